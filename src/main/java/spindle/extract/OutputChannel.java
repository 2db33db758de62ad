// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import spindle.io.OutputFile;
import spindle.io.OutputSet;

/** Writes one file from its beginning on. It is made with the first byte, and is there when it is committed. */
final class OutputChannel implements WritableByteChannel {
    private final Path target;
    private final OutputSet set;
    private @Nullable OutputFile file;
    private long position;

    OutputChannel(Path target, OutputSet set) {
        this.target = target;
        this.set = set;
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        int count = src.remaining();
        file().write(position, src);
        position += count;
        return count;
    }

    private OutputFile file() throws IOException {
        OutputFile begun = file;
        if (begun == null) {
            begun = set.add(target);
            file = begun;
        }
        return begun;
    }

    /** Moves the file into place. */
    void commit() throws IOException {
        file();
        set.commit();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        set.close();
    }
}
