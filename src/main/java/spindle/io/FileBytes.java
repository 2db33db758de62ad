// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.nio.file.Path;
import java.util.List;

/** Bytes that come from one file: its own, or those packed in it. Their name is the one that they have unpacked. */
public interface FileBytes extends ByteSource {
    /** {@return the file that the user named} */
    Path path();

    /** {@return what they are packed in, the outermost first: {@code gzip}; empty where they are the file's own} */
    default List<String> containers() {
        return List.of();
    }
}
