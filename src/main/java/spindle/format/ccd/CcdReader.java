// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import spindle.container.Containers;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.UnreadableInputException;
import spindle.sector.SubchannelFrame;

/** Opens CloneCD images. */
final class CcdReader implements Reader {
    /** More than 99 tracks of 99 indexes and eight languages of CD-TEXT take; a longer file is no sheet. */
    private static final int MAX_SHEET_BYTES = 1 << 20;

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        Path path = file.path();
        Notices notices = new Notices(path.toString(), options);
        CcdSheet sheet = CcdParser.parse(path.toString(), bytes(file), notices);
        FileFinder finder = new FileFinder(path, options.reach());
        FileBytes img = opened(img(path, finder), notices);
        try {
            CcdFiles files = new CcdFiles(path, img, sub(path, finder, img, notices));
            try {
                return new DiscBinder(sheet, files, notices).bind();
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            img.close();
            throw e;
        }
    }

    private static FileBytes opened(Path path, Notices notices) throws IOException {
        FileBytes source = Containers.open(path);
        if (!source.containers().isEmpty()) {
            notices.note("container", 0, path + " is opened through " + String.join(" and ", source.containers()));
        }
        return source;
    }

    private static byte[] bytes(FileBytes file) throws IOException {
        try (file) {
            if (file.length() > MAX_SHEET_BYTES) {
                throw new DiscFormatException(
                        file.path().toString(), "has " + file.length() + " bytes, too many for a CCD sheet", "");
            }
            return file.read(0, MAX_SHEET_BYTES);
        }
    }

    private static Path img(Path sheet, FileFinder finder) throws IOException {
        Optional<Path> img = finder.beside(Companion.name(sheet, "img"));
        if (img.isEmpty()) {
            throw new UnreadableInputException(
                    Companion.of(sheet, "img").toString(),
                    "there is no such file, and it holds the sectors that " + sheet.getFileName() + " describes",
                    "put it beside the sheet, under the sheet's name");
        }
        return img.get();
    }

    private static Optional<FileBytes> sub(Path sheet, FileFinder finder, FileBytes img, Notices notices)
            throws IOException {
        Optional<Path> path = finder.beside(Companion.name(sheet, "sub"));
        if (path.isEmpty()) {
            notices.warning("no-subchannel", 0, 0, "there is no SUB beside it, so no sub-channel");
            return Optional.empty();
        }
        FileBytes sub = opened(path.get(), notices);
        long sectors = sub.length() / SubchannelFrame.BYTES;
        if (sectors == 0) {
            sub.close();
            notices.warning("no-subchannel", 0, 0, path.get() + " is empty, so there is no sub-channel");
            return Optional.empty();
        }
        long expected = img.length() / DiscBinder.SECTOR_BYTES;
        if (sectors < expected) {
            notices.add(Finding.warning(
                    "subchannel-length",
                    path.get() + ": has the sub-channel of " + sectors + " sectors, and the IMG has " + expected
                            + "; that of the others reads as zero"));
        }
        return Optional.of(sub);
    }
}
