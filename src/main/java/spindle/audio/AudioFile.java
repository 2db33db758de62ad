// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.TemporarySpace;

/**
 * An open audio file.
 *
 * @param path the file
 * @param samples what it holds
 * @param file what is closed with it
 */
public record AudioFile(Path path, AudioSamples samples, Closeable file) implements Closeable {
    /** Opens a file with the samples of a disc in it: {@link #open(Path, Sampling, TemporarySpace)} with {@link Sampling#AS_STORED}. */
    public static AudioFile open(Path path) throws IOException {
        return open(path, Sampling.AS_STORED, TemporarySpace.SYSTEM);
    }

    /**
     * Opens a file.
     *
     * @throws DiscFormatException where it is no audio file, or damaged
     * @throws spindle.io.UnreadableInputException where it is missing, or not permitted
     * @throws spindle.io.UnsupportedImageException where it holds samples of another kind that are not to be converted, or
     *     no decoder for it is there
     */
    public static AudioFile open(Path path, Sampling sampling, TemporarySpace space) throws IOException {
        FileSource file = FileSource.open(path);
        try {
            Optional<AudioKind> kind = AudioKind.of(file, AudioKind.Declared.SAMPLES);
            if (kind.isEmpty()) {
                throw new DiscFormatException(path.toString(), "is no audio file that we know", "name one");
            }
            return new AudioFile(path, AudioSamples.open(file, kind.get(), sampling, space), file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** {@return whether a file begins like one} */
    public static boolean isAudio(Path path) throws IOException {
        try (FileSource file = FileSource.open(path)) {
            return AudioKind.of(file, AudioKind.Declared.SAMPLES).isPresent();
        }
    }

    /** {@return the same file, its samples taken in the other byte order} */
    public AudioFile swapped() {
        return new AudioFile(path, samples.swapped(), file);
    }

    @Override
    public void close() throws IOException {
        samples.close();
        file.close();
    }
}
