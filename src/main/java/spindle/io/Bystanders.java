// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that programs would take for parts of a set because of their names, and that are no files of it.
 *
 * @param displaced those of a disc that was there before, which are removed
 * @param kept those that are named like a source, and are taken for its own
 */
record Bystanders(List<Path> displaced, List<Path> kept) {
    static final Bystanders NONE = new Bystanders(List.of(), List.of());

    Bystanders {
        displaced = List.copyOf(displaced);
        kept = List.copyOf(kept);
    }

    /**
     * {@return what becomes of such files} Where the set replaces files, they are of the disc that is replaced.
     *
     * @param targets the files of the set
     * @param companions the files that programs would take for parts of it, there or not
     * @throws OutputException where one is there, the set is new, and nothing may be replaced
     */
    static Bystanders of(OutputCheck check, List<Path> targets, List<Path> companions) throws IOException {
        boolean isReplacing = check.overwrite() == OutputSet.Overwrite.REPLACE;
        List<Path> there = check.removable(companions);
        if (targets.stream().anyMatch(Files::exists)) {
            return isReplacing ? new Bystanders(there, List.of()) : NONE;
        }
        List<Path> kept = new ArrayList<>();
        List<Path> strays = new ArrayList<>();
        for (Path file : there) {
            (check.isNamedLikeSource(file) ? kept : strays).add(file);
        }
        if (!strays.isEmpty() && !isReplacing) {
            Path last = targets.get(targets.size() - 1);
            throw new OutputException(
                    strays.get(0).toString(),
                    "exists already, and programs would take it for a part of " + last.getFileName(),
                    Remedy.of(Remedy.Action.REPLACE));
        }
        return new Bystanders(strays, kept);
    }
}
