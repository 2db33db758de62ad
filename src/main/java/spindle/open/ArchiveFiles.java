// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.container.ZipFolder;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.OpenFiles;

/**
 * The files of an image that was unpacked from an archive. To the outside they are the archive.
 *
 * @param archive the archive
 * @param image the image in the folder
 * @param folder what it was unpacked into, which goes away with it
 */
record ArchiveFiles(Path archive, DiscImage image, ZipFolder folder) implements OpenFiles {
    /** {@return the image as one that is read from the archive} */
    static DiscImage image(Path archive, DiscImage image, ZipFolder folder) {
        String message = archive + ": " + folder.sheet().getFileName() + " is opened through ZIP";
        return ImageView.of(image)
                .withFiles(new ArchiveFiles(archive, image, folder))
                .withFindings(List.of(Finding.note("container", message)));
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
