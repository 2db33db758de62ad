// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file being written beside its place; any number of threads may write to it. It belongs to an {@link OutputSet}. The
 * first files of a set stay open, and locked. Further ones are opened for each write: a program may have few files open.
 */
public final class OutputFile implements ByteSink {
    private final Path target;
    private final Path part;
    private final FileIdentity identity;
    private final Optional<FileChannel> channel;
    private volatile OutputWatch watch = OutputWatch.NONE;

    /** @param channel open, and locked; empty where the file is locked through another one of its set */
    OutputFile(Path target, FileIdentity identity, Optional<FileChannel> channel) {
        this.target = target;
        this.part = TemporaryName.part(target);
        this.identity = identity;
        this.channel = channel;
    }

    /** {@return whether it is open, and holds a lock} */
    boolean isLocked() {
        return channel.isPresent();
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
                with(open -> {
                    open.force(true);
                    return 0;
                });
            } catch (IOException e) {
                throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
            }
        }
    }

    /** Lets other runs write to its place. */
    void release() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        } else {
            Files.deleteIfExists(TemporaryName.lock(target));
        }
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
            with(open -> {
                long at = position;
                while (src.hasRemaining()) {
                    at += open.write(src, at);
                }
                return at;
            });
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
        }
        watch.wrote(this, position, count);
    }

    /** {@return how many bytes are in it so far} */
    public long length() throws IOException {
        return with(FileChannel::size);
    }

    /** Reads bytes back, until the buffer is full or the file ends; returns the number of bytes read. */
    public int read(long position, ByteBuffer dst) throws IOException {
        return with(open -> PositionalRead.of(open, position, dst));
    }

    /** Makes the file this long; what was not written is zero. */
    public void extend(long bytes) throws IOException {
        if (bytes > 0 && length() < bytes) {
            write(bytes - 1, ByteBuffer.allocate(1));
        }
    }

    /** Makes the file this long; what lies behind is gone. */
    public void truncate(long bytes) throws IOException {
        with(open -> open.truncate(bytes));
    }

    /** Does something with the open file. */
    private interface Access<T> {
        T on(FileChannel open) throws IOException;
    }

    private <T> T with(Access<T> access) throws IOException {
        if (channel.isPresent()) {
            return access.on(channel.get());
        }
        try (FileChannel once = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return access.on(once);
        }
    }
}
