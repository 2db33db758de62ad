// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import spindle.image.probe.Trailer;
import spindle.io.ByteSource;

/** Kinds of files that are known by their end. */
final class Ends {
    /** The footer of a VHD, in its last sector ("Virtual Hard Disk Image Format Specification", 2006). */
    private static final byte[] FOOTER = "conectix".getBytes(StandardCharsets.US_ASCII);

    private static final int FOOTER_BYTES = 512;

    private Ends() {}

    static Optional<FileKind> find(ByteSource source) throws IOException {
        byte[] footer = source.sample(Math.max(0, source.length() - FOOTER_BYTES), FOOTER.length);
        if (Arrays.equals(footer, FOOTER)) {
            return Optional.of(FileKind.foreign("a virtual hard disk (VHD)", "an image of an optical disc is needed"));
        }
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
