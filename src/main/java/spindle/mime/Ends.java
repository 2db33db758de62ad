// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.io.IOException;
import java.util.Optional;
import spindle.image.probe.Trailer;
import spindle.io.ByteSource;

/** Kinds of files that are known by their end. */
final class Ends {
    private Ends() {}

    static Optional<FileKind> find(ByteSource source) throws IOException {
        Optional<Trailer> trailer = Trailer.of(source);
        return trailer.isEmpty() ? Optional.empty() : Optional.of(kind(trailer.get()));
    }

    private static FileKind kind(Trailer trailer) {
        return switch (trailer) {
            case NERO -> FileKind.readAs("nrg", "a Nero image (NRG)");
            case DISC_JUGGLER -> FileKind.readAs("cdi", "a DiscJuggler image (CDI)");
            case APPLE_DISK_IMAGE ->
                FileKind.foreign(
                        "an Apple disk image (DMG)", "turn it into an ISO with `hdiutil convert` or `dmg2img`");
            case UIF -> FileKind.foreign("a UIF image (MagicISO)", "turn it into an ISO with `uif2iso`");
        };
    }
}
