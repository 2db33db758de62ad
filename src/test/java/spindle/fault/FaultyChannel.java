// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A channel of {@link FaultyFiles}. */
final class FaultyChannel extends FileChannel {
    private final FaultyFiles files;
    private final Path path;
    private final FileChannel real;

    FaultyChannel(FaultyFiles files, Path path, FileChannel real) {
        this.files = files;
        this.path = path;
        this.real = real;
    }

    private FileChannel before(Operation operation) throws IOException {
        files.before(operation, path);
        return real;
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
        return before(Operation.READ).read(dst);
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int length) throws IOException {
        return before(Operation.READ).read(dsts, offset, length);
    }

    @Override
    public int read(ByteBuffer dst, long position) throws IOException {
        files.beforeRead(path, position, position + dst.remaining());
        return before(Operation.READ).read(dst, position);
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        return before(Operation.WRITE).write(src);
    }

    @Override
    public long write(ByteBuffer[] srcs, int offset, int length) throws IOException {
        return before(Operation.WRITE).write(srcs, offset, length);
    }

    @Override
    public int write(ByteBuffer src, long position) throws IOException {
        return before(Operation.WRITE).write(src, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return before(Operation.ATTRIBUTES).size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        before(Operation.RESIZE).truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        before(Operation.FLUSH); // what happens when the machine stops is not what these tests see
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return before(Operation.READ).transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel src, long position, long count) throws IOException {
        return before(Operation.WRITE).transferFrom(src, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return before(Operation.READ).map(mode, position, size);
    }

    @Override
    public @Nullable FileLock lock(long position, long size, boolean shared) throws IOException {
        return before(Operation.LOCK).lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return before(Operation.LOCK).tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
