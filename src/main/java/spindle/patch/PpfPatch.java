// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnsupportedImageException;

/** A PPF patch that was read: its changes, sorted by where they are. */
public final class PpfPatch {
    /** Larger patches hold more than half of a CD. */
    private static final int MOST_BYTES = 1 << 28;

    private final String name;
    private final PpfHeader header;
    private final byte[] file;
    private final long[] offsets;
    private final int[] places;

    /**
     * @param offsets where each change begins, ascending
     * @param places where its bytes are in the file, behind the byte of their number
     */
    PpfPatch(String name, PpfHeader header, byte[] file, long[] offsets, int[] places) {
        this.name = name;
        this.header = header;
        this.file = file;
        this.offsets = offsets;
        this.places = places;
    }

    /**
     * Reads a patch of version 1, 2 or 3.
     *
     * @throws spindle.io.UnreadableInputException where there is no such file
     * @throws DiscFormatException where it is no PPF, or ends early
     * @throws UnsupportedImageException where it is too large
     */
    public static PpfPatch read(Path path) throws IOException {
        try (FileSource source = FileSource.open(path)) {
            if (source.length() > MOST_BYTES) {
                throw new UnsupportedImageException(path.toString(), "is too large for a patch", "check the name");
            }
            return new PpfParser(path.toString(), source.read(0, (int) source.length())).parse();
        }
    }

    String name() {
        return name;
    }

    PpfHeader header() {
        return header;
    }

    /** {@return how many changes there are} */
    int count() {
        return offsets.length;
    }

    /** {@return where a change begins in the image} */
    long offset(int change) {
        return offsets[change];
    }

    /** {@return how many bytes a change has} */
    int bytes(int change) {
        return file[places[change] - 1] & 0xFF;
    }

    /** {@return where a change is in the file: of two that overlap, the later one counts} */
    int place(int change) {
        return places[change];
    }

    /** {@return a byte of a change} */
    byte at(int change, int index) {
        return file[places[change] + index];
    }

    /** {@return the bytes that a change replaces, where the patch has them} */
    Optional<byte[]> old(int change) {
        int from = places[change] + bytes(change);
        return header.hasOld() ? Optional.of(Arrays.copyOfRange(file, from, from + bytes(change))) : Optional.empty();
    }

    /** {@return the new bytes of a change} */
    byte[] fresh(int change) {
        return Arrays.copyOfRange(file, places[change], places[change] + bytes(change));
    }

    /** {@return the first change that may reach a byte of the image or one behind it} */
    int firstReaching(long offset) {
        int at = Arrays.binarySearch(offsets, offset - 0xFF);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && offsets[first - 1] == offset - 0xFF) {
            first--;
        }
        return first;
    }
}
