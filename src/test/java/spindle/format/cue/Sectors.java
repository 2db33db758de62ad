// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Made-up sectors that look like what they are, each different from all others. */
final class Sectors {
    /** Where the bytes of a layout begin in a raw sector; user data of Mode 1 at 16, of form 1 at 24. */
    private static final int HEADER_END = 16;

    private Sectors() {}

    /** {@return the raw sector of an LBA, audio little-endian} */
    static byte[] raw(TrackMode mode, int lba) {
        byte[] sector = new byte[2352];
        new SplittableRandom(lba * 31L + 7).nextBytes(sector);
        if (mode.isData()) {
            Header.store(sector, 0, lba, mode == TrackMode.MODE1 ? 1 : 2);
        }
        if (mode.hasSubheader()) {
            ByteBuffer.wrap(sector).putInt(16, 0x0000_0800).putInt(20, 0x0000_0800);
        } else if (mode == TrackMode.MODE2) {
            ByteBuffer.wrap(sector).putInt(16, 0x1234_5678).putInt(20, 0x0FED_CBA9);
        } else if (mode == TrackMode.AUDIO) {
            sector[0] = 1;
        }
        return sector;
    }

    /** {@return what a layout stores of that sector} */
    static byte[] stored(TrackMode mode, SectorLayout layout, int lba) {
        byte[] raw = raw(mode, lba);
        int from = switch (layout) {
            case RAW_2352 -> 0;
            case SYNCLESS_2340 -> 12;
            case HEADERLESS_2336, SUBHEADER_2332, SUBHEADER_2056 -> HEADER_END;
            case USER_2048, USER_2324 -> mode == TrackMode.MODE1 ? HEADER_END : HEADER_END + 8;
        };
        byte[] stored = new byte[layout.bytes()];
        System.arraycopy(raw, from, stored, 0, stored.length);
        return stored;
    }

    /** {@return consecutive sectors as they lie in a file} */
    static byte[] run(TrackMode mode, SectorLayout layout, int start, int count) {
        ByteBuffer run = ByteBuffer.allocate(count * layout.bytes());
        for (int i = 0; i < count; i++) {
            run.put(stored(mode, layout, start + i));
        }
        return run.array();
    }

    /** {@return raw audio sectors} */
    static byte[] audio(int start, int count) {
        return run(TrackMode.AUDIO, SectorLayout.RAW_2352, start, count);
    }

    /** {@return raw Mode 1 sectors} */
    static byte[] mode1(int start, int count) {
        return run(TrackMode.MODE1, SectorLayout.RAW_2352, start, count);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    /** {@return a WAV file with these samples behind a chunk of an odd length} */
    static byte[] wav(byte[] samples) {
        ByteBuffer wav = ByteBuffer.allocate(12 + 24 + 12 + 8 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
        wav.putInt(44100).putInt(176400).putShort((short) 4).putShort((short) 16);
        wav.put(ascii("JUNK")).putInt(3).putInt(0);
        wav.put(ascii("data")).putInt(samples.length).put(samples);
        return wav.array();
    }
}
