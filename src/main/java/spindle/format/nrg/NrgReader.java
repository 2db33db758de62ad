// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.util.Optional;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Opens Nero images. */
final class NrgReader implements BytesReader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        try {
            Optional<NrgTrailer> trailer = NrgTrailer.find(file);
            if (trailer.isEmpty()) {
                throw new DiscFormatException(file.path().toString(), NrgTrailer.fault(file), "get the whole file");
            }
            return new NrgBinder(file, trailer.get(), new Notices(file.path().toString(), options)).bind();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
