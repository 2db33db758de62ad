// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.format.SheetEdit;
import spindle.format.SheetMend;
import spindle.format.sheet.SheetPath;

/** Mends a sheet whose files are a set: one for each track, of another name or counted in another way. */
final class SetMends {
    private static final Pattern NUMBERED =
            Pattern.compile("(?i).*?(?:track\\s*0*(\\d{1,2})\\)?|\\b0*(\\d{1,2}))\\b.*");
    private static final Pattern TIME = Pattern.compile("(?i)(INDEX\\s+\\d+\\s+)\\S.*");

    private final CueSheet sheet;
    private final CueLines lines;
    private final FoundFiles found;

    SetMends(CueSheet sheet, CueLines lines, FoundFiles found) {
        this.sheet = sheet;
        this.lines = lines;
        this.found = found;
    }

    /** Names the files that stand beside a sheet of which no file is there: one of each number, where contents tell them. */
    SheetMend renamed() {
        if (!found.byLine().isEmpty() || sheet.files().isEmpty()) {
            return SheetMend.NONE;
        }
        Map<Integer, String> beside = numbered();
        if (sheet.files().size() == 1 && sheet.tracks().size() > 1) {
            return beside.size() == sheet.tracks().size() ? split(beside) : SheetMend.NONE;
        }
        return beside.size() == sheet.files().size() ? renamed(beside) : SheetMend.NONE;
    }

    /** {@return the files of sectors or samples beside the sheet by their numbers; none where two have the same one} */
    private Map<Integer, String> numbered() {
        Map<Integer, String> files = new TreeMap<>();
        for (String name : names()) {
            Optional<Integer> number = number(name);
            if (number.isPresent() && files.put(number.get(), name) != null) {
                return Map.of();
            }
        }
        return files;
    }

    private List<String> names() {
        List<String> extensions = List.of("bin", "img", "iso", "wav", "flac", "aiff", "ape");
        try {
            return found.finder().listing().of(found.finder().directory()).keySet().stream()
                    .filter(name ->
                            extensions.contains(SheetPath.extension(name).toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed proves nothing
        }
    }

    private static Optional<Integer> number(String name) {
        Matcher number = NUMBERED.matcher(SheetPath.stem(name));
        if (!number.matches()) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)));
    }

    private SheetMend renamed(Map<Integer, String> beside) {
        List<SheetEdit> edits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (CueSheet.FileLine file : sheet.files()) {
            String name = number(SheetPath.of(file.name().name()).last())
                    .map(beside::get)
                    .orElse("");
            if (name.isEmpty()) {
                return SheetMend.NONE;
            }
            names.add(name);
            int line = file.name().line();
            edits.add(SheetEdit.to(line, lines.indent(line) + "FILE \"" + name + "\" " + file.type()));
        }
        List<Path> files =
                names.stream().map(found.finder().directory()::resolve).toList();
        return new FileSet(sheet, files).isTold(names)
                ? new SheetMend(
                        "the folder has one file of each of these numbers, and each holds what its tracks are", edits)
                : SheetMend.NONE;
    }

    /** Gives each track a file of its own, where the lengths of the files are those of the tracks. */
    private SheetMend split(Map<Integer, String> beside) {
        CueSheet.FileLine whole = sheet.files().get(0);
        List<SheetEdit> edits =
                new ArrayList<>(List.of(SheetEdit.without(whole.name().line())));
        long start = 0;
        for (CueSheet.TrackLine track : sheet.tracks()) {
            String name = beside.getOrDefault(track.number(), "");
            Optional<Long> frames = framesOf(found.finder().directory().resolve(name), track);
            boolean fits = !track.indexes().isEmpty()
                    && (start == 0 || track.indexes().get(0).time().toFrames() == start);
            if (name.isEmpty() || frames.isEmpty() || !fits) {
                return SheetMend.NONE;
            }
            String file = lines.indent(whole.name().line()) + "FILE \"" + name + "\" " + whole.type();
            edits.add(new SheetEdit(track.line(), List.of(file, lines.line(track.line()))));
            addTimes(track.indexes(), start, edits);
            start += frames.get();
        }
        return new SheetMend("the lengths of these files are those of the tracks", edits);
    }

    private static Optional<Long> framesOf(Path path, CueSheet.TrackLine track) {
        return CueMode.of(track.mode()).flatMap(mode -> FileFrames.of(path, mode));
    }

    private void addTimes(List<CueSheet.IndexLine> indexes, long start, List<SheetEdit> edits) {
        for (CueSheet.IndexLine index : indexes) {
            CueTime time = CueTime.ofFrames(index.time().toFrames() - start);
            String words = lines.line(index.line()).strip();
            String mended = TIME.matcher(words).replaceFirst("$1" + time);
            if (!mended.equals(words)) {
                edits.add(SheetEdit.to(index.line(), lines.indent(index.line()) + mended));
            }
        }
    }

    /** {@return whether the files of several FILE lines tell that they stand in the right order: by their numbers or headers} */
    boolean isInOrder() {
        List<Optional<Integer>> numbers = sheet.files().stream()
                .map(file -> number(SheetPath.of(file.name().name()).last()))
                .toList();
        boolean numbered = numbers.stream().allMatch(Optional::isPresent);
        for (int i = 1; i < numbers.size() && numbered; i++) {
            numbered = numbers.get(i).get() > numbers.get(i - 1).get();
        }
        List<Path> paths =
                sheet.files().stream().flatMap(file -> found.of(file).stream()).toList();
        return numbers.size() == 1
                || numbered
                || (paths.size() == numbers.size() && new FileSet(sheet, paths).isInOrder());
    }

    /** Counts times from the beginning of their own file, where they are counted from that of the first one. */
    SheetMend times() {
        List<SheetEdit> edits = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < sheet.files().size(); i++) {
            int file = i;
            List<CueSheet.TrackLine> tracks = sheet.tracks().stream()
                    .filter(track -> track.indexes().stream().anyMatch(index -> index.file() == file))
                    .toList();
            Optional<Long> frames = tracks.size() != 1
                    ? Optional.empty()
                    : found.of(sheet.files().get(i)).flatMap(path -> framesOf(path, tracks.get(0)));
            if (frames.isEmpty() || !isCountedFrom(tracks.get(0), file, start, frames.get())) {
                return SheetMend.NONE;
            }
            addTimes(tracks.get(0).indexes(), start, edits);
            start += frames.get();
        }
        return edits.isEmpty()
                ? SheetMend.NONE
                : new SheetMend("the lengths of the files add up to these times", edits);
    }

    private static boolean isCountedFrom(CueSheet.TrackLine track, int file, long start, long frames) {
        List<CueSheet.IndexLine> indexes = track.indexes();
        return indexes.stream().allMatch(index -> index.file() == file)
                && indexes.get(0).time().toFrames() == start
                && indexes.get(indexes.size() - 1).time().toFrames() < start + frames;
    }
}
