// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.time.Instant;
import java.util.Optional;
import spindle.filesystem.Label;
import spindle.filesystem.VolumeOrigin;

/**
 * What identifies a volume (ECMA-167, 3/10.1).
 *
 * @param label its name
 * @param volumeSet the name of the set that it belongs to
 * @param application the program that it is for; empty where none is said
 * @param implementation the program that wrote it
 * @param recorded when it was written
 */
record PrimaryVolumeDescriptor(
        String label, String volumeSet, String application, String implementation, Optional<Instant> recorded) {
    static final PrimaryVolumeDescriptor NONE = new PrimaryVolumeDescriptor("", "", "", "", Optional.empty());

    /** Bytes of a name in an entity identifier, which follow one of flags (1/7.4). */
    private static final int ENTITY_BYTES = 23;

    static PrimaryVolumeDescriptor read(byte[] sector) {
        return new PrimaryVolumeDescriptor(
                UdfName.ofDstring(sector, 24, 32),
                UdfName.ofDstring(sector, 72, 128),
                entity(sector, 344),
                entity(sector, 388),
                UdfTimestamp.of(sector, 376));
    }

    /** {@return an entity's name, without the asterisk of those that are not registered} */
    private static String entity(byte[] sector, int at) {
        String name = Label.ofBytes(sector, at + 1, ENTITY_BYTES);
        return name.startsWith("*") ? name.substring(1) : name;
    }

    VolumeOrigin origin(Optional<Instant> modified) {
        return new VolumeOrigin(
                "",
                volumeSet,
                "",
                "",
                application.isEmpty() ? implementation : application,
                new VolumeOrigin.Dates(recorded, modified, Optional.empty(), Optional.empty()));
    }
}
