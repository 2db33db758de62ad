// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import spindle.io.Amounts;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads the names of a track's files: a footer for each part, with an offset and whether the name is wide. */
final class FileNames {
    /** Bytes of a footer. */
    static final int FOOTER_BYTES = 16;

    private static final int MOST_PARTS = 256;
    private static final int MOST_NAME_BYTES = 2048;

    private final ByteSource source;
    private final String file;

    FileNames(ByteSource source, String file) {
        this.source = source;
        this.file = file;
    }

    List<String> read(long count, long offset, int track) throws IOException {
        if (count > MOST_PARTS) {
            throw new DiscFormatException(file, "track " + track + " states " + Amounts.of(count, "file"), "");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MdsBlock footer = MdsBlock.read(
                    source, file, offset + (long) i * FOOTER_BYTES, FOOTER_BYTES, "a file name of track " + track);
            names.add(name(footer.u32(0), footer.u32(4) != 0));
        }
        return names;
    }

    private String name(long offset, boolean wide) throws IOException {
        byte[] bytes = source.read(offset, MOST_NAME_BYTES);
        int step = wide ? 2 : 1;
        int end = 0;
        while (end + step <= bytes.length && (bytes[end] != 0 || bytes[end + step - 1] != 0)) {
            end += step;
        }
        if (end + step > bytes.length) {
            throw new DiscFormatException(
                    file, "the file name at offset " + offset + " has no end", "get the whole file");
        }
        return new String(bytes, 0, end, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}
