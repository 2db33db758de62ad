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
            case NERO ->
                new FileKind("a Nero image (NRG)", "export it as CUE/BIN, or use `nrg2iso` for its data track");
            case DISC_JUGGLER -> new FileKind("a DiscJuggler image (CDI)", "export it as CUE/BIN");
            case APPLE_DISK_IMAGE ->
                new FileKind("an Apple disk image (DMG)", "turn it into an ISO with `hdiutil convert` or `dmg2img`");
            case UIF -> new FileKind("a UIF image (MagicISO)", "turn it into an ISO with `uif2iso`");
        };
    }
}
