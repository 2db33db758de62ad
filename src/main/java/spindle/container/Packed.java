// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.TemporarySpace;
import spindle.io.UnsupportedImageException;

/**
 * A container to open.
 *
 * @param source its bytes
 * @param place what messages call it
 * @param space takes what is unpacked of it
 * @param mostBytes how much that may be
 */
record Packed(ByteSource source, String place, TemporarySpace space, long mostBytes) {
    long length() {
        return source.length();
    }

    /** {@return the name of what is in it, by its own} */
    String innerName() {
        return ContainerName.strip(source.name());
    }

    /** {@return exactly so many bytes} */
    byte[] read(long offset, int count) throws IOException {
        byte[] bytes = source.read(offset, count);
        if (bytes.length < count) {
            throw damaged("ends at byte " + source.length() + ", within what it should hold");
        }
        return bytes;
    }

    DiscFormatException damaged(String problem) {
        return new DiscFormatException(place, problem, "get the whole file again");
    }

    /** {@return what is wrong where more than {@link #mostBytes} are unpacked} */
    UnsupportedImageException tooLarge() {
        return space.tooLarge(place, mostBytes);
    }

    UnsupportedImageException unsupported(String problem, String remedy) {
        return new UnsupportedImageException(place, problem, remedy);
    }
}
