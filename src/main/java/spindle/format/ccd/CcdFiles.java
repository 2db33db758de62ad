// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.Optional;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.SheetPath;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.io.FileBytes;
import spindle.sector.RawSector;
import spindle.sector.SubchannelFrame;

/**
 * The files of sectors beside a CCD sheet. They have the sheet's base name; the sheet does not name them.
 *
 * @param img the sectors
 * @param sub the sub-channel, where there is one
 */
record CcdFiles(FileBytes img, Optional<FileBytes> sub) {
    /** {@return the files, which are closed with those of the sheet} */
    static CcdFiles open(SheetFiles files, Notices notices) throws IOException {
        FileBytes img = files.companion("img");
        return new CcdFiles(img, sub(files, img, notices));
    }

    private static Optional<FileBytes> sub(SheetFiles files, FileBytes img, Notices notices) throws IOException {
        String name = SheetPath.stem(Listing.name(files.paths().get(0))) + ".sub";
        Optional<FileBytes> sub = files.beside(name);
        if (sub.isEmpty()) {
            notices.warning("no-subchannel", 0, 0, "there is no SUB beside it, so no sub-channel");
            return sub;
        }
        long sectors = sub.get().length() / SubchannelFrame.BYTES;
        if (sectors == 0) {
            notices.warning("no-subchannel", 0, 0, sub.get().path() + " is empty, so there is no sub-channel");
            return Optional.empty();
        }
        long expected = img.length() / RawSector.BYTES;
        if (sectors < expected) {
            notices.add(Finding.warning(
                    "subchannel-length",
                    sub.get().path() + ": has the sub-channel of " + Amounts.of(sectors, "sector")
                            + ", and the IMG has " + expected + "; that of the others reads as zero"));
        }
        return sub;
    }
}
