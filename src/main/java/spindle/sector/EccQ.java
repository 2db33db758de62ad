// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * Q parity, four diagonals of 16-bit words at a time in the lanes of a long. Measured by {@code EccBenchmark}.
 *
 * <p>With D the header's offset, word m of diagonal d is at D + 86·((d+m) mod 26) + 2·m, d = 0..25, m = 0..42 (ECMA-130,
 * annex A.6). The long that ends with word m of diagonal d begins with word m-3 of diagonal d+3: lane 3 (the top 16 bits) is
 * diagonal d, lane 3-s is diagonal d+s, s steps behind. Nothing needs to be transposed.
 */
final class EccQ {
    /** First diagonals of the seven strips; the last two overlap. */
    private static final int[] STRIPS = {0, 4, 8, 12, 16, 20, 22};
    /**
     * First steps of the runs between which some strip comes from row 25 back to row 0. Within a run every strip's loads are
     * 88 bytes apart.
     */
    private static final int[] RUNS = {0, 4, 6, 10, 14, 18, 22, 26, 30, 32, 36, 40, 44};
    /** For each strip and run, from the header's offset, where step 0 would load if it were of that run. */
    private static final int[] BASES = bases();

    private static final int PARITY_BYTES = 52;
    private static final long LANE_3 = 0xFFFF_0000_0000_0000L;
    private static final long LANE_2 = 0x0000_FFFF_0000_0000L;
    private static final long LANE_1 = 0x0000_0000_FFFF_0000L;
    private static final long LANE_0 = 0x0000_0000_0000_FFFFL;
    private static final long LANES_23 = 0xFFFF_FFFF_0000_0000L;
    private static final long LANES_123 = 0xFFFF_FFFF_FFFF_0000L;

    private EccQ() {}

    private static int[] bases() {
        int[] bases = new int[STRIPS.length * RUNS.length];
        for (int strip = 0; strip < STRIPS.length; strip++) {
            for (int run = 0; run < RUNS.length; run++) {
                int step = RUNS[run];
                int row = (STRIPS[strip] + step) % 26;
                bases[strip * RUNS.length + run] = 86 * row + 2 * step - 6 - 88 * step;
            }
        }
        return bases;
    }

    /**
     * Computes the 104 bytes of Q parity, over P parity as {@code src} has it.
     *
     * @param header offset of the header in {@code src}, at least 6
     * @param keep mask of the first eight bytes from the header that count; the others count as zero
     * @param dst receives the parity, 104 bytes at {@code dstAt}; may be {@code src}
     */
    static void compute(byte[] src, int header, long keep, byte[] dst, int dstAt) {
        // The header is word 0 of diagonal 0 (step 0 of the first strip, lane 3) and word 1 of diagonal 25 (step 4 of
        // the
        // last strip, lane 0).
        strip(src, header, 0, (keep << 48) & LANE_3, -1, dst, dstAt);
        for (int strip = 1; strip < STRIPS.length - 1; strip++) {
            strip(src, header, strip, LANE_3, -1, dst, dstAt);
        }
        strip(src, header, STRIPS.length - 1, LANE_3, (keep >>> 16) | LANES_123, dst, dstAt);
    }

    /**
     * Steps 0 to 28 are folded forward by y^14 = y^4+y+1, steps 29 to 33 by y^9 = y^8+y^5+y^2+y+1, which hold at y = 1 and at
     * y = α; what is left is done step by step ({@link Gf256#step}).
     */
    private static void strip(byte[] src, int header, int strip, long keep0, long keep4, byte[] dst, int dstAt) {
        int runs = strip * RUNS.length;
        int a = header + BASES[runs];
        int b = header + BASES[runs + 1];
        int c = header + BASES[runs + 2];
        int d = header + BASES[runs + 3];
        int e = header + BASES[runs + 4];
        int f = header + BASES[runs + 5];
        int g = header + BASES[runs + 6];
        int h = header + BASES[runs + 7];
        int i = header + BASES[runs + 8];
        int j = header + BASES[runs + 9];
        int k = header + BASES[runs + 10];
        int l = header + BASES[runs + 11];
        int m = header + BASES[runs + 12];
        long r0 = LittleEndianWords.getLong(src, a) & keep0;
        long r1 = LittleEndianWords.getLong(src, a + 88) & LANES_23;
        long r2 = LittleEndianWords.getLong(src, a + 176) & LANES_123;
        long r3 = LittleEndianWords.getLong(src, a + 264);
        long r4 = LittleEndianWords.getLong(src, b + 352) & keep4;
        long r5 = LittleEndianWords.getLong(src, b + 440);
        long r6 = LittleEndianWords.getLong(src, c + 528);
        long r7 = LittleEndianWords.getLong(src, c + 616);
        long r8 = LittleEndianWords.getLong(src, c + 704);
        long r9 = LittleEndianWords.getLong(src, c + 792);
        long r10 = LittleEndianWords.getLong(src, d + 880) ^ r0;
        long r11 = LittleEndianWords.getLong(src, d + 968) ^ r1;
        long r12 = LittleEndianWords.getLong(src, d + 1056) ^ r2;
        long r13 = LittleEndianWords.getLong(src, d + 1144) ^ r3 ^ r0;
        long r14 = LittleEndianWords.getLong(src, e + 1232) ^ r4 ^ r1 ^ r0;
        long r15 = LittleEndianWords.getLong(src, e + 1320) ^ r5 ^ r2 ^ r1;
        long r16 = LittleEndianWords.getLong(src, e + 1408) ^ r6 ^ r3 ^ r2;
        long r17 = LittleEndianWords.getLong(src, e + 1496) ^ r7 ^ r4 ^ r3;
        long r18 = LittleEndianWords.getLong(src, f + 1584) ^ r8 ^ r5 ^ r4;
        long r19 = LittleEndianWords.getLong(src, f + 1672) ^ r9 ^ r6 ^ r5;
        long r20 = LittleEndianWords.getLong(src, f + 1760) ^ r10 ^ r7 ^ r6;
        long r21 = LittleEndianWords.getLong(src, f + 1848) ^ r11 ^ r8 ^ r7;
        long r22 = LittleEndianWords.getLong(src, g + 1936) ^ r12 ^ r9 ^ r8;
        long r23 = LittleEndianWords.getLong(src, g + 2024) ^ r13 ^ r10 ^ r9;
        long r24 = LittleEndianWords.getLong(src, g + 2112) ^ r14 ^ r11 ^ r10;
        long r25 = LittleEndianWords.getLong(src, g + 2200) ^ r15 ^ r12 ^ r11;
        long r26 = LittleEndianWords.getLong(src, h + 2288) ^ r16 ^ r13 ^ r12;
        long r27 = LittleEndianWords.getLong(src, h + 2376) ^ r17 ^ r14 ^ r13;
        long r28 = LittleEndianWords.getLong(src, h + 2464) ^ r18 ^ r15 ^ r14;
        long r29 = LittleEndianWords.getLong(src, h + 2552) ^ r19 ^ r16 ^ r15;
        long r30 = LittleEndianWords.getLong(src, i + 2640) ^ r20 ^ r17 ^ r16 ^ r29;
        long r31 = LittleEndianWords.getLong(src, i + 2728) ^ r21 ^ r18 ^ r17 ^ r30;
        long r32 = LittleEndianWords.getLong(src, j + 2816) ^ r22 ^ r19 ^ r18 ^ r31;
        long r33 = LittleEndianWords.getLong(src, j + 2904) ^ r23 ^ r20 ^ r19 ^ r32 ^ r29;
        long r34 = LittleEndianWords.getLong(src, j + 2992) ^ r24 ^ r21 ^ r20 ^ r33 ^ r30;
        long r35 = LittleEndianWords.getLong(src, j + 3080) ^ r25 ^ r22 ^ r21 ^ r31;
        long r36 = LittleEndianWords.getLong(src, k + 3168) ^ r26 ^ r23 ^ r22 ^ r32 ^ r29;
        long r37 = LittleEndianWords.getLong(src, k + 3256) ^ r27 ^ r24 ^ r23 ^ r33 ^ r30 ^ r29;
        long r38 = LittleEndianWords.getLong(src, k + 3344) ^ r28 ^ r25 ^ r24 ^ r31 ^ r30 ^ r29;
        long r39 = LittleEndianWords.getLong(src, k + 3432) ^ r26 ^ r25 ^ r32 ^ r31 ^ r30;
        long r40 = LittleEndianWords.getLong(src, l + 3520) ^ r27 ^ r26 ^ r33 ^ r32 ^ r31;
        long r41 = LittleEndianWords.getLong(src, l + 3608) ^ r28 ^ r27 ^ r33 ^ r32;
        long r42 = LittleEndianWords.getLong(src, l + 3696) ^ r28 ^ r33;
        long sum = r34;
        long parity = r34;
        sum ^= r35;
        parity = Gf256.step(parity, sum);
        sum ^= r36;
        parity = Gf256.step(parity, sum);
        sum ^= r37;
        parity = Gf256.step(parity, sum);
        sum ^= r38;
        parity = Gf256.step(parity, sum);
        sum ^= r39;
        parity = Gf256.step(parity, sum);
        sum ^= r40;
        parity = Gf256.step(parity, sum);
        sum ^= r41;
        parity = Gf256.step(parity, sum);
        sum ^= r42;
        parity = Gf256.step(parity, sum);
        parity = Gf256.step(parity, sum);
        long p = parity & LANE_3;
        long q = (parity ^ sum) & LANE_3;
        long behind1 = LittleEndianWords.getLong(src, l + 3784);
        parity ^= behind1;
        sum ^= behind1;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_2;
        q |= (parity ^ sum) & LANE_2;
        long behind2 = LittleEndianWords.getLong(src, m + 3872);
        parity ^= behind2;
        sum ^= behind2;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_1;
        q |= (parity ^ sum) & LANE_1;
        long behind3 = LittleEndianWords.getLong(src, m + 3960);
        parity ^= behind3;
        sum ^= behind3;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_0;
        q |= (parity ^ sum) & LANE_0;
        int at = dstAt + 2 * STRIPS[strip];
        LittleEndianWords.putLong(dst, at, reverseLanes(p));
        LittleEndianWords.putLong(dst, at + PARITY_BYTES, reverseLanes(q));
    }

    private static long reverseLanes(long lanes) {
        long pairs = Long.rotateLeft(lanes, 32);
        return ((pairs & 0x0000_FFFF_0000_FFFFL) << 16) | ((pairs >>> 16) & 0x0000_FFFF_0000_FFFFL);
    }
}
