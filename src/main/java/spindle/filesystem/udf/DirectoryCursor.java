// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.Content;
import spindle.filesystem.TreeWalk;
import spindle.filesystem.WorkLimit;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads the names in a directory, one after the other. A few kilobytes of it are kept. */
final class DirectoryCursor implements TreeWalk.Directory<FileIdentifier> {
    private static final int WINDOW = 4096;

    private final ByteSource source;
    private final long bytes;
    private final WorkLimit work;
    private byte[] window = new byte[0];
    private long windowAt;
    private long at;

    DirectoryCursor(Content directory, WorkLimit work) {
        this.source = directory.open();
        this.bytes = directory.bytes();
        this.work = work;
    }

    /**
     * {@return the next name of a file; empty at the end}
     *
     * @throws DiscFormatException where a descriptor is damaged: nothing behind it can be found
     */
    @Override
    public Optional<FileIdentifier> next() throws IOException {
        while (at + FileIdentifier.HEAD <= bytes) {
            require(FileIdentifier.HEAD);
            int length = FileIdentifier.bytes(window, place());
            require(length);
            if (DescriptorTag.identify(window, place()) != DescriptorTag.FILE_IDENTIFIER) {
                throw damaged();
            }
            FileIdentifier identifier = FileIdentifier.read(window, place());
            at += length;
            if (identifier.isEntry()) {
                return Optional.of(identifier);
            }
        }
        return Optional.empty();
    }

    private int place() {
        return (int) (at - windowAt);
    }

    /** Makes sure that the next bytes are in the window. */
    private void require(int count) throws IOException {
        if (at >= windowAt && place() + (long) count <= window.length) {
            return;
        }
        work.spend(1);
        windowAt = at;
        window = source.read(at, Math.max(count, WINDOW));
        if (window.length < count) {
            throw damaged();
        }
    }

    private DiscFormatException damaged() {
        return new DiscFormatException("", "its names are damaged from byte " + at + " of " + bytes + " on", "");
    }
}
