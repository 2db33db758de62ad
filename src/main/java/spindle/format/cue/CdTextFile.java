// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.disc.text.CdTextPack;
import spindle.format.sheet.Notices;
import spindle.format.sheet.PackNotices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.io.BigEndian;
import spindle.io.FileSource;
import spindle.io.SpindleException;

/**
 * A file of CD-TEXT packs: 18 bytes each. Some programs write the four bytes in front that the drive gives (the length that
 * follows, two zeroes), some a zero at the end.
 *
 * @param path the file
 * @param packs the packs in it
 */
record CdTextFile(Path path, List<CdTextPack> packs) {
    /** Eight languages of 256 packs, and what may stand around them. */
    private static final int MAX_BYTES = 8 * 256 * CdTextPack.BYTES + 5;

    private static final int DRIVE_HEADER = 4;

    CdTextFile {
        packs = List.copyOf(packs);
    }

    /** {@return the file that a sheet names, where it does and the file is there and good; a warning says where it is not} */
    static Optional<CdTextFile> of(CueSheet sheet, SheetFiles files, Notices notices) throws IOException {
        Optional<CdTextFile> found = find(sheet, files, notices);
        if (found.isPresent()) {
            PackNotices.say(found.get().packs(), notices);
        }
        return found;
    }

    private static Optional<CdTextFile> find(CueSheet sheet, SheetFiles files, Notices notices) throws IOException {
        if (sheet.cdTextFile().isEmpty()) {
            return Optional.empty();
        }
        CueSheet.FileName name = sheet.cdTextFile().get();
        String problem;
        try {
            Path path = files.locate(name.name(), notices.place(name.line()));
            try (FileSource source = FileSource.open(path)) {
                byte[] bytes = source.length() > MAX_BYTES ? new byte[0] : source.read(0, MAX_BYTES);
                List<CdTextPack> packs = parse(bytes);
                if (!packs.isEmpty()) {
                    return Optional.of(new CdTextFile(path, packs));
                }
                problem = Quoted.of(name.name()) + " holds no CD-TEXT packs";
            }
        } catch (SpindleException e) {
            problem = e.problem();
        }
        notices.warning("cdtextfile", 0, name.line(), problem + "; the sheet is read without CDTEXTFILE");
        return Optional.empty();
    }

    /** {@return the packs in a file's bytes; none where they are something else} */
    static List<CdTextPack> parse(byte[] bytes) {
        int from = hasDriveHeader(bytes) ? DRIVE_HEADER : 0;
        int rest = (bytes.length - from) % CdTextPack.BYTES;
        boolean whole = rest == 0 || (rest == 1 && bytes[bytes.length - 1] == 0);
        List<CdTextPack> packs = new ArrayList<>();
        for (int at = from; whole && at + CdTextPack.BYTES <= bytes.length; at += CdTextPack.BYTES) {
            if ((bytes[at] & 0xF0) != 0x80) {
                return List.of();
            }
            packs.add(new CdTextPack(Arrays.copyOfRange(bytes, at, at + CdTextPack.BYTES)));
        }
        return packs;
    }

    private static boolean hasDriveHeader(byte[] bytes) {
        return bytes.length > DRIVE_HEADER && (bytes[0] & 0xF0) != 0x80 && BigEndian.u16(bytes, 2) == 0;
    }

    /** {@return the bytes of a file of packs: nothing but them} */
    static byte[] bytes(List<CdTextPack> packs) {
        byte[] bytes = new byte[packs.size() * CdTextPack.BYTES];
        for (int i = 0; i < packs.size(); i++) {
            System.arraycopy(packs.get(i).bytes(), 0, bytes, i * CdTextPack.BYTES, CdTextPack.BYTES);
        }
        return bytes;
    }
}
