// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * New names for files that belong together, and a new text for the sheet that names them. All are renamed, or none is: the files
 * get their new names beside the old ones, then the new sheet is moved into place, and only then the old names go. A run that
 * is killed in between leaves a set that is whole under the old names, and perhaps another under the new.
 *
 * @param moves which files are renamed
 * @param sheet the sheet that names them, where there is one
 */
public record Renaming(List<Move> moves, Optional<Sheet> sheet) {
    public Renaming {
        moves = List.copyOf(moves);
    }

    /** A file, and its new place. */
    public record Move(Path from, Path to) {}

    /**
     * A sheet whose text changes.
     *
     * @param text the new text
     */
    public record Sheet(Path from, Path to, byte[] text) {}

    /**
     * Gives the files their new names.
     *
     * @throws OutputException where a new name is taken, or cannot be given; the old ones are there then
     */
    public void apply() throws IOException {
        List<Move> moved = new ArrayList<>();
        OutputSet.Overwrite overwrite =
                sheet.filter(each -> each.from().equals(each.to())).isPresent()
                        ? OutputSet.Overwrite.REPLACE
                        : OutputSet.Overwrite.REFUSE;
        try (OutputSet outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, List.of())) {
            if (sheet.isPresent()) {
                outputs.add(sheet.get().to())
                        .write(0, ByteBuffer.wrap(sheet.get().text()));
            }
            for (Move move : moves) {
                name(move);
                moved.add(move);
            }
            outputs.commit();
        } catch (IOException | RuntimeException e) {
            moved.forEach(move -> takeBack(move, e));
            throw e;
        }
        if (sheet.filter(each -> !each.from().equals(each.to())).isPresent()) {
            remove(sheet.get().from());
        }
        for (Move move : moved) {
            remove(move.from());
        }
    }

    /** Where a system has no second names for a file, its one name changes at once. */
    private static void name(Move move) throws IOException {
        try {
            Files.createLink(move.to(), move.from());
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    move.to().toString(),
                    "is there already, and " + move.from() + " would get its name",
                    "move it away");
        } catch (IOException | UnsupportedOperationException e) {
            move(move.from(), move.to());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new OutputException(from.toString(), "cannot be renamed to " + to + ": " + e.getMessage(), "");
        }
    }

    private static void takeBack(Move move, Exception reason) {
        try {
            if (Files.exists(move.from(), LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(move.to());
            } else {
                Files.move(move.to(), move.from());
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void remove(Path old) throws IOException {
        try {
            Files.deleteIfExists(old);
        } catch (IOException e) {
            throw new OutputException(
                    old.toString(),
                    "has a new name, and the old one cannot be removed: " + e.getMessage(),
                    "remove it");
        }
    }
}
