// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.image.OpenFiles;
import spindle.io.FileBytes;

/**
 * The files of an image.
 *
 * @param sheet the CCD
 * @param img the sectors
 * @param sub the sub-channel, where there is one
 */
record CcdFiles(Path sheet, FileBytes img, Optional<FileBytes> sub) implements OpenFiles {
    private List<FileBytes> sources() {
        List<FileBytes> sources = new ArrayList<>();
        sources.add(img);
        sub.ifPresent(sources::add);
        return sources;
    }

    @Override
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        paths.add(sheet);
        for (FileBytes source : sources()) {
            paths.add(source.path());
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        OpenFiles.closeAll(sources());
    }
}
