// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;

/**
 * An open audio file with the samples of a disc in it: WAV, AIFF or FLAC.
 *
 * @param path the file
 * @param samples bytes that can be read at any position, decoded where they are compressed
 * @param extent where among them the samples lie
 * @param file what is closed with it
 */
public record AudioFile(Path path, ByteSource samples, PcmExtent extent, Closeable file) implements Closeable {
    /**
     * Opens a file.
     *
     * @throws DiscFormatException where it is none of these, or damaged
     * @throws spindle.io.UnreadableInputException where it is missing, or not permitted
     * @throws spindle.io.UnsupportedImageException where it holds samples of another kind, or compressed otherwise
     */
    public static AudioFile open(Path path) throws IOException {
        FileSource file = FileSource.open(path);
        try {
            if (!FlacSource.isFlac(file)) {
                return new AudioFile(path, file, PcmExtent.locate(file), file);
            }
            FlacSource samples = FlacSource.open(file);
            PcmExtent all = new PcmExtent(0, samples.length(), 0, ByteOrder.LITTLE_ENDIAN);
            return new AudioFile(path, samples, all, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** {@return whether a file begins like one of these} */
    public static boolean isAudio(Path path) throws IOException {
        try (FileSource file = FileSource.open(path)) {
            return PcmExtent.isContainer(file) || FlacSource.isFlac(file);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
