// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run that was killed left at the places of a set: parts, which are removed, and files that it was about to replace.
 * The last file of a set is moved into place last. If it is there, all the others are too, and the old files are removed.
 * Otherwise every old file gets its name again.
 */
final class Recovery {
    private Recovery() {}

    /**
     * Puts the places in order.
     *
     * @param targets the files of a set, in the order they are moved into place
     * @param companions files that go with the last one where they are there
     * @throws OutputException where another run writes one of them
     */
    static void run(List<Path> targets, List<Path> companions) throws IOException {
        for (Path target : targets) {
            PartFile.removeStale(target);
        }
        List<Path> places = new ArrayList<>(targets);
        places.addAll(companions);
        if (targets.isEmpty() || setAside(places).isEmpty()) {
            return;
        }
        // A run holds the part of the last file until all are in place: with it, nobody is at work here.
        Path last = targets.get(targets.size() - 1);
        OutputFile guard = PartFile.begin(last);
        try {
            boolean isDone = FileIdentity.of(last).isPresent();
            for (SetAside old : setAside(places)) {
                if (isDone) {
                    old.remove();
                } else if (!old.target().equals(last)) {
                    old.restore();
                }
            }
            Optional<SetAside> sheet = SetAside.leftFrom(last);
            if (sheet.isPresent()) {
                sheet.get().restore();
            }
        } finally {
            guard.discard();
        }
    }

    private static List<SetAside> setAside(List<Path> places) throws IOException {
        List<SetAside> found = new ArrayList<>();
        for (Path place : places) {
            SetAside.leftFrom(place).ifPresent(found::add);
        }
        return found;
    }
}
