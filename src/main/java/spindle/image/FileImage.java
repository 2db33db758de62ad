// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.io.FileBytes;

/**
 * An image that is one file.
 *
 * @param format the id of its format
 * @param file the file, which is closed with the image
 * @param disc the disc
 * @param tracks all tracks of the disc
 * @param findings what was noticed while opening
 */
public record FileImage(String format, FileBytes file, Disc disc, List<StoredTrack> tracks, List<Finding> findings)
        implements DiscImage {
    public FileImage {
        tracks = List.copyOf(tracks);
        findings = withContainers(file, findings);
    }

    private static List<Finding> withContainers(FileBytes file, List<Finding> findings) {
        if (file.containers().isEmpty()) {
            return List.copyOf(findings);
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(Finding.note(
                "container",
                file.path() + ": " + file.name() + " is packed in it, opened through "
                        + String.join(" and ", file.containers())));
        return List.copyOf(all);
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
            // By number: comparing records costs tens of milliseconds the first time.
            if (stored.track().number() == track.number()) {
                return stored;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this image");
    }

    @Override
    public List<Path> files() {
        return List.of(file.path());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
