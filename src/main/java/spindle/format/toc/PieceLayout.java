// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetEvidence;
import spindle.io.Amounts;
import spindle.io.Remedy;

/** Finds pieces of tracks that do not fit the bytes of their files: lengths that are none, offsets, and what nobody claims. */
final class PieceLayout {
    private final TocSheet sheet;
    private final SheetEvidence evidence;
    private final String name;
    private final List<SheetFinding> findings = new ArrayList<>();

    /** @param name of the TOC, as places begin with it */
    PieceLayout(TocSheet sheet, SheetEvidence evidence, String name) {
        this.sheet = sheet;
        this.evidence = evidence;
        this.name = name;
    }

    /** A piece of a file: where it begins, how long it is (negative: to the end), and the bytes of its sectors. */
    private record Piece(TocSheet.Step step, int line, long begin, long bytes, int stride) {
        long end(long file) {
            return bytes < 0 ? file : begin + bytes;
        }
    }

    List<SheetFinding> findings() {
        pieces().forEach((file, pieces) -> {
            OptionalLong length = evidence.beside().lengthOf(file);
            if (length.isPresent()) {
                lengths(pieces, length.getAsLong());
                offsets(file, pieces, length.getAsLong());
            }
        });
        return findings;
    }

    /** {@return the pieces of files of sectors, in the sheet's order; samples behind a header are no bytes of the file} */
    private Map<String, List<Piece>> pieces() {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        for (TocSheet.TrackLines track : sheet.tracks()) {
            for (TocSheet.Step step : track.steps()) {
                if (!step.file().isEmpty() && isSectors(step.file())) {
                    pieces.computeIfAbsent(step.file(), file -> new ArrayList<>())
                            .add(piece(step, track.stride()));
                }
            }
        }
        return pieces;
    }

    private static boolean isSectors(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(bin|img|iso|raw|dat|cdr)");
    }

    private Piece piece(TocSheet.Step step, int stride) {
        int line = SheetPlace.parse(step.place(), name)
                .map(told -> told.place().line())
                .orElse(0);
        long bytes = step.length().map(length -> length.bytes(stride)).orElse(-1L);
        return new Piece(step, line, step.offset() + step.start().bytes(stride), bytes, stride);
    }

    /** A number of bytes that is no whole number of sectors may be one of sectors. */
    private void lengths(List<Piece> pieces, long file) {
        for (Piece piece : pieces) {
            boolean odd = piece.step().kind() == TocSheet.Kind.DATAFILE && piece.bytes() > 0;
            if (odd && piece.bytes() % piece.stride() != 0) {
                boolean sectors = piece.bytes() == (file - piece.begin()) / piece.stride()
                        && (file - piece.begin()) % piece.stride() == 0;
                SheetMend mend = sectors
                        ? rewritten(piece, words -> words.of(piece.bytes()), "the file has so many sectors")
                        : SheetMend.NONE;
                add("data-length", piece, piece.bytes() + " bytes are no whole sectors of " + piece.stride(), mend);
            }
        }
    }

    /** Says where pieces are not one behind the other; the length of the file proves it where all of them fill it so. */
    private void offsets(String file, List<Piece> pieces, long length) {
        long next = 0;
        boolean follow = true;
        boolean known = true;
        for (Piece piece : pieces) {
            follow &= piece.begin() == next;
            known &= piece.bytes() > 0;
            next = follow ? piece.end(length) : next + Math.max(0, piece.bytes());
        }
        if (!follow && known && next == length) {
            contiguous(pieces);
        } else if (follow) {
            int stride = pieces.get(pieces.size() - 1).stride();
            if (length - next >= stride) {
                Piece last = pieces.get(pieces.size() - 1);
                String what = Quoted.of(file) + " has " + Amounts.of(length - next, "byte") + " that no track claims";
                add("unclaimed", last, what, SheetMend.NONE);
            }
        }
    }

    private void contiguous(List<Piece> pieces) {
        long next = 0;
        for (Piece piece : pieces) {
            long begin = next;
            next += piece.bytes();
            if (piece.begin() != begin) {
                String what = "the piece begins at byte " + piece.begin()
                        + " of its file, and the one before it ends at " + begin;
                String proof = "so all pieces fill the file";
                add("file-offset", piece, what, rewritten(piece, words -> words.at(begin), proof));
            }
        }
    }

    /** Changes the words of a line. */
    private interface Change {
        FileStep of(FileStep words);
    }

    private SheetMend rewritten(Piece piece, Change change, String proof) {
        Optional<FileStep> words = FileStep.parse(evidence.line(piece.line()));
        return words.map(each -> change.of(each).line())
                .map(line -> new SheetMend(proof, List.of(SheetEdit.to(piece.line(), line))))
                .orElse(SheetMend.NONE);
    }

    private void add(String rule, Piece piece, String what, SheetMend mend) {
        SheetPlace place = new SheetPlace(piece.line(), 0);
        findings.add(new SheetFinding(rule, SheetFinding.Weight.WARNING, place, what, Remedy.NONE, mend));
    }
}
