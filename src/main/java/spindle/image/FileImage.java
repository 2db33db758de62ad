// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.attachment.Attachment;
import spindle.io.FileBytes;

/**
 * An open image, whatever files it is spread over.
 *
 * @param format the id of its format
 * @param disc the disc
 * @param tracks all tracks of the disc
 * @param sources the files, which are closed with the image
 * @param findings what was noticed while opening; what is damaged of the files themselves is added
 * @param attachments what the format holds beside the disc
 */
public record FileImage(
        String format,
        Disc disc,
        List<StoredTrack> tracks,
        OpenFiles sources,
        List<Finding> findings,
        List<Attachment> attachments)
        implements DiscImage {
    public FileImage {
        tracks = List.copyOf(tracks);
        findings = withDamage(findings, tracks);
        attachments = List.copyOf(attachments);
    }

    /** {@return an image that is one file} A note says what that file is packed in. */
    public static FileImage of(
            String format, FileBytes file, Disc disc, List<StoredTrack> tracks, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        if (!file.containers().isEmpty()) {
            all.add(Finding.note(
                    "container",
                    file.path() + ": " + file.name() + " is packed in it, opened through "
                            + String.join(" and ", file.containers())));
        }
        return new FileImage(format, disc, tracks, OpenFiles.of(file), all, List.of());
    }

    private static List<Finding> withDamage(List<Finding> findings, List<StoredTrack> tracks) {
        Set<Finding> all = new LinkedHashSet<>(findings);
        for (StoredTrack stored : tracks) {
            if (stored.sectors() instanceof ExtentSource extents) {
                all.addAll(extents.damage(stored.track().number()));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<Finding> found() {
        return sources.found();
    }

    @Override
    public Storage storage(Track track) {
        return StoredTrack.among(tracks, track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return StoredTrack.among(tracks, track).sectors();
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
