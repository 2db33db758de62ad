// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being written beside its place; any number of threads may write to it. It belongs to an {@link OutputSet}. */
public final class OutputFile implements ByteSink {
    private final Path target;
    private final Path part;
    private final FileIdentity identity;
    private final FileChannel channel;
    private volatile OutputWatch watch = OutputWatch.NONE;

    OutputFile(Path target, Path part, FileIdentity identity, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.identity = identity;
        this.channel = channel;
    }

    /** Lets somebody follow what is written from now on. */
    void watch(OutputWatch follower) {
        watch = follower;
    }

    /** {@return where the file will stand} */
    public Path target() {
        return target;
    }

    Path part() {
        return part;
    }

    /** {@return which file it is, under whatever name} */
    FileIdentity identity() {
        return identity;
    }

    /** Nothing more is written; all of it may have to be on the disk. It stays locked. */
    void finish(OutputSet.Sync sync) throws IOException {
        if (sync == OutputSet.Sync.FLUSH) {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
            }
        }
    }

    /** Lets other runs write to its place. */
    void release() throws IOException {
        channel.close();
    }

    /** Removes it where it is not in place, and releases it. */
    void discard() throws IOException {
        try {
            if (identity.isAt(part)) {
                Files.delete(part);
            }
        } finally {
            release();
        }
    }

    /**
     * Writes all remaining bytes of a buffer.
     *
     * @param position offset of the first byte in the file
     * @throws OutputException where they cannot be written, no room being left among the reasons
     */
    @Override
    public void write(long position, ByteBuffer src) throws IOException {
        int count = src.remaining();
        try {
            long at = position;
            while (src.hasRemaining()) {
                at += channel.write(src, at);
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
        }
        watch.wrote(this, position, count);
    }

    /** {@return how many bytes are in it so far} */
    public long length() throws IOException {
        return channel.size();
    }

    /** Reads bytes back, until the buffer is full or the file ends; returns the number of bytes read. */
    public int read(long position, ByteBuffer dst) throws IOException {
        return PositionalRead.of(channel, position, dst);
    }

    /** Makes the file this long; what was not written is zero. */
    public void extend(long bytes) throws IOException {
        if (bytes > 0 && channel.size() < bytes) {
            write(bytes - 1, ByteBuffer.allocate(1));
        }
    }

    /** Makes the file this long; what lies behind is gone. */
    public void truncate(long bytes) throws IOException {
        channel.truncate(bytes);
    }
}
