// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

/**
 * The field of 256 elements of P and Q parity: polynomials over GF(2) modulo x^8+x^4+x^3+x^2+1 (0x11D), with α = x as the
 * primitive element (ECMA-130, annex A.3).
 */
final class Gf256 {
    /** The modulus without its x^8. */
    static final int MODULUS = 0x1D;
    /** The order of α. */
    static final int ORDER = 255;

    private static final byte[] EXP = new byte[2 * ORDER];
    private static final byte[] LOG = new byte[ORDER + 1];

    static {
        int power = 1;
        for (int exponent = 0; exponent < ORDER; exponent++) {
            EXP[exponent] = (byte) power;
            EXP[exponent + ORDER] = (byte) power;
            LOG[power] = (byte) exponent;
            power = timesAlpha(power);
        }
        if (power != 1) {
            throw new AssertionError("α is not primitive");
        }
    }

    private Gf256() {}

    /** {@return p·α + b in each of eight bytes} */
    static long step(long p, long b) {
        return ((p << 1) & 0xFEFE_FEFE_FEFE_FEFEL) ^ b ^ (((p >>> 7) & 0x0101_0101_0101_0101L) * MODULUS);
    }

    /** {@return a·α, of an element 0 to 255} */
    static int timesAlpha(int a) {
        return ((a << 1) ^ (MODULUS & -(a >>> 7))) & 0xFF;
    }

    /** {@return α to the given power, of an exponent 0 to 509} */
    static int exp(int exponent) {
        return EXP[exponent] & 0xFF;
    }

    /** {@return the power of α that gives an element 1 to 255, 0 to 254} */
    static int log(int a) {
        return LOG[a] & 0xFF;
    }

    /** {@return a·b} */
    static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : exp(log(a) + log(b));
    }

    /** {@return a/b, of a divisor other than 0} */
    static int divide(int a, int b) {
        return a == 0 ? 0 : exp(log(a) + ORDER - log(b));
    }
}
