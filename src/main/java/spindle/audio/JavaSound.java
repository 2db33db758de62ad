// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.SourceStream;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;

/** Whatever {@code javax.sound} has a decoder for. Nothing of it is loaded before a file needs it. */
final class JavaSound {
    private static final int BUFFER_BYTES = 1 << 16;
    /** More reads of that decoder than a page has packets. */
    private static final int PADDING_BYTES = 1 << 22;

    private JavaSound() {}

    /**
     * Opens a file's samples.
     *
     * @throws UnsupportedImageException where no decoder is there
     * @throws DiscFormatException where a decoder is there, and cannot read the file
     */
    static PcmFrames decode(ByteSource file, AudioKind kind) throws IOException {
        if (!kind.isDecodable()) {
            throw DiscAudio.undecodable(file.name(), kind);
        }
        if (kind == AudioKind.MP3
                && !MpegFrames.kind(file, PcmSearch.behindTag(file)).equals(Optional.of(kind))) {
            throw new DiscFormatException(file.name(), "is no MP3: no frames follow one another in it", "get it again");
        }
        Optional<OggPages> pages = kind == AudioKind.OGG ? Optional.of(OggPages.of(file)) : Optional.empty();
        long start = kind == AudioKind.MP3 ? PcmSearch.behindTag(file) : 0;
        InputStream all = new SourceStream(file, start, file.length());
        InputStream bytes = new BufferedInputStream(kind == AudioKind.OGG ? padded(all) : all, BUFFER_BYTES);
        try {
            AudioInputStream samples = samples(AudioSystem.getAudioInputStream(bytes));
            PcmLayout layout = layout(samples.getFormat());
            PcmLayout.require(file.name(), layout.channels(), layout.bytes());
            Optional<SampleBounds> bounds = switch (kind) {
                case MP3 -> LameTag.of(file, start);
                case OGG -> pages.flatMap(OggPages::bounds);
                default -> Optional.empty();
            };
            if (bounds.isPresent()) {
                skip(samples, bounds.get().skipped() * layout.frameBytes());
            }
            long promised = samples.getFrameLength();
            return new PcmFrames(samples, layout, bounds.map(SampleBounds::kept).orElse(promised));
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            UnsupportedImageException refusal = DiscAudio.undecodable(file.name(), kind);
            refusal.initCause(e);
            throw refusal;
        } catch (SpindleException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw DiscAudio.damaged(file.name(), kind, e);
        }
    }

    /** {@return a stream with zeros behind it} The decoder of Vorbis drops the packets that it holds when a stream ends. */
    private static InputStream padded(InputStream in) {
        return new SequenceInputStream(in, new ByteArrayInputStream(new byte[PADDING_BYTES]));
    }

    /** {@return samples as numbers; they may be anything in the file} */
    private static AudioInputStream samples(AudioInputStream in) {
        AudioFormat format = in.getFormat();
        Encoding encoding = format.getEncoding();
        if (encoding.equals(Encoding.PCM_SIGNED)
                || encoding.equals(Encoding.PCM_UNSIGNED)
                || encoding.equals(Encoding.PCM_FLOAT)) {
            return in;
        }
        int channels = format.getChannels();
        AudioFormat plain = new AudioFormat(
                Encoding.PCM_SIGNED, format.getSampleRate(), 16, channels, 2 * channels, format.getSampleRate(), false);
        return AudioSystem.getAudioInputStream(plain, in);
    }

    private static PcmLayout layout(AudioFormat format) {
        Encoding encoding = format.getEncoding();
        PcmLayout.Coding coding = encoding.equals(Encoding.PCM_FLOAT)
                ? PcmLayout.Coding.FLOAT
                : encoding.equals(Encoding.PCM_UNSIGNED) ? PcmLayout.Coding.UNSIGNED : PcmLayout.Coding.SIGNED;
        return new PcmLayout(
                Math.round(format.getSampleRate()),
                format.getChannels(),
                format.getSampleSizeInBits(),
                format.getFrameSize() / format.getChannels(),
                coding,
                format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static void skip(InputStream in, long bytes) throws IOException {
        byte[] dropped = new byte[BUFFER_BYTES];
        long left = bytes;
        while (left > 0) {
            int read = in.read(dropped, 0, (int) Math.min(left, dropped.length));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
