// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import spindle.io.ByteSource;
import spindle.sector.RawSector;

/**
 * Tells samples of sound from other bytes. Sound changes little from one sample to the next; the same bytes read in the
 * other order jump about, and so do programs, texts and packed data in either order.
 */
final class AudioLikeness {
    private static final int SAMPLES = 48;
    /** Neighbouring samples of noise differ by 65536 / 3 in the mean; of loud music by a few thousand. */
    private static final int SMOOTH = 6000;

    private AudioLikeness() {}

    /** {@return whether the bytes are whole sectors of 16-bit little-endian stereo samples, as far as that can be told} */
    static boolean isAudio(ByteSource source, long offset, long bytes) throws IOException {
        long sectors = bytes / RawSector.BYTES;
        if (sectors == 0 || bytes % RawSector.BYTES != 0) {
            return false;
        }
        int samples = (int) Math.min(SAMPLES, sectors);
        long steps = 0;
        long little = 0;
        long big = 0;
        for (int k = 0; k < samples; k++) {
            byte[] sector = source.read(offset + sectors * k / samples * RawSector.BYTES, RawSector.BYTES);
            if (sector.length == RawSector.BYTES && !ModeVote.isConstant(sector, 0, RawSector.BYTES)) {
                steps += RawSector.BYTES / 2 - 2;
                little += roughness(sector, 0);
                big += roughness(sector, 1);
            }
        }
        return steps > 0 && little < steps * SMOOTH && little * 2 < big;
    }

    /** Sums the differences of neighbouring samples of each channel. {@code first} is where a sample's low byte is: 0 or 1. */
    private static long roughness(byte[] sector, int first) {
        long sum = 0;
        for (int at = 4; at < sector.length; at += 2) {
            sum += Math.abs(sample(sector, at, first) - sample(sector, at - 4, first));
        }
        return sum;
    }

    private static int sample(byte[] sector, int at, int first) {
        return (sector[at + first] & 0xFF) | sector[at + 1 - first] << 8;
    }
}
