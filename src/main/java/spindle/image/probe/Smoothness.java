// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

/**
 * How much 16-bit stereo samples change from one to the next, in either byte order. Sound changes little; the same bytes read
 * in the other order jump about, and so do programs, texts and packed data in either order.
 */
public final class Smoothness {
    /** Neighbouring samples of noise differ by 65536 / 3 in the mean; of loud music by a few thousand. */
    private static final int SMOOTH = 6000;
    /** How much rougher the wrong order has to be. */
    private static final int FACTOR = 2;

    private long steps;
    private long little;
    private long big;

    /** Adds the differences of neighbouring samples of each channel, in both orders. */
    public void add(byte[] sector) {
        int littleSum = 0;
        int bigSum = 0;
        for (int at = 4; at < sector.length; at += 2) {
            int first = sector[at];
            int second = sector[at + 1];
            int firstBefore = sector[at - 4];
            int secondBefore = sector[at - 3];
            littleSum += Math.abs(((second << 8) | (first & 0xFF)) - ((secondBefore << 8) | (firstBefore & 0xFF)));
            bigSum += Math.abs(((first << 8) | (second & 0xFF)) - ((firstBefore << 8) | (secondBefore & 0xFF)));
        }
        steps += sector.length / 2 - 2;
        little += littleSum;
        big += bigSum;
    }

    /** {@return whether what was added is sound in little-endian samples, and noise in big-endian ones} */
    public boolean isLittleEndian() {
        return isSmooth(little, big);
    }

    /** {@return whether what was added is sound in big-endian samples, and noise in little-endian ones} */
    public boolean isBigEndian() {
        return isSmooth(big, little);
    }

    private boolean isSmooth(long roughness, long other) {
        return steps > 0 && roughness < steps * SMOOTH && roughness * FACTOR < other;
    }
}
