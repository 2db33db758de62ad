// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import spindle.format.SheetEdit;
import spindle.format.SheetMend;

/** Mends the numbers and the order of tracks and indexes, where the times prove them. */
final class OrderMends {
    private static final Pattern NUMBER = Pattern.compile("(?i)(TRACK\\s+)\\S+");
    private static final Set<String> PLACES = Set.of("INDEX", "FILE", "TRACK");
    private static final int MAX_TRACKS = 99;
    /** Lines behind a repeated TRACK line that may say something of the track once more. */
    private static final int MOST_WORDS = 20;

    private final CueSheet sheet;
    private final CueLines lines;

    OrderMends(CueSheet sheet, CueLines lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    /** Takes out a TRACK line of a track that is open already, with what is said of the track once more. */
    SheetMend withoutRepeated(int line) {
        List<SheetEdit> edits = new ArrayList<>(List.of(SheetEdit.without(line)));
        for (int next = line + 1; next < line + MOST_WORDS && !PLACES.contains(lines.command(next)); next++) {
            if (isSaid(line, lines.line(next).strip())) {
                edits.add(SheetEdit.without(next));
            }
        }
        return new SheetMend("the track is open already", edits);
    }

    /** {@return whether a line stands in the part of a track that is in front of a line} */
    private boolean isSaid(int line, String words) {
        for (int before = line - 1; before > 0 && !lines.command(before).equals("TRACK"); before--) {
            if (lines.line(before).strip().equals(words) && !words.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers all tracks in their order, where their times prove it and their numbers contradict it. */
    SheetMend numbers() {
        List<CueSheet.TrackLine> tracks = sheet.tracks();
        boolean ascending = true;
        for (int i = 1; i < tracks.size(); i++) {
            ascending &= tracks.get(i).number() > tracks.get(i - 1).number();
        }
        boolean wrong =
                !ascending || tracks.stream().anyMatch(track -> track.number() < 1 || track.number() > MAX_TRACKS);
        if (!wrong || tracks.size() > MAX_TRACKS || !timesAscend()) {
            return SheetMend.NONE;
        }
        List<SheetEdit> edits = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            int line = tracks.get(i).line();
            String number = CueSheet.label("TRACK", i + 1).substring("TRACK ".length());
            String mended = NUMBER.matcher(lines.line(line)).replaceFirst("$1" + number);
            if (tracks.get(i).number() != i + 1) {
                edits.add(SheetEdit.to(line, mended));
            }
        }
        return new SheetMend("the times of the tracks go up in this order", edits);
    }

    private boolean timesAscend() {
        int file = -1;
        long last = 0;
        for (CueSheet.TrackLine track : sheet.tracks()) {
            for (CueSheet.IndexLine index : track.indexes()) {
                last = index.file() == file ? last : 0;
                file = index.file();
                if (index.time().toFrames() < last) {
                    return false;
                }
                last = index.time().toFrames();
            }
        }
        return sheet.tracks().stream().noneMatch(track -> track.indexes().isEmpty());
    }

    /** Puts the indexes of a track in order, where their numbers and their times agree on one. */
    SheetMend indexes(int line) {
        Optional<CueSheet.TrackLine> track = sheet.tracks().stream()
                .filter(each -> each.indexes().stream().anyMatch(index -> index.line() == line))
                .findFirst();
        if (track.isEmpty()) {
            return SheetMend.NONE;
        }
        List<CueSheet.IndexLine> written = track.get().indexes();
        List<CueSheet.IndexLine> sorted = new ArrayList<>(written);
        sorted.sort(Comparator.comparingInt(CueSheet.IndexLine::number));
        return isAscending(sorted) ? reordered(written, sorted) : missingTrack(line);
    }

    private static boolean isAscending(List<CueSheet.IndexLine> indexes) {
        for (int i = 1; i < indexes.size(); i++) {
            CueSheet.IndexLine last = indexes.get(i - 1);
            CueSheet.IndexLine next = indexes.get(i);
            if (next.number() == last.number()
                    || next.file() != last.file()
                    || next.time().toFrames() < last.time().toFrames()) {
                return false;
            }
        }
        return true;
    }

    private SheetMend reordered(List<CueSheet.IndexLine> written, List<CueSheet.IndexLine> sorted) {
        List<SheetEdit> edits = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).line() != sorted.get(i).line()) {
                edits.add(SheetEdit.to(
                        written.get(i).line(), lines.line(sorted.get(i).line())));
            }
        }
        return edits.isEmpty() ? SheetMend.NONE : new SheetMend("their numbers and times agree on this order", edits);
    }

    /** Says where a track begins that has a file of its own and no index. */
    SheetMend firstIndex(int line) {
        for (int i = 0; i < sheet.tracks().size(); i++) {
            CueSheet.TrackLine track = sheet.tracks().get(i);
            if (track.line() == line && track.indexes().isEmpty() && ownsFile(i)) {
                String indent = lines.indent(line) + "  ";
                List<String> both = List.of(lines.line(line), indent + "INDEX 01 00:00:00");
                return new SheetMend("it has a file of its own", List.of(new SheetEdit(line, both)));
            }
        }
        return SheetMend.NONE;
    }

    /** Begins the first track where its TRACK line is missing: its indexes stand before the second one. */
    SheetMend firstTrack(int line) {
        boolean index = lines.command(line).equals("INDEX");
        boolean second = !sheet.tracks().isEmpty() && sheet.tracks().get(0).number() == 2;
        boolean behindFile = lines.command(line - 1).equals("FILE");
        if (!index || !second || !behindFile || line > sheet.tracks().get(0).line()) {
            return SheetMend.NONE;
        }
        return inserted(line, 1, "MODE1/2352", "the next track is the second");
    }

    /** Begins a track where its TRACK line is missing: INDEX 01 is there again, and the next number is left out. */
    private SheetMend missingTrack(int line) {
        for (int i = 0; i < sheet.tracks().size(); i++) {
            CueSheet.TrackLine track = sheet.tracks().get(i);
            boolean here = track.indexes().stream().anyMatch(index -> index.line() == line && index.number() == 1);
            long ones = track.indexes().stream()
                    .filter(index -> index.number() == 1)
                    .count();
            boolean gap =
                    i + 1 < sheet.tracks().size() && sheet.tracks().get(i + 1).number() == track.number() + 2;
            if (here && ones == 2 && gap) {
                return inserted(
                        line, track.number() + 1, track.mode(), "INDEX 01 is there again, and this number is left out");
            }
        }
        return SheetMend.NONE;
    }

    private SheetMend inserted(int line, int number, String mode, String proof) {
        String indent = lines.indent(line);
        String shorter = indent.length() >= 2 ? indent.substring(2) : indent;
        String track = shorter + CueSheet.label("TRACK", number) + " " + mode;
        return new SheetMend(proof, List.of(new SheetEdit(line, List.of(track, lines.line(line)))));
    }

    /** {@return whether the lines around a track show that it has a file of its own} */
    private boolean ownsFile(int track) {
        int line = sheet.tracks().get(track).line();
        int before = track == 0 ? 0 : sheet.tracks().get(track - 1).line();
        boolean last = track + 1 == sheet.tracks().size();
        int behind = last ? Integer.MAX_VALUE : sheet.tracks().get(track + 1).line();
        List<Integer> files =
                sheet.files().stream().map(file -> file.name().line()).toList();
        boolean begins = files.stream().anyMatch(file -> file > before && file < line);
        return begins && (last || new HashSet<>(files).stream().anyMatch(file -> file > line && file < behind));
    }

    /** Takes out a gap that is there already with the same length. */
    SheetMend sameGap(int line) {
        String words = lines.line(line).strip();
        for (int other = line - 1; other > 0 && !lines.command(other).equals("TRACK"); other--) {
            if (lines.line(other).strip().equalsIgnoreCase(words)) {
                return new SheetMend("it is there already", List.of(SheetEdit.without(line)));
            }
        }
        return SheetMend.NONE;
    }
}
