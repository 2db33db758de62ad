// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.file.Path;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetBytes;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.Siblings;
import spindle.image.DiscImage;
import spindle.io.BigEndian;
import spindle.io.FileBytes;
import spindle.io.UnsupportedImageException;

/** Opens TOC files. */
final class TocReader implements Reader {
    /** Far more than 99 tracks with CD-TEXT in eight languages take. */
    private static final int MAX_BYTES = 4 << 20;

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        return open(file, new Notices(String.valueOf(file.path().getFileName()), options));
    }

    /** {@return the image of a TOC; of one whose faults are passed over, the tracks that can be read} */
    static DiscImage open(FileBytes file, Notices notices) throws IOException {
        Path path = file.path();
        byte[] bytes = SheetBytes.read(file, MAX_BYTES, "a TOC");
        String name = notices.place(0);
        requireText(name, bytes);
        TocSheet sheet = TocParser.parse(name, bytes, notices);
        SheetFiles files = new SheetFiles(path, Siblings.ofSectors(sheet.fileNames()), notices);
        try {
            return new TocBinder(name, sheet, files, notices).bind();
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Tells the other file of this name: what a drive answers when asked for its table of contents. */
    private static void requireText(String name, byte[] bytes) throws UnsupportedImageException {
        if (bytes.length < 4 || bytes[0] < 0 || bytes[0] > 8) {
            return;
        }
        int rest = bytes.length - BigEndian.u16(bytes, 0);
        if (rest >= 2 && rest <= 5) {
            throw new UnsupportedImageException(
                    name, "is a binary table of contents of readcd -clone, which is not read", "open the image itself");
        }
    }
}
