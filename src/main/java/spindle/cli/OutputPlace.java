// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a verb writes.
 *
 * @param isWritten whether it writes files at all
 * @param folder the folder for all of them, where one was named
 */
record OutputPlace(boolean isWritten, Optional<Path> folder) {
    /** Of a verb that reports. */
    static final OutputPlace NONE = new OutputPlace(false, Optional.empty());

    /** {@return that of a verb that writes files, into a folder where one was named} */
    static OutputPlace in(@Nullable String directory) {
        return new OutputPlace(true, Optional.ofNullable(directory).map(Path::of));
    }
}
