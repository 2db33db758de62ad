// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Arrays;
import spindle.filesystem.FileExtent;

/**
 * Where the files of a tree lie, in the order of its walk: three numbers for an extent, so that a million of them are
 * 20 MB. Files are numbers; {@link TreeSurvey#paths} knows their names.
 */
final class FileExtents {
    private long[] starts = new long[64];
    private long[] bytes = new long[64];
    private int[] files = new int[64];
    private int count;

    void add(int file, FileExtent extent) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            bytes = Arrays.copyOf(bytes, 2 * count);
            files = Arrays.copyOf(files, 2 * count);
        }
        starts[count] = extent.start();
        bytes[count] = extent.bytes();
        files[count] = file;
        count++;
    }

    int count() {
        return count;
    }

    /** {@return where an extent begins, in bytes from block 0 of the track} */
    long start(int extent) {
        return starts[extent];
    }

    long bytes(int extent) {
        return bytes[extent];
    }

    long end(int extent) {
        return starts[extent] + bytes[extent];
    }

    /** {@return the number of the file that an extent is of} */
    int file(int extent) {
        return files[extent];
    }

    /** {@return the extents in the order of the track, those that begin together with the longest first} */
    int[] sorted() {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) ->
                        starts[a] != starts[b] ? Long.compare(starts[a], starts[b]) : Long.compare(bytes[b], bytes[a]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
