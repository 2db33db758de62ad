// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.Arrays;
import java.util.Objects;

/**
 * The sub-channel of one sector in the three ways it is stored.
 *
 * <ul>
 *   <li>Interleaved, 96 bytes: one symbol after the other, bit 7 of each is P, bit 6 Q, bit 0 W (IEC 60908, 17.5).
 *   <li>Linear, 96 bytes: eight channels of 12 bytes, P first, most significant bit first, as in CloneCD's {@code .sub}.
 *   <li>PQ, 16 bytes: 12 of Q, three zero, then P in bit 7 of the last.
 * </ul>
 *
 * All methods convert runs of sectors; source and target must not overlap.
 */
public final class SubchannelFrame {
    /** Bytes of the sub-channel of one sector, interleaved or linear. */
    public static final int BYTES = 96;
    /** Bytes of the sub-channel of one sector with P and Q alone. */
    public static final int PQ_BYTES = 16;
    /** Bytes of one channel of one sector. */
    public static final int CHANNEL_BYTES = 12;

    private static final int Q_BIT = 6;
    private static final int P_BYTE = 15;

    private SubchannelFrame() {}

    /** Interleaves {@code count} linear frames of 96 bytes. */
    public static void interleave(byte[] src, int srcAt, byte[] dst, int dstAt, int count) {
        require(src, srcAt, BYTES, dst, dstAt, BYTES, count);
        for (int frame = 0; frame < count; frame++) {
            for (int group = 0; group < CHANNEL_BYTES; group++) {
                long channels = 0;
                for (int channel = 0; channel < 8; channel++) {
                    channels = channels << 8 | (src[srcAt + frame * BYTES + CHANNEL_BYTES * channel + group] & 0xFF);
                }
                LittleEndianWords.putLong(
                        dst, dstAt + frame * BYTES + 8 * group, Long.reverseBytes(transpose(channels)));
            }
        }
    }

    /** Puts {@code count} interleaved frames of 96 bytes in linear order. */
    public static void deinterleave(byte[] src, int srcAt, byte[] dst, int dstAt, int count) {
        require(src, srcAt, BYTES, dst, dstAt, BYTES, count);
        for (int frame = 0; frame < count; frame++) {
            for (int group = 0; group < CHANNEL_BYTES; group++) {
                long symbols = LittleEndianWords.getLong(src, srcAt + frame * BYTES + 8 * group);
                long channels = transpose(Long.reverseBytes(symbols));
                for (int channel = 7; channel >= 0; channel--) {
                    dst[dstAt + frame * BYTES + CHANNEL_BYTES * channel + group] = (byte) channels;
                    channels >>>= 8;
                }
            }
        }
    }

    /** Transposes a matrix of 8 by 8 bits, rows from the most significant byte on (Warren, Hacker's Delight, 7-3). */
    private static long transpose(long rows) {
        long x = rows;
        long t = (x ^ (x >>> 7)) & 0x00AA_00AA_00AA_00AAL;
        x ^= t ^ (t << 7);
        t = (x ^ (x >>> 14)) & 0x0000_CCCC_0000_CCCCL;
        x ^= t ^ (t << 14);
        t = (x ^ (x >>> 28)) & 0x0000_0000_F0F0_F0F0L;
        return x ^ t ^ (t << 28);
    }

    /** Makes interleaved frames of 96 bytes, R to W zero, of {@code count} PQ frames of 16 bytes. */
    public static void interleavePq(byte[] src, int srcAt, byte[] dst, int dstAt, int count) {
        require(src, srcAt, PQ_BYTES, dst, dstAt, BYTES, count);
        for (int frame = 0; frame < count; frame++) {
            int from = srcAt + frame * PQ_BYTES;
            int to = dstAt + frame * BYTES;
            Arrays.fill(dst, to, to + BYTES, (byte) (src[from + P_BYTE] & 0x80));
            storeQ(src, from, dst, to);
        }
    }

    /**
     * Takes PQ frames of 16 bytes out of {@code count} interleaved frames of 96; R to W are lost, and of P all but whether
     * most of its bits are set.
     */
    public static void takePq(byte[] src, int srcAt, byte[] dst, int dstAt, int count) {
        require(src, srcAt, BYTES, dst, dstAt, PQ_BYTES, count);
        for (int frame = 0; frame < count; frame++) {
            int from = srcAt + frame * BYTES;
            int to = dstAt + frame * PQ_BYTES;
            loadQ(src, from, dst, to);
            Arrays.fill(dst, to + CHANNEL_BYTES, to + P_BYTE, (byte) 0);
            dst[to + P_BYTE] = (byte) (isPSet(src, from) ? 0x80 : 0);
        }
    }

    /** {@return whether most of the 96 bits of P are set in an interleaved frame} */
    public static boolean isPSet(byte[] raw, int at) {
        int set = 0;
        for (int i = 0; i < BYTES; i++) {
            set += (raw[at + i] >> 7) & 1;
        }
        return set > BYTES / 2;
    }

    /** Takes the 12 bytes of Q out of one interleaved frame. */
    public static void loadQ(byte[] raw, int at, byte[] q, int qAt) {
        for (int i = 0; i < CHANNEL_BYTES; i++) {
            int packed = 0;
            for (int j = 0; j < 8; j++) {
                packed = packed << 1 | ((raw[at + 8 * i + j] >> Q_BIT) & 1);
            }
            q[qAt + i] = (byte) packed;
        }
    }

    /** Puts the 12 bytes of Q into one interleaved frame, leaving the other channels. */
    public static void storeQ(byte[] q, int qAt, byte[] raw, int at) {
        for (int i = 0; i < BYTES; i++) {
            int bit = (q[qAt + i / 8] >> (7 - i % 8)) & 1;
            raw[at + i] = (byte) ((raw[at + i] & ~(1 << Q_BIT)) | (bit << Q_BIT));
        }
    }

    private static void require(byte[] src, int srcAt, int srcBytes, byte[] dst, int dstAt, int dstBytes, int count) {
        Objects.checkFromIndexSize(srcAt, Math.multiplyExact(count, srcBytes), src.length);
        Objects.checkFromIndexSize(dstAt, Math.multiplyExact(count, dstBytes), dst.length);
    }
}
