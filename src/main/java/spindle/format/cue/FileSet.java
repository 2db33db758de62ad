// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import spindle.format.sheet.SheetPath;

/** Files that may be those of a sheet's FILE lines, one of each, in order. */
final class FileSet {
    private final CueSheet sheet;
    private final List<Path> files;

    /** @param files as many as the sheet names */
    FileSet(CueSheet sheet, List<Path> files) {
        this.sheet = sheet;
        this.files = List.copyOf(files);
    }

    /**
     * {@return whether contents tell that each file is the one that stands in its place} All of them have to fit. Of those
     * that hold nothing but audio, one is told by there being no other; more are where all names differ from those of the
     * sheet in the same part alone.
     *
     * @param names what the sheet should call the files
     */
    boolean isTold(List<String> names) {
        List<FileFit> fits = fits();
        long untold = fits.stream().filter(fit -> fit == FileFit.POSSIBLE).count();
        boolean byOthers = untold == 0 || (untold == 1 && fits.size() > 1);
        return !fits.contains(FileFit.NONE) && (byOthers || isOneRenaming(names));
    }

    /** {@return whether the headers of data sectors have the places that the files have in this order, and some file has them} */
    boolean isInOrder() {
        List<FileFit> fits = fits();
        return !fits.contains(FileFit.NONE) && fits.subList(1, fits.size()).contains(FileFit.PROVEN);
    }

    private List<FileFit> fits() {
        boolean placed = sheet.marks().isEmpty()
                && sheet.tracks().stream()
                        .allMatch(track ->
                                track.pregap().isEmpty() && track.postgap().isEmpty());
        long place = placed ? 0 : FileFit.NO_PLACE;
        List<FileFit> fits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            List<CueSheet.TrackLine> tracks = tracksOf(i);
            if (tracks.isEmpty()) {
                return List.of(FileFit.NONE);
            }
            fits.add(FileFit.of(files.get(i), tracks, place));
            Path file = files.get(i);
            Optional<Long> frames = CueMode.of(tracks.get(0).mode()).flatMap(mode -> FileFrames.of(file, mode));
            place = place == FileFit.NO_PLACE || frames.isEmpty() ? FileFit.NO_PLACE : place + frames.get();
        }
        return fits;
    }

    private List<CueSheet.TrackLine> tracksOf(int file) {
        return sheet.tracks().stream()
                .filter(track ->
                        !track.indexes().isEmpty() && track.indexes().get(0).file() == file)
                .toList();
    }

    /** {@return whether names become those of the sheet where one part, the same in all, is another} */
    private boolean isOneRenaming(List<String> names) {
        List<String> written = sheet.fileNames().stream()
                .map(name -> SheetPath.stem(SheetPath.of(name).last()))
                .toList();
        List<String> there = names.stream()
                .map(name -> SheetPath.stem(SheetPath.of(name).last()))
                .toList();
        return names.size() > 1 && middles(written).equals(middles(there));
    }

    /** {@return the part of each name in which it differs from the others, numbers without leading zeroes} */
    private static List<String> middles(List<String> names) {
        String least = Collections.min(names);
        String most = Collections.max(names);
        int head = 0;
        while (head < Math.min(least.length(), most.length()) && least.charAt(head) == most.charAt(head)) {
            head++;
        }
        while (head > 0 && Character.isDigit(least.charAt(head - 1))) {
            head--; // a number is not cut
        }
        int start = head;
        List<String> ends = names.stream()
                .map(name -> new StringBuilder(name.substring(start)).reverse().toString())
                .toList();
        String first = Collections.min(ends);
        String last = Collections.max(ends);
        int tail = 0;
        while (tail < Math.min(first.length(), last.length())
                && first.charAt(tail) == last.charAt(tail)
                && !Character.isDigit(first.charAt(tail))) {
            tail++;
        }
        int cut = tail;
        return names.stream()
                .map(name -> name.substring(start, name.length() - cut).replaceFirst("^0+(?=\\d)", ""))
                .toList();
    }
}
