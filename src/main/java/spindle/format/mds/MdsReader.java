// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.Siblings;
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
        SheetFiles files = new SheetFiles(path, Siblings.NONE, notices);
        try {
            return new MdsBinder(descriptor, new MdfFiles(path, files, notices), notices).bind(files);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }
}
