// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.disc.Msf;
import spindle.sector.Bcd;
import spindle.sector.Crc16;
import spindle.sector.SubQ;
import spindle.sector.SubchannelFrame;

/**
 * Q packets that a disc has on purpose otherwise than its positions say, as copy protections look for them: what SBI and
 * LSD files hold beside an image without a sub-channel.
 *
 * @param form the form they were read in
 * @param patches the packets, ascending by LBA
 */
public record QPatches(Form form, List<Patch> patches) implements Attachment {
    private static final byte[] SBI_MARK = {'S', 'B', 'I', 0};
    private static final int MSF_BYTES = 3;
    private static final byte SBI_WHOLE_Q = 1;
    private static final byte WRONG_CRC_BIT = (byte) 0x80;

    /** What a file of patches looks like. */
    public enum Form {
        /** {@code SBI} and NUL, then MSF, a 1, and ten bytes of Q without the CRC. */
        SBI(SBI_MARK.length, MSF_BYTES + 1, SubQ.BYTES - Crc16.BYTES),
        /** MSF and twelve bytes of Q, with the CRC. */
        LSD(0, MSF_BYTES, SubQ.BYTES);

        private final int headBytes;
        private final int keyBytes;
        private final int packetBytes;

        Form(int headBytes, int keyBytes, int packetBytes) {
            this.headBytes = headBytes;
            this.keyBytes = keyBytes;
            this.packetBytes = packetBytes;
        }

        /** {@return the extension of its files} */
        public String extension() {
            return this == SBI ? "sbi" : "lsd";
        }

        private int recordBytes() {
            return keyBytes + packetBytes;
        }
    }

    /**
     * The Q packet of one sector.
     *
     * @param lba which sector
     * @param q twelve bytes, CRC included
     */
    public record Patch(int lba, byte[] q) {
        public Patch {
            q = Arrays.copyOf(q, SubQ.BYTES);
        }

        @Override
        public byte[] q() {
            return q.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Patch that && lba == that.lba && Arrays.equals(q, that.q);
        }

        @Override
        public int hashCode() {
            return 31 * lba + Arrays.hashCode(q);
        }
    }

    public QPatches {
        List<Patch> sorted = new ArrayList<>(patches);
        sorted.sort(Comparator.comparingInt(Patch::lba));
        patches = List.copyOf(sorted);
    }

    /** {@return the patches in the bytes of a file, or empty where they are something else} */
    public static Optional<QPatches> parse(Form form, byte[] bytes) {
        int records = (bytes.length - form.headBytes) / form.recordBytes();
        boolean whole = records > 0 && form.headBytes + records * form.recordBytes() == bytes.length;
        if (!whole || !Arrays.equals(bytes, 0, form.headBytes, SBI_MARK, 0, form.headBytes)) {
            return Optional.empty();
        }
        List<Patch> patches = new ArrayList<>();
        for (int at = form.headBytes; at < bytes.length; at += form.recordBytes()) {
            boolean known = form == Form.LSD || bytes[at + MSF_BYTES] == SBI_WHOLE_Q;
            if (!known || !Bcd.isValid(bytes[at]) || !Bcd.isValid(bytes[at + 1]) || !Bcd.isValid(bytes[at + 2])) {
                return Optional.empty();
            }
            int frames = Msf.frames(Bcd.decode(bytes[at]), Bcd.decode(bytes[at + 1]), Bcd.decode(bytes[at + 2]));
            byte[] q = Arrays.copyOfRange(bytes, at + form.keyBytes, at + form.recordBytes());
            patches.add(new Patch(frames - Msf.LBA_OFFSET, form == Form.LSD ? q : withWrongCrc(q)));
        }
        return Optional.of(new QPatches(form, patches));
    }

    /**
     * On the disc the CRC is wrong on purpose. An SBI does not say it; most discs have the right one of the changed packet with
     * this bit turned over (Dremora, redump.org/guide/libcrypt, schemes 1 and 3; scheme 2 goes out from the packet before the
     * change, which an SBI does not tell).
     */
    private static byte[] withWrongCrc(byte[] packet) {
        byte[] q = Arrays.copyOf(packet, SubQ.BYTES);
        Crc16.store(q, 0, packet.length);
        q[SubQ.BYTES - 1] ^= WRONG_CRC_BIT;
        return q;
    }

    @Override
    public long count() {
        return patches.size();
    }

    @Override
    public String describe() {
        return "the " + patches.size() + " Q packets in the " + form + " file beside the sheet";
    }

    /** {@return the bytes of a file in the form they were read in} */
    public byte[] bytes() {
        byte[] bytes = new byte[form.headBytes + patches.size() * form.recordBytes()];
        System.arraycopy(SBI_MARK, 0, bytes, 0, form.headBytes);
        int at = form.headBytes;
        for (Patch patch : patches) {
            int frames = patch.lba() + Msf.LBA_OFFSET;
            bytes[at] = Bcd.encode(frames / Msf.FRAMES_PER_MINUTE);
            bytes[at + 1] = Bcd.encode(frames / Msf.FRAMES_PER_SECOND % 60);
            bytes[at + 2] = Bcd.encode(frames % Msf.FRAMES_PER_SECOND);
            Arrays.fill(bytes, at + MSF_BYTES, at + form.keyBytes, SBI_WHOLE_Q);
            System.arraycopy(patch.q, 0, bytes, at + form.keyBytes, form.packetBytes);
            at += form.recordBytes();
        }
        return bytes;
    }

    /** Puts the packets of consecutive sectors in the place of those that were made, in linear sub-channels of 96 bytes. */
    public void apply(int lba, int count, byte[] linear) {
        for (Patch patch : patches) {
            int sector = patch.lba() - lba;
            if (sector >= 0 && sector < count) {
                System.arraycopy(
                        patch.q, 0, linear, sector * SubchannelFrame.BYTES + SubchannelFrame.CHANNEL_BYTES, SubQ.BYTES);
            }
        }
    }
}
