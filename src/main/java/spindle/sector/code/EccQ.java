// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

/**
 * Q parity, four diagonals of 16-bit words at a time in the lanes of a long. Measured by {@code EccBenchmark}.
 *
 * <p>With D the header's offset, word m of diagonal d is at D + 86·((d+m) mod 26) + 2·m, d = 0..25, m = 0..42 (ECMA-130,
 * annex A.6). The long that ends with word m of diagonal d begins with word m-3 of diagonal d+3: lane 3 (the top 16 bits) is
 * diagonal d, lane 3-s is diagonal d+s, s steps behind. Nothing needs to be transposed. Where the sector's bytes from D on
 * follow each other three times, as in {@link SectorWords}, a step is 88 bytes and four diagonals are 344: whole words.
 */
final class EccQ {
    /** The last begins with diagonals 24 and 25; its other two lanes mean nothing. */
    private static final int STRIPS = 7;
    /** Words from the first diagonal of a strip to that of the next. */
    private static final int STRIP_WORDS = 43;

    private static final long LAST_LANES = 0x0000_0000_FFFF_FFFFL;
    /** The word that Q parity begins with; the second half begins in the middle of another. */
    private static final int WORD_43 = 281;

    private static final int WORD_44 = 287;

    private static final long LANE_3 = 0xFFFF_0000_0000_0000L;
    private static final long LANE_2 = 0x0000_FFFF_0000_0000L;
    private static final long LANE_1 = 0x0000_0000_FFFF_0000L;
    private static final long LANE_0 = 0x0000_0000_0000_FFFFL;
    private static final long LANES_23 = 0xFFFF_FFFF_0000_0000L;
    private static final long LANES_123 = 0xFFFF_FFFF_FFFF_0000L;

    private EccQ() {}

    /** XORs Q parity into where the sector has it: the parity itself where zeroes were, else what differs. */
    static void apply(SectorWords words) {
        for (int strip = 0; strip < STRIPS; strip++) {
            strip(words.raw, words.three, strip, strip < STRIPS - 1 ? -1 : LAST_LANES);
        }
    }

    /**
     * Steps 0 to 28 are folded forward by y^14 = y^4+y+1, steps 29 to 33 by y^9 = y^8+y^5+y^2+y+1, which hold at y = 1 and at
     * y = α; what is left is done step by step ({@link Gf256#step}).
     */
    private static void strip(long[] raw, long[] three, int strip, long lanes) {
        int at = strip * STRIP_WORDS;
        long r0 = three[at] & LANE_3;
        long r1 = three[at + 11] & LANES_23;
        long r2 = three[at + 22] & LANES_123;
        long r3 = three[at + 33];
        long r4 = three[at + 44];
        long r5 = three[at + 55];
        long r6 = three[at + 66];
        long r7 = three[at + 77];
        long r8 = three[at + 88];
        long r9 = three[at + 99];
        long r10 = three[at + 110] ^ r0;
        long r11 = three[at + 121] ^ r1;
        long r12 = three[at + 132] ^ r2;
        long r13 = three[at + 143] ^ r3 ^ r0;
        long r14 = three[at + 154] ^ r4 ^ r1 ^ r0;
        long r15 = three[at + 165] ^ r5 ^ r2 ^ r1;
        long r16 = three[at + 176] ^ r6 ^ r3 ^ r2;
        long r17 = three[at + 187] ^ r7 ^ r4 ^ r3;
        long r18 = three[at + 198] ^ r8 ^ r5 ^ r4;
        long r19 = three[at + 209] ^ r9 ^ r6 ^ r5;
        long r20 = three[at + 220] ^ r10 ^ r7 ^ r6;
        long r21 = three[at + 231] ^ r11 ^ r8 ^ r7;
        long r22 = three[at + 242] ^ r12 ^ r9 ^ r8;
        long r23 = three[at + 253] ^ r13 ^ r10 ^ r9;
        long r24 = three[at + 264] ^ r14 ^ r11 ^ r10;
        long r25 = three[at + 275] ^ r15 ^ r12 ^ r11;
        long r26 = three[at + 286] ^ r16 ^ r13 ^ r12;
        long r27 = three[at + 297] ^ r17 ^ r14 ^ r13;
        long r28 = three[at + 308] ^ r18 ^ r15 ^ r14;
        long r29 = three[at + 319] ^ r19 ^ r16 ^ r15;
        long r30 = three[at + 330] ^ r20 ^ r17 ^ r16 ^ r29;
        long r31 = three[at + 341] ^ r21 ^ r18 ^ r17 ^ r30;
        long r32 = three[at + 352] ^ r22 ^ r19 ^ r18 ^ r31;
        long r33 = three[at + 363] ^ r23 ^ r20 ^ r19 ^ r32 ^ r29;
        long r34 = three[at + 374] ^ r24 ^ r21 ^ r20 ^ r33 ^ r30;
        long r35 = three[at + 385] ^ r25 ^ r22 ^ r21 ^ r31;
        long r36 = three[at + 396] ^ r26 ^ r23 ^ r22 ^ r32 ^ r29;
        long r37 = three[at + 407] ^ r27 ^ r24 ^ r23 ^ r33 ^ r30 ^ r29;
        long r38 = three[at + 418] ^ r28 ^ r25 ^ r24 ^ r31 ^ r30 ^ r29;
        long r39 = three[at + 429] ^ r26 ^ r25 ^ r32 ^ r31 ^ r30;
        long r40 = three[at + 440] ^ r27 ^ r26 ^ r33 ^ r32 ^ r31;
        long r41 = three[at + 451] ^ r28 ^ r27 ^ r33 ^ r32;
        long r42 = three[at + 462] ^ r28 ^ r33;
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
        long behind1 = three[at + 473];
        parity ^= behind1;
        sum ^= behind1;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_2;
        q |= (parity ^ sum) & LANE_2;
        long behind2 = three[at + 484];
        parity ^= behind2;
        sum ^= behind2;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_1;
        q |= (parity ^ sum) & LANE_1;
        long behind3 = three[at + 495];
        parity ^= behind3;
        sum ^= behind3;
        parity = Gf256.step(parity, sum);
        p |= parity & LANE_0;
        q |= (parity ^ sum) & LANE_0;
        long words43 = reverseLanes(p) & lanes;
        long words44 = reverseLanes(q) & lanes;
        raw[strip + WORD_43] ^= words43;
        raw[strip + WORD_44] ^= words44 << 32;
        raw[strip + WORD_44 + 1] ^= words44 >>> 32;
    }

    private static long reverseLanes(long lanes) {
        long pairs = Long.rotateLeft(lanes, 32);
        return ((pairs & 0x0000_FFFF_0000_FFFFL) << 16) | ((pairs >>> 16) & 0x0000_FFFF_0000_FFFFL);
    }
}
