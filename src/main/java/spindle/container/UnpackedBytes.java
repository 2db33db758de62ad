// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import spindle.io.ByteSource;
import spindle.io.FileBytes;

/** What is packed in a file. */
record UnpackedBytes(Path path, ByteSource inner, List<String> containers) implements FileBytes {
    UnpackedBytes {
        containers = List.copyOf(containers);
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public long length() {
        return inner.length();
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        return inner.read(offset, dst);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
