// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetBytes;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.Siblings;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;

/** Opens CloneCD images. */
final class CcdReader implements Reader {
    /** A sheet of 99 tracks with 99 indexes each and eight languages of CD-TEXT is shorter. */
    private static final int MAX_SHEET_BYTES = 1 << 20;

    /** The sectors of an IMG tell most of what its sheet says. */
    private static final Remedy WITHOUT_SHEET =
            new Remedy("correct the sheet, or open the IMG itself; ", Remedy.Action.IGNORE_SHEET, "");

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        return open(file, new Notices(file.path().toString(), options));
    }

    /** {@return the image of a sheet; of one whose faults are passed over, what can be read} */
    static DiscImage open(FileBytes file, Notices notices) throws IOException {
        Path path = file.path();
        byte[] bytes = SheetBytes.read(file, MAX_SHEET_BYTES, "a CCD sheet");
        try {
            return bind(path, CcdParser.parse(bytes, notices), notices);
        } catch (DiscFormatException e) {
            boolean advised = !e.remedy().toString().isEmpty();
            throw advised ? e : new DiscFormatException(e.place(), e.problem(), WITHOUT_SHEET);
        }
    }

    private static DiscImage bind(Path path, CcdSheet sheet, Notices notices) throws IOException {
        SheetFiles files = new SheetFiles(path, Siblings.NONE, notices);
        try {
            return new CcdBinder(sheet, CcdFiles.open(files, notices), notices).bind(files);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }
}
