// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.identity.digest.HashedFile;

/**
 * How the files of a disc compare with an entry.
 *
 * @param game the entry
 * @param verdict how near it is
 * @param files the disc's files, each with what the entry has in its place
 * @param missing files of the entry that the disc does not have
 */
public record DatMatch(DatGame game, Verdict verdict, List<Pair> files, List<DatFile> missing) {
    /** How near an entry is, the nearest first. */
    public enum Verdict {
        /** All tracks are the same, and the sheet where there is one. */
        WHOLE,
        /** All tracks are the same, and the sheet differs: in its text, which the sectors do not tell. */
        OTHER_SHEET,
        /** Some tracks are the same. */
        PARTIAL,
        /** No track is the same, and all are as long. */
        SAME_LENGTHS,
        /** No track is the same, and all together are as long: gaps are cut elsewhere. */
        SAME_TOTAL
    }

    /**
     * A file of the disc.
     *
     * @param file the file
     * @param listed what the entry has in its place
     * @param same whether it is the same
     */
    public record Pair(HashedFile file, Optional<DatFile> listed, boolean same) {}

    public DatMatch {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /** {@return how many tracks are the same} */
    public int sameTracks() {
        return (int) files.stream()
                .filter(pair -> pair.same() && pair.file().content() != HashedFile.Content.SHEET)
                .count();
    }

    /** {@return whether all tracks are those of the entry} */
    public boolean isWhole() {
        return verdict == Verdict.WHOLE || verdict == Verdict.OTHER_SHEET;
    }

    /** {@return what the sheet of the entry is called, without its extension; the name of the entry where it has none} */
    public String sheetName() {
        return game.files().stream()
                .filter(DatFile::isSheet)
                .map(sheet -> sheet.name().substring(0, sheet.name().lastIndexOf('.')))
                .findFirst()
                .orElse(game.name());
    }

    /** {@return the same comparison with another sheet in place of the disc's} */
    public DatMatch withSheet(HashedFile sheet) {
        List<HashedFile> all = new ArrayList<>();
        files.stream()
                .map(Pair::file)
                .filter(file -> file.content() != HashedFile.Content.SHEET)
                .forEach(all::add);
        all.add(sheet);
        return of(game, all).orElse(this);
    }

    /** {@return a comparison with an entry; empty where nothing is the same, not even a length} */
    static Optional<DatMatch> of(DatGame game, List<HashedFile> files) {
        List<DatFile> left = new ArrayList<>(game.tracks());
        List<DatFile> sheets = game.files().stream().filter(DatFile::isSheet).toList();
        List<Pair> pairs = new ArrayList<>();
        for (HashedFile file : files) {
            Optional<DatFile> same = (file.content() == HashedFile.Content.SHEET ? sheets : left)
                    .stream().filter(each -> each.holds(file)).findFirst();
            same.ifPresent(left::remove);
            pairs.add(new Pair(file, same, same.isPresent()));
        }
        pairs.replaceAll(pair -> pair.same() ? pair : instead(pair.file(), left, sheets));
        return verdict(game, pairs, left, sheets.isEmpty()).map(verdict -> new DatMatch(game, verdict, pairs, left));
    }

    /** What has the same number stands in a track's place, else what has the same length. */
    private static Pair instead(HashedFile file, List<DatFile> left, List<DatFile> sheets) {
        if (file.content() == HashedFile.Content.SHEET) {
            return new Pair(file, sheets.stream().findFirst(), false);
        }
        Optional<DatFile> place = left.stream()
                .filter(each -> each.bytes() == file.bytes())
                .findFirst()
                .or(() -> left.stream()
                        .filter(each -> TrackNumber.of(each.name()) == Math.max(1, file.track()))
                        .findFirst());
        place.ifPresent(left::remove);
        return new Pair(file, place, false);
    }

    private static Optional<Verdict> verdict(DatGame game, List<Pair> pairs, List<DatFile> left, boolean noSheet) {
        List<Pair> tracks = pairs.stream()
                .filter(pair -> pair.file().content() != HashedFile.Content.SHEET)
                .toList();
        long same = tracks.stream().filter(Pair::same).count();
        if (same == tracks.size() && left.isEmpty() && same > 0) {
            boolean sheet = noSheet
                    || pairs.stream()
                            .filter(pair -> pair.file().content() == HashedFile.Content.SHEET)
                            .allMatch(Pair::same);
            return Optional.of(sheet ? Verdict.WHOLE : Verdict.OTHER_SHEET);
        }
        if (same > 0) {
            return Optional.of(Verdict.PARTIAL);
        }
        long bytes = tracks.stream().mapToLong(pair -> pair.file().bytes()).sum();
        if (bytes != game.trackBytes()) {
            return Optional.empty();
        }
        boolean lengths = left.isEmpty()
                && tracks.stream()
                        .allMatch(pair -> pair.listed()
                                .filter(listed -> listed.bytes() == pair.file().bytes())
                                .isPresent());
        return Optional.of(lengths ? Verdict.SAME_LENGTHS : Verdict.SAME_TOTAL);
    }
}
