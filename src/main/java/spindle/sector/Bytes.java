// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** Runs of one and the same byte. */
public final class Bytes {
    private Bytes() {}

    /** {@return whether all bytes of a run have the given value} */
    public static boolean areAll(byte[] src, int at, int count, int value) {
        for (int i = at; i < at + count; i++) {
            if (src[i] != (byte) value) {
                return false;
            }
        }
        return true;
    }
}
