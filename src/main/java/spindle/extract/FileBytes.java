// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import spindle.filesystem.Content;
import spindle.filesystem.FilePayload;
import spindle.image.Progress;
import spindle.io.ByteSource;
import spindle.io.CancelledException;

/**
 * The bytes of a file in the form that is taken.
 *
 * @param content the bytes, or where their sectors are
 * @param payload takes whole sectors of form 2, where they are asked for
 */
record FileBytes(Content content, Optional<FilePayload> payload) {
    /** {@return how many bytes there are} Of payloads, every sector is read. */
    long bytes() throws IOException {
        return payload.isPresent() ? payload.get().bytes() : content.bytes();
    }

    /**
     * Writes them.
     *
     * @param buffer scratch
     * @return how many were there
     */
    long copy(WritableByteChannel out, ByteBuffer buffer, Progress progress) throws IOException {
        if (payload.isPresent()) {
            long copied = payload.get().copy(Channels.newOutputStream(out));
            progress.advance(copied);
            return copied;
        }
        try (ByteSource source = content.open()) {
            long length = content.bytes();
            long at = 0;
            while (at < length) {
                requireWanted(progress);
                buffer.clear().limit((int) Math.min(buffer.capacity(), length - at));
                int read = source.read(at, buffer);
                if (read <= 0) {
                    return at;
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                at += read;
                progress.advance(read);
            }
            return at;
        }
    }

    /** Throws where the user has stopped the run. */
    static void requireWanted(Progress progress) throws CancelledException {
        if (progress.isCancelled()) {
            throw new CancelledException("", "interrupted", "nothing was left behind");
        }
    }
}
