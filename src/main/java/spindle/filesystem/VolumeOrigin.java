// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.time.Instant;
import java.util.Optional;

/**
 * Who made a volume, with what, and when, as the volume says. A text is empty where it says nothing.
 *
 * @param system what its system area is for, or its format's variant
 * @param volumeSet the set of volumes that it belongs to
 * @param publisher who ordered it
 * @param preparer who prepared its files
 * @param application the program that wrote it
 * @param dates when it was made
 */
public record VolumeOrigin(
        String system, String volumeSet, String publisher, String preparer, String application, Dates dates) {
    /** The volume says nothing. */
    public static final VolumeOrigin NONE = new VolumeOrigin("", "", "", "", "", Dates.NONE);

    /**
     * The dates of a volume (ISO 9660, 8.4.26 to 8.4.29); other file systems have the first two.
     *
     * @param created when it was made
     * @param modified when it was last written
     * @param expires when it may be thrown away
     * @param effective from when it may be used
     */
    public record Dates(
            Optional<Instant> created,
            Optional<Instant> modified,
            Optional<Instant> expires,
            Optional<Instant> effective) {
        /** No date is set. */
        public static final Dates NONE =
                new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return the origin of a volume that says no more than two dates} */
    public static VolumeOrigin of(Optional<Instant> created, Optional<Instant> modified) {
        return new VolumeOrigin("", "", "", "", "", new Dates(created, modified, Optional.empty(), Optional.empty()));
    }
}
