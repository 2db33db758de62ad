// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.zip.CRC32C;
import spindle.sector.RawSector;

/** Looks at samples as they come by. Serves one thread. */
public final class AudioWatch {
    /** Bit 15 of each of the four samples in eight bytes. */
    private static final long SIGNS = 0x8000_8000_8000_8000L;
    /** The other bits. */
    private static final long MAGNITUDES = ~SIGNS;
    /** An odd number with its bits well spread: 2^64 divided by the golden ratio (Knuth, TAOCP 6.4). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final AudioFacts facts;
    private final int first;
    private final CRC32C crc = new CRC32C();
    private final long[] sector = new long[RawSector.BYTES / Long.BYTES];

    /** @param first the LBA of the first sector of the track's index 1 */
    public AudioWatch(AudioFacts facts, int first) {
        this.facts = facts;
        this.first = first;
    }

    /**
     * Looks at consecutive sectors.
     *
     * @param block holds their samples from its beginning, little-endian; its position stays
     */
    public void look(int lba, int count, ByteBuffer block) {
        ByteBuffer samples =
                block.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().limit(count * RawSector.BYTES);
        crc.reset();
        crc.update(samples);
        LongBuffer fours = samples.rewind().asLongBuffer();
        int silent = 0;
        long loud = 0;
        for (int i = 0; i < count; i++) {
            fours.get(sector);
            long any = 0;
            long atScale = 0;
            for (long four : sector) {
                any |= four;
                atScale |= fullScaleBits(four);
            }
            silent += any == 0 ? 1 : 0;
            loud += atScale == 0 ? 0 : countFullScale();
        }
        facts.add(count, silent, loud, mix(crc.getValue() + ((long) (lba - first) << 32)));
    }

    /** {@return how many samples of the sector are at full scale; most sectors have none, and are not counted} */
    private long countFullScale() {
        long loud = 0;
        for (long four : sector) {
            loud += fullScale(four);
        }
        return loud;
    }

    /**
     * {@return how many of four samples are -32,768 or 32,767} A sample's lower fifteen bits become zero there, and there
     * alone; adding 32,767 to them then leaves the sign bit clear.
     */
    static int fullScale(long four) {
        return Long.bitCount(fullScaleBits(four));
    }

    private static long fullScaleBits(long four) {
        long signs = (four & SIGNS) >>> 15;
        long distance = (four & MAGNITUDES) ^ MAGNITUDES ^ (signs * 0x7FFF);
        return ~(distance + MAGNITUDES) & SIGNS;
    }

    /** Spreads the bits of a number over all of it, so that sums of such numbers tell sets apart (as SplittableRandom does). */
    private static long mix(long value) {
        long mixed = (value + SPREAD) * SPREAD;
        mixed = (mixed ^ (mixed >>> 32)) * SPREAD;
        return mixed ^ (mixed >>> 29);
    }
}
