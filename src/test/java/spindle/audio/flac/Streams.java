// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;
import java.util.Arrays;

/** Whole streams in memory, encoded and decoded. */
final class Streams {
    private Streams() {}

    /** What a stream gives. */
    record Decoded(byte[] pcm, FlacDecoder.Md5Check check, FlacMetadata metadata) {}

    static byte[] encode(byte[] pcm, PcmFormat format, EncoderSettings settings, FlacMetadata.Extras extras) {
        int total = pcm.length / format.bytesPerSample();
        FlacEncoder encoder = new FlacEncoder(format, settings, extras, total);
        byte[] out = encoder.header();
        int at = out.length;
        for (int done = 0; done < total; done += encoder.blockSize()) {
            out = Arrays.copyOf(out, Math.max(out.length, 2 * (at + encoder.maxFrameBytes())));
            int samples = Math.min(encoder.blockSize(), total - done);
            at += encoder.encode(pcm, done * format.bytesPerSample(), samples, out, at);
        }
        byte[] header = encoder.finish();
        System.arraycopy(header, 0, out, 0, header.length);
        return Arrays.copyOf(out, at);
    }

    static byte[] encode(byte[] pcm) {
        return encode(pcm, PcmFormat.CD, EncoderSettings.DEFAULT, FlacMetadata.Extras.NONE);
    }

    static Decoded decode(byte[] flac) throws FlacFormatException {
        return decode(flac, ByteOrder.LITTLE_ENDIAN, flac.length);
    }

    /** Decodes from windows that grow by {@code step} bytes whenever the decoder asks for more. */
    static Decoded decode(byte[] flac, ByteOrder order, int step) throws FlacFormatException {
        FlacDecoder decoder = new FlacDecoder();
        byte[] pcm = new byte[1 << 16];
        int at = 0;
        int end = 0;
        int filled = 0;
        while (!decoder.isDone()) {
            int used = decoder.decode(flac, at, end);
            if (used == FlacDecoder.NEEDS_MORE) {
                if (end == flac.length) {
                    break;
                }
                end = Math.min(flac.length, end + step);
            }
            at += used;
            int bytes = decoder.metadata()
                            .map(all -> all.streamInfo().format().bytesPerSample())
                            .orElse(0)
                    * decoder.blockSize();
            pcm = filled + bytes > pcm.length ? Arrays.copyOf(pcm, 2 * (filled + bytes)) : pcm;
            if (bytes > 0) {
                decoder.copyPcm(order, pcm, filled);
            }
            filled += bytes;
        }
        FlacDecoder.Md5Check check = decoder.finish(flac.length - at);
        return new Decoded(Arrays.copyOf(pcm, filled), check, decoder.metadata().orElseThrow());
    }
}
