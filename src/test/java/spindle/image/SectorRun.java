// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/** A run of sectors being made up for a test, and a source of its bytes that refuses to be read where nothing is. */
public final class SectorRun {
    private final SplittableRandom random = new SplittableRandom(42);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int lba;
    private double phase;

    public SectorRun at(int first) {
        lba = first;
        return this;
    }

    public SectorRun mode1(int count, int subchannel) {
        return data(count, 1, 0, subchannel);
    }

    /** Mode 2; {@code subheader} is a word that is stored twice, or random bytes where it is -1. */
    public SectorRun mode2(int count, int subheader, int subchannel) {
        return data(count, 2, subheader, subchannel);
    }

    private SectorRun data(int count, int mode, int subheader, int subchannel) {
        for (int i = 0; i < count; i++) {
            byte[] sector = noise(2352 + subchannel);
            Header.store(sector, 0, lba++, mode);
            if (mode == 2 && subheader != -1) {
                ByteBuffer.wrap(sector).putInt(16, subheader).putInt(20, subheader);
            }
            out.writeBytes(sector);
        }
        return this;
    }

    /** Sectors whose first eight bytes are a sub-header. */
    public SectorRun withSubheader(int count, int stride) {
        for (int i = 0; i < count; i++) {
            byte[] sector = noise(stride);
            int word = 0x0001_0800 + i % 2;
            ByteBuffer.wrap(sector).putInt(0, word).putInt(4, word);
            out.writeBytes(sector);
        }
        return this;
    }

    /** A sine of rising pitch, little-endian stereo. */
    public SectorRun tone(int sectors) {
        ByteBuffer pcm = ByteBuffer.allocate(sectors * 2352).order(ByteOrder.LITTLE_ENDIAN);
        while (pcm.hasRemaining()) {
            phase += 0.05;
            pcm.putShort((short) (Math.sin(phase) * 9000));
            pcm.putShort((short) (Math.cos(phase * 0.7) * 7000));
        }
        out.writeBytes(pcm.array());
        lba += sectors;
        return this;
    }

    /** Audio with a Q packet in the sub-channel beside each sector. */
    public SectorRun toneWithQ(int sectors, Subchannel subchannel) {
        byte[] pcm = new SectorRun().tone(sectors).bytes();
        for (int i = 0; i < sectors; i++) {
            byte[] q = new byte[SubQ.BYTES];
            SubQ.storeMcn(q, 0, 0, "0000010271955", i);
            byte[] frame = noise(subchannel.bytes());
            if (subchannel == Subchannel.RAW_96) {
                SubchannelFrame.storeQ(q, 0, frame, 0);
            } else {
                System.arraycopy(q, 0, frame, 0, q.length);
            }
            out.write(pcm, i * 2352, 2352);
            out.writeBytes(frame);
        }
        return this;
    }

    public SectorRun filled(int bytes, int value) {
        byte[] filler = new byte[bytes];
        Arrays.fill(filler, (byte) value);
        out.writeBytes(filler);
        lba += bytes / 2352;
        return this;
    }

    public SectorRun random(int bytes) {
        out.writeBytes(noise(bytes));
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** {@return the run with a text put into it} */
    public byte[] with(int at, String text) {
        byte[] bytes = bytes();
        byte[] word = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(word, 0, bytes, at, word.length);
        return bytes;
    }

    private byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return noise;
    }

    public static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long offset, ByteBuffer dst) {
                if (offset < 0 || offset > bytes.length || dst.remaining() > bytes.length - offset) {
                    throw new AssertionError("read of " + dst.remaining() + " bytes at " + offset);
                }
                int count = dst.remaining();
                dst.put(bytes, (int) offset, count);
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
