// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.io.Remedy;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * Finds sessions, and the high-density area of a GD-ROM, of which a sheet says nothing: data in a file of its own whose headers
 * lie just as far behind the track before as those of another session do, or at the beginning of the area.
 */
final class BorderHeaders {
    private final CueSheet sheet;
    private final DiscImage image;
    private final CueLines lines;

    BorderHeaders(CueSheet sheet, DiscImage image, CueLines lines) {
        this.sheet = sheet;
        this.image = image;
        this.lines = lines;
    }

    /** {@return the first border that is not told; the others are found when that one is} */
    List<SheetFinding> findings() throws IOException {
        boolean sessionsAlone = sheet.marks().stream().allMatch(mark -> mark.kind() == CueMark.Kind.SESSION);
        List<Track> tracks = image.disc().tracks();
        for (int i = 1; i < tracks.size() && tracks.size() == sheet.tracks().size() && sessionsAlone; i++) {
            OptionalInt header = ownsFile(i) ? header(tracks.get(i)) : OptionalInt.empty();
            int place = tracks.get(i).index1();
            if (header.isPresent() && header.getAsInt() != place) {
                return finding(i, place, header.getAsInt());
            }
        }
        return List.of();
    }

    private List<SheetFinding> finding(int track, int place, int header) {
        int sessions = image.disc().sessions().size();
        boolean stored = image.disc().tracks().get(track).pregap().count() > 0;
        boolean dense = header == Medium.HIGH_DENSITY_LBA && sessions == 1 && !stored;
        int gap = sessions == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
        if (!dense && header - place != gap) {
            return List.of();
        }
        int line = fileLine(track);
        String first = dense ? "REM SINGLE-DENSITY AREA" : "REM SESSION 01";
        String second = dense ? "REM HIGH-DENSITY AREA" : "REM " + CueSheet.label("SESSION", sessions + 1);
        List<SheetEdit> edits = new ArrayList<>(List.of(before(line, second)));
        if (sessions == 1) {
            edits.add(before(sheet.files().get(0).name().line(), first));
        }
        String what = sheet.tracks().get(track).label() + " is placed at " + Msf.describe(place)
                + ", and by its headers it lies at " + Msf.describe(header) + ", "
                + (dense ? "where the high-density area begins" : "as far behind as another session");
        return List.of(new SheetFinding(
                "session",
                SheetFinding.Weight.WARNING,
                new SheetPlace(line, 0),
                what,
                Remedy.advice("write " + second + " in front of its file"),
                new SheetMend("its sectors say where they lie", edits)));
    }

    private SheetEdit before(int line, String remark) {
        return new SheetEdit(line, List.of(remark, lines.line(line)));
    }

    private int fileLine(int track) {
        int file = sheet.tracks().get(track).indexes().get(0).file();
        return sheet.files().get(file).name().line();
    }

    /** {@return whether a track begins with a file} */
    private boolean ownsFile(int track) {
        List<CueSheet.IndexLine> here = sheet.tracks().get(track).indexes();
        List<CueSheet.IndexLine> before = sheet.tracks().get(track - 1).indexes();
        return !here.isEmpty()
                && !before.isEmpty()
                && here.get(0).file() > before.get(before.size() - 1).file()
                && here.get(0).time().toFrames() == 0
                && sheet.files().get(here.get(0).file()).name().line()
                        < sheet.tracks().get(track).line();
    }

    /** {@return where the headers have index 1 of a track of raw data} */
    private OptionalInt header(Track track) throws IOException {
        boolean raw = track.mode().isData() && image.storage(track).layout() == SectorLayout.RAW_2352;
        if (!raw || track.body().count() < 2) {
            return OptionalInt.empty();
        }
        byte[] head = new byte[2 * image.storage(track).bytesPerSector()];
        SectorSource sectors = image.sectors(track);
        sectors.read(track.index1(), 2, ByteBuffer.wrap(head));
        boolean told = Header.isData(head, 0)
                && Header.isData(head, RawSector.BYTES)
                && Header.lba(head, RawSector.BYTES) == Header.lba(head, 0) + 1;
        return told ? OptionalInt.of(Header.lba(head, 0)) : OptionalInt.empty();
    }
}
