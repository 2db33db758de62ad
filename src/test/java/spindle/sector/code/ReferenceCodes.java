// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.SectorMode;

/**
 * EDC and parity written down straight from ECMA-130 (14.3 and annex A): one bit, one codeword at a time, no table. The
 * oracle for the fast ones.
 */
final class ReferenceCodes {
    private ReferenceCodes() {}

    /** The EDC, bit by bit, as a shift register of the polynomial's reversed coefficients. */
    static int edc(byte[] src, int at, int length) {
        int register = 0;
        for (int i = 0; i < length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                int in = src[at + i] >> bit & 1;
                int feedback = (register ^ in) & 1;
                register >>>= 1;
                if (feedback != 0) {
                    register ^= 0xD8018001;
                }
            }
        }
        return register;
    }

    /** Multiplication of polynomials over GF(2) modulo x^8+x^4+x^3+x^2+1. */
    static int multiply(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ ((product & 0x80) != 0 ? 0x11D : 0);
            if ((b >> bit & 1) != 0) {
                product ^= a;
            }
        }
        return product & 0xFF;
    }

    /** Stores P and Q by the rule that every codeword vanishes at α^0 and α^1, found by trying all parity bytes. */
    static void storeParity(byte[] raw, int at, boolean headerIsZero) {
        byte[] b = new byte[2340];
        System.arraycopy(raw, at + 12, b, 0, 2340);
        if (headerIsZero) {
            b[0] = b[1] = b[2] = b[3] = 0;
        }
        for (int k = 0; k < 86; k++) {
            int[] positions = new int[26];
            for (int i = 0; i < 26; i++) {
                positions[i] = k + 86 * i;
            }
            solve(b, positions);
        }
        for (int k = 0; k < 52; k++) {
            int[] positions = new int[45];
            for (int m = 0; m < 43; m++) {
                positions[m] = 2 * ((44 * m + 43 * (k >> 1)) % 1118) + (k & 1);
            }
            positions[43] = 2236 + k;
            positions[44] = 2288 + k;
            solve(b, positions);
        }
        System.arraycopy(b, 2064, raw, at + 2076, 276);
    }

    private static void solve(byte[] b, int[] positions) {
        int n = positions.length;
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < n - 2; i++) {
            int value = b[positions[i]] & 0xFF;
            sum ^= value;
            weighted ^= value;
            weighted = multiply(weighted, 2);
        }
        // weighted is now Σ α^(n-2-i)·c_i; with the last two parity bytes p0 and p1 the codeword's value at α is
        // α·(weighted + p0) + p1.
        for (int p0 = 0; p0 < 256; p0++) {
            int p1 = sum ^ p0;
            if ((multiply(weighted ^ p0, 2) ^ p1) == 0) {
                b[positions[n - 2]] = (byte) p0;
                b[positions[n - 1]] = (byte) p1;
                return;
            }
        }
        throw new AssertionError("no parity solves the codeword");
    }

    /** A whole sector, 2352 bytes, with what is not user data computed from it. */
    static byte[] sector(SectorMode mode, int lba, byte[] body) {
        byte[] raw = new byte[2352];
        for (int i = 1; i < 11; i++) {
            raw[i] = (byte) 0xFF;
        }
        int frames = lba + 150;
        raw[12] = bcd(frames / 4500);
        raw[13] = bcd(frames / 75 % 60);
        raw[14] = bcd(frames % 75);
        raw[15] = (byte) (mode == SectorMode.MODE0 ? 0 : mode == SectorMode.MODE1 ? 1 : 2);
        System.arraycopy(body, 0, raw, 16, body.length);
        switch (mode) {
            case MODE1 -> {
                storeInt(raw, 2064, edc(raw, 0, 2064));
                storeParity(raw, 0, false);
            }
            case FORM1 -> {
                storeInt(raw, 2072, edc(raw, 16, 2056));
                storeParity(raw, 0, true);
            }
            case FORM2 -> storeInt(raw, 2348, edc(raw, 16, 2332));
            default -> {}
        }
        return raw;
    }

    private static byte bcd(int value) {
        return (byte) Integer.parseInt(Integer.toString(value), 16);
    }

    private static void storeInt(byte[] raw, int at, int value) {
        for (int i = 0; i < 4; i++) {
            raw[at + i] = (byte) (value >> (8 * i));
        }
    }
}
