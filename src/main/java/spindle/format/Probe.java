// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import spindle.io.ByteSource;

/**
 * A file looked at by the formats.
 *
 * @param path the file
 * @param source its bytes
 * @param head its first bytes, at most {@link #HEAD_BYTES}
 */
public record Probe(Path path, ByteSource source, byte[] head) {
    /** Bytes of a file's beginning that are read for every probe. */
    public static final int HEAD_BYTES = 4096;

    /** {@return a look at an open file} */
    public static Probe of(Path path, ByteSource source) throws IOException {
        return new Probe(path, source, source.sample(0, HEAD_BYTES));
    }

    /** {@return the file name's extension, lower case, without the dot; empty where it has none} */
    public String extension() {
        String name = source.name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
