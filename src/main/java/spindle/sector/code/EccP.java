// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

/**
 * P parity, eight columns at a time in the bytes of a long. Measured by {@code EccBenchmark}.
 *
 * <p>With D the header's offset, row j of the 86 columns is the 86 bytes at D + 86·j, j = 0..23; rows 24 and 25 are the
 * parity (ECMA-130, annex A.5). Strips start at columns 0, 8, .. 80; of the last only six columns count. Of four rows
 * three begin at a word of {@link SectorWords}: those of the sector itself, or of its first or its second copy.
 */
final class EccP {
    private static final int STRIPS = 11;
    private static final long LAST_COLUMNS = 0x0000_FFFF_FFFF_FFFFL;
    /** The word that P parity begins in the middle of; the second row begins at byte 2 of another. */
    private static final int ROW_24 = 259;

    private static final int ROW_25 = 270;

    private EccP() {}

    /** XORs P parity into where the sector has it: the parity itself where zeroes were, else what differs. */
    static void apply(SectorWords words) {
        for (int strip = 0; strip < STRIPS; strip++) {
            strip(words.raw, words.three, strip, strip < STRIPS - 1 ? -1 : LAST_COLUMNS);
        }
    }

    /**
     * Rows 0 to 11 are folded forward by y^14 = y^4+y+1, rows 12 to 16 by y^9 = y^8+y^5+y^2+y+1, which hold at y = 1 and at
     * y = α; what is left is done row by row ({@link Gf256#step}).
     */
    private static void strip(long[] raw, long[] three, int strip, long columns) {
        long r0 = (raw[strip + 1] >>> 32) | (raw[strip + 2] << 32);
        long r1 = three[strip + 291];
        long r2 = raw[strip + 23];
        long r3 = three[strip + 33];
        long r4 = ((raw[strip + 44] >>> 32) | (raw[strip + 45] << 32));
        long r5 = three[strip + 334];
        long r6 = raw[strip + 66];
        long r7 = three[strip + 76];
        long r8 = ((raw[strip + 87] >>> 32) | (raw[strip + 88] << 32));
        long r9 = three[strip + 377];
        long r10 = raw[strip + 109] ^ r0;
        long r11 = three[strip + 119] ^ r1;
        long r12 = ((raw[strip + 130] >>> 32) | (raw[strip + 131] << 32)) ^ r2;
        long r13 = three[strip + 420] ^ r3 ^ r0 ^ r12;
        long r14 = raw[strip + 152] ^ r4 ^ r1 ^ r0 ^ r13;
        long r15 = three[strip + 162] ^ r5 ^ r2 ^ r1 ^ r14;
        long r16 = ((raw[strip + 173] >>> 32) | (raw[strip + 174] << 32)) ^ r6 ^ r3 ^ r2 ^ r15 ^ r12;
        long r17 = three[strip + 463] ^ r7 ^ r4 ^ r3 ^ r16 ^ r13;
        long r18 = raw[strip + 195] ^ r8 ^ r5 ^ r4 ^ r14;
        long r19 = three[strip + 205] ^ r9 ^ r6 ^ r5 ^ r15 ^ r12;
        long r20 = ((raw[strip + 216] >>> 32) | (raw[strip + 217] << 32)) ^ r10 ^ r7 ^ r6 ^ r16 ^ r13 ^ r12;
        long r21 = three[strip + 506] ^ r11 ^ r8 ^ r7 ^ r14 ^ r13 ^ r12;
        long r22 = raw[strip + 238] ^ r9 ^ r8 ^ r15 ^ r14 ^ r13;
        long r23 = three[strip + 248] ^ r10 ^ r9 ^ r16 ^ r15 ^ r14;
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
        long row24 = parity & columns;
        long row25 = (parity ^ sum) & columns;
        raw[strip + ROW_24] ^= row24 << 32;
        raw[strip + ROW_24 + 1] ^= row24 >>> 32;
        raw[strip + ROW_25] ^= row25 << 16;
        raw[strip + ROW_25 + 1] ^= row25 >>> 48;
    }
}
