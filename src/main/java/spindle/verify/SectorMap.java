// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.sector.RawSector;

/**
 * What all the sectors of a disc are, as a verification saw them: a cell for each, or for several in a row where the disc has
 * more than four million. A cell shows the most remarkable of its sectors, and the extremes of their samples.
 *
 * <pre>{@code
 * SectorMap map = new SectorMap(image.disc());
 * ImageChecks.verify(image, VerifyOptions.DEFAULT, map, Progress.NONE);
 * SectorState first = map.state(0);
 * }</pre>
 */
public final class SectorMap implements SectorWatch {
    /** More than a dual-layer DVD has sectors. */
    private static final int MOST_CELLS = 1 << 22;
    /** Samples of both channels in a sector. */
    private static final int SECTOR_SAMPLES = RawSector.BYTES / Short.BYTES;
    /** Of a sample of 16 bits, the upper 8 are kept. */
    private static final int KEPT = 8;
    /** A sample that is not zero does not become zero. */
    private static final int ROUND_UP = (1 << KEPT) - 1;

    /** The lowest sample of a cell is zero or less. */
    private static final byte NOT_HEARD = 1;

    private final LbaRange range;
    private final int shift;
    private final byte[] states;
    private final byte[] low;
    private final byte[] high;

    /** An empty map: all sectors are in no file. */
    public SectorMap(Disc disc) {
        int first = disc.tracks().stream().mapToInt(Track::start).min().orElse(0);
        range = new LbaRange(Math.min(0, first), Math.max(disc.leadOut(), 0));
        int bits = 0;
        while (range.count() >>> bits >= MOST_CELLS) {
            bits++;
        }
        shift = bits;
        int cells = (range.count() >>> shift) + 1;
        boolean audio = disc.tracks().stream().anyMatch(track -> !track.mode().isData());
        states = new byte[cells];
        low = new byte[audio ? cells : 0];
        high = new byte[audio ? cells : 0];
        Arrays.fill(low, NOT_HEARD);
    }

    /** {@return the sectors it is of} */
    public LbaRange range() {
        return range;
    }

    /** {@return how many sectors a cell stands for} */
    public int cellSectors() {
        return 1 << shift;
    }

    /** {@return the most remarkable of the sectors in the cell of one} */
    public SectorState state(int lba) {
        return SectorState.at(states[cell(lba)]);
    }

    /** {@return the lowest sample of either channel in the cell of a sector: -128 to 0, 128 is full scale} */
    public int low(int lba) {
        return low.length == 0 ? 0 : Math.min(0, low[cell(lba)]);
    }

    /** {@return the highest sample of either channel in the cell of a sector: 0 to 127} */
    public int high(int lba) {
        return high.length == 0 ? 0 : high[cell(lba)];
    }

    private int cell(int lba) {
        return (lba - range.start()) >> shift;
    }

    @Override
    public synchronized void saw(int lba, int count, SectorState state) {
        int from = Math.max(lba, range.start());
        int to = Math.min(lba + count, range.end());
        for (int each = from; each < to; each++) {
            int cell = cell(each);
            SectorState seen = state == SectorState.AUDIO && isSilent(cell) ? SectorState.SILENCE : state;
            states[cell] = (byte) Math.max(states[cell], seen.number());
        }
    }

    private boolean isSilent(int cell) {
        return low.length > 0 && low[cell] == 0 && high[cell] == 0;
    }

    @Override
    public void heard(int lba, int count, ByteBuffer block) {
        ShortBuffer samples = block.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .clear()
                .limit(count * RawSector.BYTES)
                .asShortBuffer();
        short[] sector = new short[SECTOR_SAMPLES];
        byte[] lowest = new byte[count];
        byte[] highest = new byte[count];
        for (int i = 0; i < count; i++) {
            samples.get(sector);
            int least = 0;
            int most = 0;
            for (short sample : sector) {
                least = Math.min(least, sample);
                most = Math.max(most, sample);
            }
            lowest[i] = (byte) (least >> KEPT);
            highest[i] = (byte) Math.min(Byte.MAX_VALUE, (most + ROUND_UP) >> KEPT);
        }
        keep(lba, lowest, highest);
    }

    private synchronized void keep(int lba, byte[] lowest, byte[] highest) {
        for (int i = 0; i < lowest.length; i++) {
            if (range.contains(lba + i)) {
                int cell = cell(lba + i);
                low[cell] = (byte) Math.min(low[cell], lowest[i]);
                high[cell] = (byte) Math.max(high[cell], highest[i]);
            }
        }
    }
}
