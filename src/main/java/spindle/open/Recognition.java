// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.container.Containers;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.io.SpindleException;
import spindle.io.TemporarySpace;
import spindle.io.UnreadableInputException;

/** Tells images from other files by their first bytes. */
final class Recognition {
    /** Extensions that other files have as well: where no content speaks for an image, a file of such a name is none. */
    private static final Set<String> SHARED = Set.of("bin", "img", "raw", "toc", "cdr", "udf");

    /** What a packed file is that cannot be looked into: an image of no format that is known. */
    private static final String UNKNOWN = "";

    private final FormatSearch search;
    private final ImageSearch.Archives archives;
    private final TemporarySpace space;

    /** @param space takes what is unpacked */
    Recognition(List<DiscFormat> formats, ImageSearch.Archives archives, TemporarySpace space) {
        this.search = new FormatSearch(formats);
        this.archives = archives;
        this.space = space;
    }

    /**
     * {@return the id of the format that a file is of, empty where a packed file does not tell; nothing where it is no image}
     *
     * @throws UnreadableInputException where it cannot be read
     */
    Optional<String> of(Path path) throws IOException {
        FileSource file = FileSource.open(path);
        if (archives == ImageSearch.Archives.LEFT_ALONE && isArchive(file)) {
            file.close();
            return Optional.empty();
        }
        try (FileBytes source = Containers.open(file, space)) {
            Probe probe = Probe.of(path, source);
            return search.recognised(probe, SHARED.contains(probe.extension()) ? Match.POSSIBLE : Match.NAME);
        } catch (UnreadableInputException e) {
            throw e;
        } catch (SpindleException e) {
            return Optional.of(UNKNOWN);
        }
    }

    private static boolean isArchive(FileSource file) throws IOException {
        try {
            return Containers.isArchive(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
