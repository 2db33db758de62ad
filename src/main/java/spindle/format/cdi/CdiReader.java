// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.Optional;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Opens DiscJuggler images. */
final class CdiReader implements BytesReader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        try {
            Optional<CdiFooter> footer = CdiFooter.read(file);
            if (footer.isEmpty()) {
                throw new DiscFormatException(
                        file.name(),
                        "ends at byte " + file.length() + ", and has no description of its tracks there",
                        "get the whole file, or name it .bin if it is bare sectors");
            }
            CdiDescriptor description = CdiDescriptor.read(file, footer.get());
            Notices notices = new Notices(file.name(), options);
            String program = footer.get().version().program();
            notices.note("creator", 0, "an image as DiscJuggler " + program + " writes it");
            return new CdiBinder(file, description, notices).bind();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
