// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** Two decimal digits in a byte, as headers and Q packets hold them (ECMA-130, 14.2; IEC 60908, 17.5.1). */
public final class Bcd {
    private static final byte[] ENCODED = new byte[100];

    static {
        for (int value = 0; value < 100; value++) {
            ENCODED[value] = (byte) (((value / 10) << 4) | (value % 10));
        }
    }

    private Bcd() {}

    /**
     * {@return the byte with the two digits of the given value}
     *
     * @param value 0 to 99
     * @throws IndexOutOfBoundsException if it has more digits, or is negative
     */
    public static byte encode(int value) {
        return ENCODED[value];
    }

    /** {@return whether both digits of the byte are decimal} */
    public static boolean isValid(byte bcd) {
        return (bcd & 0x0F) < 10 && (bcd & 0xF0) < 0xA0;
    }

    /** {@return the value of a valid byte, 0 to 99} */
    public static int decode(byte bcd) {
        return ((bcd >> 4) & 0x0F) * 10 + (bcd & 0x0F);
    }
}
