// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import spindle.io.OutputFile;

/** An output that is changed before it is moved into place. */
public final class OutputStore implements ByteStore {
    private final OutputFile file;
    private final long length;

    /** @param length bytes of the file, all of them written */
    public OutputStore(OutputFile file, long length) {
        this.file = file;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte[] read(long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(count, length - offset)));
        int read = file.read(offset, buffer);
        return read == buffer.capacity() ? buffer.array() : Arrays.copyOf(buffer.array(), read);
    }

    @Override
    public void write(long offset, byte[] bytes) throws IOException {
        file.write(offset, ByteBuffer.wrap(bytes));
    }
}
