// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.container.ZipFolder;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.image.StoredTrack;

/**
 * The files of an image that was unpacked from an archive: as far as anybody is concerned, the archive.
 *
 * @param archive the archive
 * @param image the image in the folder
 * @param folder what it was unpacked into, which goes away with it
 */
record ArchiveFiles(Path archive, DiscImage image, ZipFolder folder) implements OpenFiles {
    /** {@return the image as one that is read from the archive} */
    static DiscImage image(Path archive, DiscImage image, ZipFolder folder) {
        List<Finding> findings = new ArrayList<>(image.findings());
        findings.add(
                Finding.note("container", archive + ": " + folder.sheet().getFileName() + " is opened through ZIP"));
        List<StoredTrack> tracks = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            tracks.add(new StoredTrack(track, image.storage(track), image.sectors(track)));
        }
        OpenFiles files = new ArchiveFiles(archive, image, folder);
        return new FileImage(image.format(), image.disc(), tracks, files, findings, image.attachments());
    }

    @Override
    public List<Path> paths() {
        return List.of(archive);
    }

    @Override
    public List<Finding> found() {
        return image.found();
    }

    @Override
    public void close() throws IOException {
        OpenFiles.closeAll(List.of(image, folder));
    }
}
