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
import spindle.io.FileSource;

/** Opens images of Alcohol 120%. */
final class MdsReader implements Reader {
    @Override
    public DiscImage open(Path path, ReadOptions options) throws IOException {
        Notices notices = new Notices(path.toString(), options);
        MdsDescriptor descriptor;
        try (FileSource source = FileSource.open(path)) {
            descriptor = new MdsParser(source, path.toString(), notices).parse();
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
