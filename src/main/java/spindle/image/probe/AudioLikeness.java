// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import spindle.io.ByteSource;
import spindle.sector.RawSector;

/** Tells samples of sound from other bytes, by how smooth they are. */
final class AudioLikeness {
    private static final int SAMPLES = 48;

    private AudioLikeness() {}

    /** {@return whether the bytes are whole sectors of 16-bit little-endian stereo samples, as far as that can be told} */
    static boolean isAudio(ByteSource source, long offset, long bytes) throws IOException {
        long sectors = bytes / RawSector.BYTES;
        if (sectors == 0 || bytes % RawSector.BYTES != 0) {
            return false;
        }
        int samples = (int) Math.min(SAMPLES, sectors);
        Smoothness smoothness = new Smoothness();
        for (int k = 0; k < samples; k++) {
            byte[] sector = source.sample(offset + sectors * k / samples * RawSector.BYTES, RawSector.BYTES);
            if (sector.length == RawSector.BYTES && !ModeVote.isConstant(sector, 0, RawSector.BYTES)) {
                smoothness.add(sector);
            }
        }
        return smoothness.isLittleEndian();
    }
}
