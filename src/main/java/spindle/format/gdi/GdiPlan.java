// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.List;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.sector.SectorLayout;

/** Which sectors go into which file: each track has one of its own, from index 1 on. */
final class GdiPlan {
    private final List<TrackFile> files;

    /**
     * The file of a track.
     *
     * @param track the track
     * @param storage how its sectors are stored
     */
    record TrackFile(Track track, Storage storage) {
        /** {@return its name} */
        String name() {
            boolean user = storage.layout() == SectorLayout.USER_2048;
            String extension = !track.mode().isData() ? "raw" : user ? "iso" : "bin";
            return "track" + (track.number() < 10 ? "0" : "") + track.number() + "." + extension;
        }

        /** {@return its length} */
        long bytes() {
            return (long) track.body().count() * storage.bytesPerSector();
        }
    }

    GdiPlan(Fitting fitting) {
        files = fitting.disc().tracks().stream()
                .map(track -> new TrackFile(track, fitting.storage(track)))
                .toList();
    }

    /** {@return one file for each track, in order} */
    List<TrackFile> files() {
        return files;
    }
}
