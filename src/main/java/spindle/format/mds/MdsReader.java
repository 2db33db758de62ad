// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.io.FileBytes;

/** Opens images of Alcohol 120%. */
final class MdsReader implements Reader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        Path path = file.path();
        Notices notices = new Notices(path.toString(), options);
        MdsDescriptor descriptor;
        try (file) {
            descriptor = new MdsParser(file, path.toString(), notices).parse();
        }
        MdfFiles files = new MdfFiles(path, notices);
        try {
            return new DiscBinder(descriptor, files, notices).bind();
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }
}
