// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.audio.flac.FlacDecoder;
import spindle.audio.flac.FlacFormatException;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.FrameIndex;
import spindle.audio.flac.FrameIndexer;
import spindle.audio.flac.SeekSearch;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads a FLAC file from its beginning to its end, without decoding it: what it says of itself, and where its frames are. */
final class FlacScan {
    private static final int WINDOW_BYTES = 1 << 20;

    private final ByteSource file;

    FlacScan(ByteSource file) {
        this.file = file;
    }

    /** {@return what stands before the first frame} */
    FlacMetadata metadata() throws IOException {
        FlacDecoder decoder = new FlacDecoder();
        byte[] window = new byte[WINDOW_BYTES];
        long next = 0;
        while (decoder.metadata().isEmpty()) {
            int read = file.read(next, ByteBuffer.wrap(window));
            if (read <= 0) {
                throw new DiscFormatException(file.name(), "ends inside its FLAC metadata", "get the whole file");
            }
            next += used(decoder, window, read);
        }
        return decoder.metadata().get();
    }

    private int used(FlacDecoder decoder, byte[] window, int end) throws DiscFormatException {
        try {
            return decoder.decode(window, 0, end);
        } catch (FlacFormatException e) {
            DiscFormatException broken = new DiscFormatException(
                    file.name() + ":" + e.offset(), "damaged FLAC: " + e.reason(), "get it again");
            broken.initCause(e);
            throw broken;
        }
    }

    /** {@return where the frames are} */
    FrameIndex frames(FlacMetadata metadata) throws IOException {
        FrameIndexer indexer = new FrameIndexer(metadata);
        byte[] window = new byte[Math.max(WINDOW_BYTES, indexer.windowBytes())];
        long next = SeekSearch.firstFrame(metadata);
        int kept = 0;
        while (true) {
            int read = Math.max(0, file.read(next, ByteBuffer.wrap(window, kept, window.length - kept)));
            next += read;
            int end = kept + read;
            if (end < window.length || indexer.isDone()) {
                return indexer.finish(window, 0, end);
            }
            int used = indexer.look(window, 0, end);
            kept = end - used;
            System.arraycopy(window, used, window, 0, kept);
        }
    }
}
