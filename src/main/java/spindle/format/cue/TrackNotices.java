// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.image.probe.StoredLayout;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.sector.TrackMode;

/** Says what is noticed while a track is given its sectors. */
final class TrackNotices {
    private final CueSheet.TrackLine line;
    private final CueMode declared;
    private final Notices notices;

    TrackNotices(CueSheet.TrackLine line, CueMode declared, Notices notices) {
        this.line = line;
        this.declared = declared;
        this.notices = notices;
    }

    /** Says where the content is not what the sheet declares. Mode 2 and XA have the same word. */
    void contradictions(StoredLayout stored) throws DiscFormatException {
        String declaration = line.label() + " is declared as " + declared.word() + ", and its sectors ";
        int declaredBytes = declared.layout().bytes() + declared.subchannel().bytes();
        int bytes = TrackContent.strideOf(stored);
        if (bytes != declaredBytes) {
            String what = declaration + "have " + bytes + " bytes in the file; they are read so";
            notices.warning("size-mismatch", line.number(), line.line(), what);
        }
        boolean mode2 = declared.mode() == TrackMode.XA && stored.mode() == TrackMode.MODE2;
        if (stored.mode() != declared.mode() && !mode2) {
            String what = declaration + "are " + stored.mode() + "; they are read so";
            notices.warning("mode-mismatch", line.number(), line.line(), what);
        }
    }

    /** Says that a file has sectors before its first index, where that is index 0. */
    void lead(Section section) throws DiscFormatException {
        CueSheet.IndexLine first = section.indexes().get(0);
        if (first.number() == 0) {
            String what = line.label() + ": INDEX 00 at " + first.time() + " is the first in "
                    + Quoted.of(section.file().name()) + "; what lies before it is taken as part of the pregap";
            notices.warning("unclaimed", line.number(), first.line(), what);
        }
    }

    /**
     * Says that an index lies where its file has no sectors.
     *
     * @param inFile how many sectors the file has
     * @throws DiscFormatException unless it is a salvage
     */
    void beyond(Section section, CueSheet.IndexLine index, long inFile) throws DiscFormatException {
        String what = line.label() + ": " + CueSheet.label("INDEX", index.number()) + " at " + index.time() + " lies "
                + (index.time().toFrames() == inFile ? "at" : "beyond") + " the end of "
                + Quoted.of(section.file().name()) + ", which holds " + Amounts.of(inFile, "sector") + " ("
                + Msf.ofFrames((int) Math.min(inFile, Integer.MAX_VALUE)) + ")";
        if (notices.options().completeness() == ReadOptions.Completeness.WHOLE) {
            throw new DiscFormatException(notices.place(index.line()), what, Remedy.WHOLE_FILE);
        }
        notices.error(
                "index-beyond-end",
                line.number(),
                Optional.empty(),
                notices.place(index.line()),
                what + "; it is left out");
    }

    /**
     * Says what is at the end of a file that is no whole sector, or should be there and is not.
     *
     * @param end the LBA after the last sector that is there
     * @param filled whether zeroes make the last sector whole
     */
    void ending(Section section, int end, int stride, boolean filled) throws DiscFormatException {
        OpenFile file = section.file();
        String name = Quoted.of(file.name());
        long rest = Math.max(0, file.left()) % stride;
        if (file.missing() > 0) {
            truncated(end, name + " ends " + Amounts.of(file.missing(), "byte") + " before what its header promises");
        } else if (rest > 0 && file.kind() == OpenFile.Kind.SAMPLES) {
            String what = name + " is no whole number of sectors; the last, " + Msf.describe(end - 1)
                    + ", is filled with " + (stride - rest) + " bytes of silence";
            notices.note("padded", line.line(), what);
        } else if (filled) {
            String what = name + " ends with " + Amounts.of(rest, "byte")
                    + " of a sector, as images in blocks of 512 bytes may; " + (stride - rest) + " zeroes fill it";
            notices.warning("filled-sector", line.number(), line.line(), what);
        } else if (rest > 0) {
            truncated(
                    end,
                    name + " ends in " + Msf.describe(end) + ", of which " + Amounts.of(rest, "byte") + " of " + stride
                            + " " + Amounts.are(rest) + " there");
        }
    }

    private void truncated(int end, String what) {
        notices.error(
                "truncated", line.number(), Optional.of(new LbaRange(end, end + 1)), notices.place(line.line()), what);
    }
}
