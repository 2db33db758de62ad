// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;

/**
 * An open sheet with its files.
 *
 * @param format the id of its format
 * @param disc the disc
 * @param tracks all tracks of the disc
 * @param sources the files, which are closed with the image
 * @param findings what was noticed while opening
 */
public record SheetImage(String format, Disc disc, List<StoredTrack> tracks, SheetFiles sources, List<Finding> findings)
        implements DiscImage {
    public SheetImage {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
    }

    @Override
    public Storage storage(Track track) {
        return stored(track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return stored(track).sectors();
    }

    private StoredTrack stored(Track track) {
        for (StoredTrack stored : tracks) {
            if (stored.track().number() == track.number()) {
                return stored;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this image");
    }

    @Override
    public List<Path> files() {
        return sources.paths();
    }

    @Override
    public void close() throws IOException {
        sources.close();
    }
}
