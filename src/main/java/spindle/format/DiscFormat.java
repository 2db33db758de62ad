// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A format of disc images. */
public interface DiscFormat {
    /** {@return its short name, lower case: {@code cue}} */
    String id();

    /** {@return what it is, for a list: {@code CUE sheet with BIN, one or one per track}} */
    String description();

    /** {@return the file name extensions that name it, lower case, without the dot, the first being the one written} */
    List<String> extensions();

    /** {@return how well a file looks like this format} */
    Match probe(Probe probe) throws IOException;

    /** {@return its reader, where it can be read} */
    Optional<Reader> reader();

    /** {@return its writer, where it can be written} */
    Optional<Writer> writer();

    /** {@return what looks for faults in its sheets, where it has sheets of text} */
    default Optional<SheetCheck> check() {
        return Optional.empty();
    }
}
