// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.FileBytes;

/** The parts of a split file, one after the other. */
final class PartedSource implements ByteSource {
    private final List<FileBytes> parts;
    private final long length;

    PartedSource(List<FileBytes> parts) {
        this.parts = List.copyOf(parts);
        long sum = 0;
        for (FileBytes part : parts) {
            sum += part.length();
        }
        this.length = sum;
    }

    @Override
    public String name() {
        return parts.get(0).name();
    }

    @Override
    public Optional<Path> plainFile() {
        return parts.size() == 1 ? parts.get(0).plainFile() : Optional.empty();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int limit = dst.limit();
        int total = 0;
        long begin = 0;
        for (FileBytes part : parts) {
            long at = offset + total - begin;
            if (at >= 0 && at < part.length() && dst.hasRemaining()) {
                int count = (int) Math.min(dst.remaining(), part.length() - at);
                dst.limit(dst.position() + count);
                int read = part.read(at, dst);
                dst.limit(limit);
                total += read;
                if (read < count) {
                    return total;
                }
            }
            begin += part.length();
        }
        return total;
    }

    /** {@return the files} */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (FileBytes part : parts) {
            paths.add(part.path());
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        for (FileBytes part : parts) {
            part.close();
        }
    }
}
