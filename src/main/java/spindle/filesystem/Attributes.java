// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a volume says of an entry beside its name and content.
 *
 * @param modified when its content was last written, where the volume says so and the date is one
 * @param created when it was made, likewise
 * @param mode the permission bits of POSIX (12 bits), where the volume has them
 * @param file a number that the hard links of one file share, where the volume has one
 * @param flags words for reports: {@code hidden}, {@code associated}, {@code form2}, {@code mixed}, {@code cd-audio}
 * @param xa what CD-ROM XA states, where the directory record has it
 */
public record Attributes(
        Optional<Instant> modified,
        Optional<Instant> created,
        OptionalInt mode,
        OptionalLong file,
        Set<String> flags,
        Optional<XaAttributes> xa) {
    /** Nothing is said. */
    public static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Set.of());

    /** Creates attributes of a file without those of CD-ROM XA. */
    public Attributes(
            Optional<Instant> modified,
            Optional<Instant> created,
            OptionalInt mode,
            OptionalLong file,
            Set<String> flags) {
        this(modified, created, mode, file, flags, Optional.empty());
    }

    public Attributes {
        flags = Set.copyOf(flags);
    }
}
