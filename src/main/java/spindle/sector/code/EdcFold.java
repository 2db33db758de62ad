// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.RawSector;

/**
 * The EDC by sparse folding: no table, no shift, no multiplication over the bulk of the input. Measured by
 * {@code EdcBenchmark}.
 *
 * <p>The polynomial is (x+1)·H with H = x^31+x^15+x^3+1. H vanishes at 1, so the polynomial divides H·H =
 * x^62+x^30+x^6+1, and, squaring on, every x^(31L)+x^(15L)+x^(3L)+1 with L a power of two from 2. With L = 64 the input's
 * little-endian 64-bit words are coefficients of y = x^64 and y^31 = y^15+y^3+1: the word at index k may be dropped once
 * it has been XORed into the words k+16, k+28 and k+31. When 31 words are left the same is done with L = 32 and L = 16;
 * the last 62 bytes go through {@link EdcTable}.
 *
 * <p>Over an array of longs, which is quick long before the compilers have seen it; a view of an array of bytes is not.
 */
final class EdcFold {
    /** Words that folding leaves. */
    private static final int LEFT = 31;
    /** The fewest words one call takes. */
    static final int MIN_WORDS = LEFT + 1;
    /** The most words one call takes: a raw sector. */
    static final int MAX_WORDS = RawSector.BYTES / 8;

    /** The words already folded, behind 31 that stay zero: entry 31+k is input word k plus what was folded into it. */
    private final long[] folded = new long[LEFT + MAX_WORDS];

    /**
     * {@return the register after {@code words} words}
     *
     * @param src holds the words, little-endian, at {@code at}
     * @param words from 32 to 294
     */
    int update(int edc, long[] src, int at, int words) {
        int count = words - LEFT;
        fold(edc, src, at, count);
        return finish(src, at + count, count);
    }

    /**
     * The register counts as XORed into the first four bytes of the input. A word is folded into none of the fifteen after it,
     * so eight can be written out: the loop is then so short that it is not compiled on its own before the method is, and the
     * method so long that it is not compiled again within each of its callers.
     */
    private void fold(int edc, long[] src, int at, int count) {
        long[] q = folded;
        long first = src[at];
        src[at] = first ^ (edc & 0xFFFF_FFFFL);
        int k = 0;
        for (; k <= count - 8; k += 8) {
            int from = at + k;
            q[k + 31] = src[from] ^ q[k + 15] ^ q[k + 3] ^ q[k];
            q[k + 32] = src[from + 1] ^ q[k + 16] ^ q[k + 4] ^ q[k + 1];
            q[k + 33] = src[from + 2] ^ q[k + 17] ^ q[k + 5] ^ q[k + 2];
            q[k + 34] = src[from + 3] ^ q[k + 18] ^ q[k + 6] ^ q[k + 3];
            q[k + 35] = src[from + 4] ^ q[k + 19] ^ q[k + 7] ^ q[k + 4];
            q[k + 36] = src[from + 5] ^ q[k + 20] ^ q[k + 8] ^ q[k + 5];
            q[k + 37] = src[from + 6] ^ q[k + 21] ^ q[k + 9] ^ q[k + 6];
            q[k + 38] = src[from + 7] ^ q[k + 22] ^ q[k + 10] ^ q[k + 7];
        }
        for (; k < count; k++) {
            q[k + 31] = src[at + k] ^ q[k + 15] ^ q[k + 3] ^ q[k];
        }
        src[at] = first;
    }

    /**
     * Takes the 31 words that are left, folds the first 31 of their 62 double words into the others (L = 32), the first 31 of
     * the 62 words that leaves (L = 16), and puts the rest through the table.
     */
    private int finish(long[] src, int at, int count) {
        long[] q = folded;
        long r0 = src[at] ^ q[count] ^ q[count + 3] ^ q[count + 15];
        long r1 = src[at + 1] ^ q[count + 1] ^ q[count + 4] ^ q[count + 16];
        long r2 = src[at + 2] ^ q[count + 2] ^ q[count + 5] ^ q[count + 17];
        long r3 = src[at + 3] ^ q[count + 3] ^ q[count + 6] ^ q[count + 18];
        long r4 = src[at + 4] ^ q[count + 4] ^ q[count + 7] ^ q[count + 19];
        long r5 = src[at + 5] ^ q[count + 5] ^ q[count + 8] ^ q[count + 20];
        long r6 = src[at + 6] ^ q[count + 6] ^ q[count + 9] ^ q[count + 21];
        long r7 = src[at + 7] ^ q[count + 7] ^ q[count + 10] ^ q[count + 22];
        long r8 = src[at + 8] ^ q[count + 8] ^ q[count + 11] ^ q[count + 23];
        long r9 = src[at + 9] ^ q[count + 9] ^ q[count + 12] ^ q[count + 24];
        long r10 = src[at + 10] ^ q[count + 10] ^ q[count + 13] ^ q[count + 25];
        long r11 = src[at + 11] ^ q[count + 11] ^ q[count + 14] ^ q[count + 26];
        long r12 = src[at + 12] ^ q[count + 12] ^ q[count + 15] ^ q[count + 27];
        long r13 = src[at + 13] ^ q[count + 13] ^ q[count + 16] ^ q[count + 28];
        long r14 = src[at + 14] ^ q[count + 14] ^ q[count + 17] ^ q[count + 29];
        long r15 = src[at + 15] ^ q[count + 15] ^ q[count + 18] ^ q[count + 30];
        long r16 = src[at + 16] ^ q[count + 16] ^ q[count + 19];
        long r17 = src[at + 17] ^ q[count + 17] ^ q[count + 20];
        long r18 = src[at + 18] ^ q[count + 18] ^ q[count + 21];
        long r19 = src[at + 19] ^ q[count + 19] ^ q[count + 22];
        long r20 = src[at + 20] ^ q[count + 20] ^ q[count + 23];
        long r21 = src[at + 21] ^ q[count + 21] ^ q[count + 24];
        long r22 = src[at + 22] ^ q[count + 22] ^ q[count + 25];
        long r23 = src[at + 23] ^ q[count + 23] ^ q[count + 26];
        long r24 = src[at + 24] ^ q[count + 24] ^ q[count + 27];
        long r25 = src[at + 25] ^ q[count + 25] ^ q[count + 28];
        long r26 = src[at + 26] ^ q[count + 26] ^ q[count + 29];
        long r27 = src[at + 27] ^ q[count + 27] ^ q[count + 30];
        long r28 = src[at + 28] ^ q[count + 28];
        long r29 = src[at + 29] ^ q[count + 29];
        long r30 = src[at + 30] ^ q[count + 30];
        r8 ^= r0;
        r14 ^= r0;
        r15 ^= r0 << 32;
        r16 ^= r0 >>> 32;
        r9 ^= r1;
        r15 ^= r1;
        r16 ^= r1 << 32;
        r17 ^= r1 >>> 32;
        r10 ^= r2;
        r16 ^= r2;
        r17 ^= r2 << 32;
        r18 ^= r2 >>> 32;
        r11 ^= r3;
        r17 ^= r3;
        r18 ^= r3 << 32;
        r19 ^= r3 >>> 32;
        r12 ^= r4;
        r18 ^= r4;
        r19 ^= r4 << 32;
        r20 ^= r4 >>> 32;
        r13 ^= r5;
        r19 ^= r5;
        r20 ^= r5 << 32;
        r21 ^= r5 >>> 32;
        r14 ^= r6;
        r20 ^= r6;
        r21 ^= r6 << 32;
        r22 ^= r6 >>> 32;
        r15 ^= r7;
        r21 ^= r7;
        r22 ^= r7 << 32;
        r23 ^= r7 >>> 32;
        r16 ^= r8;
        r22 ^= r8;
        r23 ^= r8 << 32;
        r24 ^= r8 >>> 32;
        r17 ^= r9;
        r23 ^= r9;
        r24 ^= r9 << 32;
        r25 ^= r9 >>> 32;
        r18 ^= r10;
        r24 ^= r10;
        r25 ^= r10 << 32;
        r26 ^= r10 >>> 32;
        r19 ^= r11;
        r25 ^= r11;
        r26 ^= r11 << 32;
        r27 ^= r11 >>> 32;
        r20 ^= r12;
        r26 ^= r12;
        r27 ^= r12 << 32;
        r28 ^= r12 >>> 32;
        r21 ^= r13;
        r27 ^= r13;
        r28 ^= r13 << 32;
        r29 ^= r13 >>> 32;
        r22 ^= r14;
        r28 ^= r14;
        r29 ^= r14 << 32;
        r30 ^= r14 >>> 32;
        long half = r15 & 0xFFFF_FFFFL;
        r23 ^= half;
        r29 ^= half;
        r30 ^= half << 32;
        r15 ^= half;
        r19 ^= r15;
        r22 ^= r15 ^ (r15 << 48);
        r23 ^= r15 >>> 16;
        r20 ^= r16;
        r23 ^= r16 ^ (r16 << 48);
        r24 ^= r16 >>> 16;
        r21 ^= r17;
        r24 ^= r17 ^ (r17 << 48);
        r25 ^= r17 >>> 16;
        r22 ^= r18;
        r25 ^= r18 ^ (r18 << 48);
        r26 ^= r18 >>> 16;
        r23 ^= r19;
        r26 ^= r19 ^ (r19 << 48);
        r27 ^= r19 >>> 16;
        r24 ^= r20;
        r27 ^= r20 ^ (r20 << 48);
        r28 ^= r20 >>> 16;
        r25 ^= r21;
        r28 ^= r21 ^ (r21 << 48);
        r29 ^= r21 >>> 16;
        r26 ^= r22;
        r29 ^= r22 ^ (r22 << 48);
        r30 ^= r22 >>> 16;
        long quarter = r23 & 0xFFFF;
        r27 ^= quarter;
        r30 ^= quarter ^ (quarter << 48);
        int register = EdcTable.update(0, r23 ^ quarter);
        register = EdcTable.update(register, r24);
        register = EdcTable.update(register, r25);
        register = EdcTable.update(register, r26);
        register = EdcTable.update(register, r27);
        register = EdcTable.update(register, r28);
        register = EdcTable.update(register, r29);
        register = EdcTable.update(register, r30);
        return register;
    }
}
