// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * P parity, eight columns at a time in the bytes of a long. Measured by {@code EccBenchmark}.
 *
 * <p>With D the header's offset, row j of the 86 columns is the 86 bytes at D + 86·j, j = 0..23; rows 24 and 25 are the
 * parity (ECMA-130, annex A.5). Strips start at columns 0, 8, .. 72 and 78; the last overlaps the one before.
 */
final class EccP {
    private static final int COLUMNS = 86;
    private static final int LAST_STRIP = COLUMNS - 8;

    private EccP() {}

    /**
     * Computes the 172 bytes of P parity.
     *
     * @param header offset of the header in {@code src}
     * @param keep mask of the first eight bytes from the header that count; the others count as zero
     * @param dst receives the parity, 172 bytes at {@code dstAt}; may be {@code src}
     */
    static void compute(byte[] src, int header, long keep, byte[] dst, int dstAt) {
        strip(src, header, keep, dst, dstAt);
        for (int column = 8; column < LAST_STRIP; column += 8) {
            strip(src, header + column, -1, dst, dstAt + column);
        }
        strip(src, header + LAST_STRIP, -1, dst, dstAt + LAST_STRIP);
    }

    /**
     * Rows 0 to 11 are folded forward by y^14 = y^4+y+1, rows 12 to 16 by y^9 = y^8+y^5+y^2+y+1, which hold at y = 1 and at
     * y = α; what is left is done row by row ({@link Gf256#step}).
     */
    private static void strip(byte[] src, int at, long keep, byte[] dst, int dstAt) {
        long r0 = LittleEndianWords.getLong(src, at) & keep;
        long r1 = LittleEndianWords.getLong(src, at + 86);
        long r2 = LittleEndianWords.getLong(src, at + 172);
        long r3 = LittleEndianWords.getLong(src, at + 258);
        long r4 = LittleEndianWords.getLong(src, at + 344);
        long r5 = LittleEndianWords.getLong(src, at + 430);
        long r6 = LittleEndianWords.getLong(src, at + 516);
        long r7 = LittleEndianWords.getLong(src, at + 602);
        long r8 = LittleEndianWords.getLong(src, at + 688);
        long r9 = LittleEndianWords.getLong(src, at + 774);
        long r10 = LittleEndianWords.getLong(src, at + 860) ^ r0;
        long r11 = LittleEndianWords.getLong(src, at + 946) ^ r1;
        long r12 = LittleEndianWords.getLong(src, at + 1032) ^ r2;
        long r13 = LittleEndianWords.getLong(src, at + 1118) ^ r3 ^ r0 ^ r12;
        long r14 = LittleEndianWords.getLong(src, at + 1204) ^ r4 ^ r1 ^ r0 ^ r13;
        long r15 = LittleEndianWords.getLong(src, at + 1290) ^ r5 ^ r2 ^ r1 ^ r14;
        long r16 = LittleEndianWords.getLong(src, at + 1376) ^ r6 ^ r3 ^ r2 ^ r15 ^ r12;
        long r17 = LittleEndianWords.getLong(src, at + 1462) ^ r7 ^ r4 ^ r3 ^ r16 ^ r13;
        long r18 = LittleEndianWords.getLong(src, at + 1548) ^ r8 ^ r5 ^ r4 ^ r14;
        long r19 = LittleEndianWords.getLong(src, at + 1634) ^ r9 ^ r6 ^ r5 ^ r15 ^ r12;
        long r20 = LittleEndianWords.getLong(src, at + 1720) ^ r10 ^ r7 ^ r6 ^ r16 ^ r13 ^ r12;
        long r21 = LittleEndianWords.getLong(src, at + 1806) ^ r11 ^ r8 ^ r7 ^ r14 ^ r13 ^ r12;
        long r22 = LittleEndianWords.getLong(src, at + 1892) ^ r9 ^ r8 ^ r15 ^ r14 ^ r13;
        long r23 = LittleEndianWords.getLong(src, at + 1978) ^ r10 ^ r9 ^ r16 ^ r15 ^ r14;
        long r24 = r11 ^ r10 ^ r16 ^ r15;
        long r25 = r11 ^ r16;
        long sum = r17;
        long parity = r17;
        sum ^= r18;
        parity = Gf256.step(parity, sum);
        sum ^= r19;
        parity = Gf256.step(parity, sum);
        sum ^= r20;
        parity = Gf256.step(parity, sum);
        sum ^= r21;
        parity = Gf256.step(parity, sum);
        sum ^= r22;
        parity = Gf256.step(parity, sum);
        sum ^= r23;
        parity = Gf256.step(parity, sum);
        sum ^= r24;
        parity = Gf256.step(parity, sum);
        sum ^= r25;
        LittleEndianWords.putLong(dst, dstAt, parity);
        LittleEndianWords.putLong(dst, dstAt + COLUMNS, parity ^ sum);
    }
}
