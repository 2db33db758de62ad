// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import spindle.disc.Index;
import spindle.image.SectorSource;
import spindle.io.Amounts;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Finds the pauses that files of tracks begin with. */
final class PauseFinder {
    /** Sectors of the pause that a track of another kind than the one before it begins with (ECMA-130, 20.2). */
    static final int PAUSE = 150;

    /** Sectors before the descriptors of a volume (ECMA-119, 6.2.1). */
    private static final int SYSTEM_AREA = 16;

    /** The longest pause that is looked for: that of a track behind another kind of data. */
    private static final int MOST = 225;

    private static final String VOLUME = "CD001";

    private final SectorSource sectors;
    private final SectorLayout layout;
    private final TrackMode mode;

    PauseFinder(SectorSource sectors, SectorLayout layout, TrackMode mode) {
        this.sectors = sectors;
        this.layout = layout;
        this.mode = mode;
    }

    /**
     * {@return a data track that begins in a file}
     *
     * @param start the LBA of its first sector
     * @param frame how many sectors lie before it in the file
     * @param word the word for its mode
     */
    MadeTrack dataTrack(int start, int frame, String word) throws IOException {
        int pause = frame == 0 ? pause(start) : 0;
        List<Index> indexes =
                pause > 0 ? List.of(new Index(0, frame), new Index(1, frame + pause)) : List.of(new Index(1, frame));
        Evidence kind = Evidence.certain("its sectors");
        return new MadeTrack(
                0,
                word,
                indexes,
                Map.of(),
                kind,
                pause > 0
                        ? Evidence.certain("its volume begins " + Amounts.of(pause, "sector")
                                + " behind the beginning of its file")
                        : kind);
    }

    /** {@return how many sectors lie before index 1: those without sync, and those before the volume's system area} */
    private int pause(int start) throws IOException {
        int unsynced = 0;
        while (layout == SectorLayout.RAW_2352 && unsynced < MOST && !hasSync(start + unsynced)) {
            unsynced++;
        }
        if (unsynced == MOST) {
            return 0;
        }
        for (int pause = unsynced; pause <= MOST; pause += 75) {
            if (isVolume(start + pause + SYSTEM_AREA)) {
                return pause;
            }
        }
        return isVolume(start + PAUSE + SYSTEM_AREA) ? PAUSE : unsynced;
    }

    private boolean hasSync(int lba) throws IOException {
        return lba < sectors.end() && Header.hasSync(read(lba), 0);
    }

    private boolean isVolume(int lba) throws IOException {
        if (lba >= sectors.end()) {
            return false;
        }
        byte[] sector = read(lba);
        int at = layout.offset(mode) + 1;
        return at + VOLUME.length() <= sector.length
                && new String(sector, at, VOLUME.length(), StandardCharsets.US_ASCII).equals(VOLUME);
    }

    private byte[] read(int lba) throws IOException {
        byte[] sector = new byte[layout.bytes()];
        sectors.read(lba, 1, ByteBuffer.wrap(sector));
        return sector;
    }
}
