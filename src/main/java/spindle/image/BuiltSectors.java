// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/**
 * Raw sectors without content: silence in an audio track, in a data track zeroes with the header, EDC and parity that
 * belong to them. Mode 2 with sub-headers gets form 2, as mastering programs put it into gaps. Serves one thread.
 */
public final class BuiltSectors {
    private static final int SECTOR_BYTES = SectorLayout.RAW_2352.bytes();

    /** How many are built at once. */
    private static final int MOST = 64;

    /** Form 2, in both copies of a sub-header (CD-ROM XA, 4.3.2.3). */
    private static final byte SUBMODE_FORM2 = 0x20;

    private static final int SUBMODE = 18;
    private static final int SUBMODE_COPY = 22;

    private final TrackMode mode;
    private final SectorBuilder builder = new SectorBuilder();
    private final byte[] raw = new byte[MOST * SECTOR_BYTES];

    /**
     * Prepares to build sectors of a track.
     *
     * @param mode what the track is
     */
    public BuiltSectors(TrackMode mode) {
        this.mode = mode;
    }

    /** Builds the sectors of ranges, and writes them. */
    public void write(List<LbaRange> ranges, SectorSink sink) throws IOException {
        for (LbaRange range : ranges) {
            for (int lba = range.start(); lba < range.end(); lba += MOST) {
                int count = Math.min(MOST, range.end() - lba);
                sink.write(lba, count, at(lba, count));
            }
        }
    }

    /** Builds the sectors of a range into a buffer, whose position advances. */
    void fill(LbaRange range, ByteBuffer dst) {
        for (int lba = range.start(); lba < range.end(); lba += MOST) {
            dst.put(at(lba, Math.min(MOST, range.end() - lba)));
        }
    }

    /** {@return consecutive sectors, until the next call} */
    private ByteBuffer at(int lba, int count) {
        int bytes = count * SECTOR_BYTES;
        Arrays.fill(raw, 0, bytes, (byte) 0);
        switch (mode) {
            case AUDIO -> {}
            case MODE1 -> mode1(lba, count);
            case MODE2 -> builder.mode2(raw, 0, lba, count);
            case XA, CDI -> {
                for (int at = 0; at < bytes; at += SECTOR_BYTES) {
                    raw[at + SUBMODE] = SUBMODE_FORM2;
                    raw[at + SUBMODE_COPY] = SUBMODE_FORM2;
                }
                builder.form2(raw, 0, lba, count);
            }
        }
        return ByteBuffer.wrap(raw, 0, bytes);
    }

    private void mode1(int lba, int count) {
        if (Header.holds(lba) && Header.holds(lba + count - 1)) {
            builder.mode1(raw, 0, lba, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            Header.storeHighDensity(raw, i * SECTOR_BYTES, lba + i, 1);
        }
        builder.protectMode1(raw, 0, count);
    }
}
