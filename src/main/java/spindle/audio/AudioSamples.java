// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.audio.flac.FlacMetadata;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.SourceStream;
import spindle.io.TemporarySpace;
import spindle.io.UnsupportedImageException;

/**
 * The samples of a disc in an audio file, readable at any position by any number of threads. Those of WAV and AIFF are read
 * where they lie, those of FLAC are decoded where they are read. All others (MP3, Ogg Vorbis, whatever
 * {@code javax.sound} finds a decoder for), and those that are converted, are decoded once, when the file is opened, into a
 * temporary file that is gone when this is closed: only then is it known how many there are.
 *
 * <p>Conversion ({@link Sampling#RESAMPLED}) goes through a linear-phase filter ({@link Resampler}) where the rate is
 * another one, doubles a single channel, and rounds to 16 bits with triangular dither wherever bits are lost.
 *
 * @param source bytes that hold them
 * @param extent where among them they lie
 * @param note what was done to them; empty where nothing was
 */
public record AudioSamples(ByteSource source, PcmExtent extent, Optional<String> note) implements Closeable {
    /**
     * Opens the samples of a file. It stays the caller's to close, and open as long as these are read.
     *
     * @param kind what the file is
     * @param space takes what is decoded at once
     * @throws DiscFormatException where it is damaged, or holds no samples
     * @throws UnsupportedImageException where its samples are not those of a disc, and are not to be converted, or where
     *     no decoder is there
     */
    public static AudioSamples open(ByteSource file, AudioKind kind, Sampling sampling, TemporarySpace space)
            throws IOException {
        return switch (kind) {
            case PCM -> pcm(file, sampling, space);
            case FLAC -> flac(file, sampling, space);
            default -> decoded(file, kind, sampling, space);
        };
    }

    private static AudioSamples pcm(ByteSource file, Sampling sampling, TemporarySpace space) throws IOException {
        PcmSearch search = new PcmSearch(file);
        PcmExtent extent = search.run();
        PcmLayout layout = search.layout();
        if (sampling == Sampling.AS_STORED || DiscAudio.isDisc(layout)) {
            DiscAudio.require(file.name(), layout);
            return new AudioSamples(file, extent, Optional.empty());
        }
        if (layout.coding() == PcmLayout.Coding.COMPRESSED) {
            return decoded(file, AudioKind.PCM, sampling, space);
        }
        InputStream in = new SourceStream(file, extent.offset(), extent.offset() + extent.bytes());
        long promised = (extent.bytes() + extent.missing()) / layout.frameBytes();
        return new Spooling(file, AudioKind.PCM, sampling, space).of(new PcmFrames(in, layout, promised));
    }

    private static AudioSamples flac(ByteSource file, Sampling sampling, TemporarySpace space) throws IOException {
        FlacSource samples = FlacSource.open(file);
        if (samples.length() == 0) {
            throw new DiscFormatException(file.name(), "holds no whole FLAC frame", "get the file again");
        }
        if (sampling == Sampling.RESAMPLED && !DiscAudio.isDisc(samples.layout())) {
            AudioSamples converted = new Spooling(file, AudioKind.FLAC, sampling, space).of(PcmFrames.of(samples));
            return new AudioSamples(
                    new ConvertedFlac(converted.source(), samples), converted.extent(), converted.note());
        }
        DiscAudio.require(file.name(), samples.layout());
        PcmExtent all = new PcmExtent(0, samples.length(), samples.missing(), ByteOrder.LITTLE_ENDIAN);
        return new AudioSamples(samples, all, Optional.empty());
    }

    private static AudioSamples decoded(ByteSource file, AudioKind kind, Sampling sampling, TemporarySpace space)
            throws IOException {
        SoundModule.require(file.name(), kind);
        try (PcmFrames frames = JavaSound.decode(file, kind)) {
            return new Spooling(file, kind, sampling, space).of(frames);
        }
    }

    /** {@return what a FLAC says of itself; empty where the file is none} */
    public Optional<FlacMetadata> flac() {
        return flacSource().map(FlacSource::metadata);
    }

    private Optional<FlacSource> flacSource() {
        if (source instanceof ConvertedFlac converted) {
            return Optional.of(converted.flac());
        }
        return source instanceof FlacSource flac ? Optional.of(flac) : Optional.empty();
    }

    /** {@return what reading them has shown so far, to follow the file's name; empty where nothing is wrong} */
    public Optional<String> found() {
        return flacSource().filter(FlacSource::differs).map(flac -> "has other samples than its MD5 says");
    }

    /** {@return the same samples, taken in the other byte order} */
    AudioSamples swapped() {
        ByteOrder other = extent.order() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new AudioSamples(source, new PcmExtent(extent.offset(), extent.bytes(), extent.missing(), other), note);
    }

    /** Lets go of what was decoded; the file stays open. */
    @Override
    public void close() throws IOException {
        if (note.isPresent()) {
            source.close();
        }
    }
}
