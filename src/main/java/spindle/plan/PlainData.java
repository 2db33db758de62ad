// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.io.Remedy;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/**
 * Presents an image to a writer that prefers user data: tracks of raw Mode 1 sectors as tracks of user data, where every
 * sector follows from its data. All of these sectors are read for it, up to the first that does not.
 */
public final class PlainData {
    /** How many sectors are read at once. */
    private static final int MOST = 128;

    private final DiscImage image;
    private final SectorBuilder builder = new SectorBuilder();

    private PlainData(DiscImage image) {
        this.image = image;
    }

    /**
     * What a writer is shown.
     *
     * @param contents of which some tracks are said to be user data
     * @param tracks these tracks
     */
    public record Shown(DiscContents contents, Map<Integer, Storage> tracks) {
        /** {@return what is said of it} */
        public Finding finding() {
            String which = tracks.keySet().toString().replaceAll("[\\[\\]]", "");
            String what = (tracks.size() == 1 ? "track " : "tracks ") + which
                    + ": every sector follows from its data, and is stored as 2048 bytes, which all programs read";
            return Finding.note("user-data", what).withRemedy(Remedy.Action.RAW_SECTORS);
        }
    }

    /** {@return what a writer is shown of an image} */
    public static Shown of(DiscImage image) throws IOException {
        PlainData plain = new PlainData(image);
        Map<Integer, Storage> changed = new HashMap<>();
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            if (track.mode() == TrackMode.MODE1
                    && storage.layout() == SectorLayout.RAW_2352
                    && storage.subchannel() == Subchannel.NONE
                    && plain.follows(track, storage)) {
                Storage user = new Storage(SectorLayout.USER_2048, Subchannel.NONE, storage.audio(), storage.absent());
                changed.put(track.number(), user);
            }
        }
        DiscContents all = DiscContents.of(image);
        DiscContents shown = new DiscContents(
                all.disc(), track -> changed.getOrDefault(track.number(), image.storage(track)), all.attachments());
        return new Shown(shown, changed);
    }

    private boolean follows(Track track, Storage storage) throws IOException {
        for (LbaRange range : storage.stored(track.range())) {
            for (int lba = range.start(); lba < range.end(); lba += MOST) {
                if (!follow(image.sectors(track), lba, Math.min(MOST, range.end() - lba))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean follow(SectorSource source, int lba, int count) throws IOException {
        byte[] stored = new byte[count * RawSector.BYTES];
        source.read(lba, count, ByteBuffer.wrap(stored));
        byte[] built = stored.clone();
        builder.mode1(built, 0, lba, count);
        return Arrays.equals(stored, built);
    }
}
