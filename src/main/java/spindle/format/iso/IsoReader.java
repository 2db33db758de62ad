// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.io.FileBytes;

/** Opens ISO images. */
final class IsoReader implements BytesReader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        try {
            return IsoBinder.bind(file, options);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
