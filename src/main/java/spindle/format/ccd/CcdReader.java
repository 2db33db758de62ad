// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.sector.SubchannelFrame;

/** Opens CloneCD images. */
final class CcdReader implements Reader {
    /** More than 99 tracks of 99 indexes and eight languages of CD-TEXT take; a longer file is no sheet. */
    private static final int MAX_SHEET_BYTES = 1 << 20;

    @Override
    public DiscImage open(Path path, ReadOptions options) throws IOException {
        Notices notices = new Notices(path.toString(), options.leniency());
        CcdSheet sheet = CcdParser.parse(path.toString(), bytes(path), notices);
        List<FileSource> open = new ArrayList<>();
        try {
            open.add(FileSource.open(img(path)));
            Optional<FileSource> sub = sub(path, open.get(0), notices);
            sub.ifPresent(open::add);
            return new DiscBinder(path, sheet, open, options, notices).bind();
        } catch (IOException | RuntimeException e) {
            for (FileSource source : open) {
                source.close();
            }
            throw e;
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try (FileSource source = FileSource.open(path)) {
            if (source.length() > MAX_SHEET_BYTES) {
                throw new DiscFormatException(
                        path.toString(), "has " + source.length() + " bytes, too many for a CCD sheet", "");
            }
            return source.read(0, MAX_SHEET_BYTES);
        }
    }

    private static Path img(Path sheet) throws IOException {
        Optional<Path> img = Companion.find(sheet, "img");
        if (img.isEmpty()) {
            throw new UnreadableInputException(
                    Companion.of(sheet, "img").toString(),
                    "there is no such file, and it holds the sectors that " + sheet.getFileName() + " describes",
                    "put it beside the sheet, under the sheet's name");
        }
        return img.get();
    }

    private static Optional<FileSource> sub(Path sheet, FileSource img, Notices notices) throws IOException {
        Optional<Path> path = Companion.find(sheet, "sub");
        if (path.isEmpty()) {
            notices.warn("no-subchannel", 0, 0, "there is no SUB beside it, so no sub-channel");
            return Optional.empty();
        }
        FileSource sub = FileSource.open(path.get());
        long sectors = sub.length() / SubchannelFrame.BYTES;
        if (sectors == 0) {
            sub.close();
            notices.warn("no-subchannel", 0, 0, path.get() + " is empty, so there is no sub-channel");
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
