// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.image.ImageWriter;
import spindle.io.ByteSink;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/** Writes images of one format. */
public interface Writer {
    /**
     * Says what the target will hold of a disc, and adds what it will not to the losses. Nothing is written.
     *
     * @param source what the image holds; of its attachments the kinds that this writer holds
     * @throws UnsupportedImageException where the disc cannot be written at all
     */
    Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException;

    /** {@return what its images hold} */
    Capabilities capabilities();

    /**
     * {@return whether raw sectors of Mode 1 that follow from their data are best written as user data alone, because few
     * programs read the raw ones}
     */
    default boolean prefersUserData() {
        return false;
    }

    /**
     * {@return the files that will be written, with their sizes in bytes, in the order they are moved into place: the
     * sheet last}
     *
     * @param target the file the user named
     */
    List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options);

    /**
     * {@return files that programs would take for a part of the image, written or not, because of their names}
     *
     * @param target the file the user named
     */
    default List<Path> companions(Path target) {
        return List.of();
    }

    /** {@return files that are read while an image is written, and so are never written to} */
    default List<Path> sources() throws IOException {
        return List.of();
    }

    /**
     * {@return the text of the file that names the others; empty where there is none, or it is no text}
     *
     * @param target the file the user named
     */
    default Optional<byte[]> sheet(Path target, Fitting fitting, WriteOptions options) {
        return Optional.empty();
    }

    /**
     * Begins to write.
     *
     * @param target the file the user named
     * @param outputs takes the files, and moves them into place when all is done
     */
    ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs) throws IOException;

    /**
     * {@return what writes the one file of an image to a stream, where nothing is written twice; it is given the sectors
     * in their order} Empty where such a file cannot be written from its beginning to its end.
     *
     * @param out takes bytes in their order
     */
    default Optional<ImageWriter> stream(ByteSink out, Fitting fitting, WriteOptions options) throws IOException {
        return Optional.empty();
    }
}
