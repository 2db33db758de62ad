// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetBytes;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.SheetText;
import spindle.format.sheet.Siblings;
import spindle.image.DiscImage;
import spindle.io.FileBytes;

/** Opens GDI sheets. */
final class GdiReader implements Reader {
    /** A sheet of 99 lines is far shorter. */
    private static final int MAX_BYTES = 64 << 10;

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        return open(file, new Notices(String.valueOf(file.path().getFileName()), options));
    }

    /** {@return the image of a sheet; of one whose faults are passed over, the tracks that can be read} */
    static DiscImage open(FileBytes file, Notices notices) throws IOException {
        Path path = file.path();
        byte[] bytes = SheetBytes.read(file, MAX_BYTES, "a GDI sheet");
        ReadOptions options = notices.options();
        List<SheetText> readings = SheetText.readings(bytes, options.encoding());
        SheetText text = SheetText.likeliest(readings, GdiParser::fileNames, new FileFinder(path, options.reach()));
        GdiSheet sheet = new GdiParser(notices).parse(text.text());
        SheetFiles files = new SheetFiles(path, Siblings.ofSectors(sheet.fileNames()), notices);
        try {
            return new GdiBinder(sheet, files, notices).bind();
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }
}
