// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.format.ReadOptions;
import spindle.format.SheetFinding;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.Siblings;
import spindle.io.SpindleException;

/**
 * The files that the FILE lines of a sheet mean, each looked for by itself.
 *
 * @param finder looks beside the sheet
 * @param byLine the file of each line whose file is there
 * @param problems why the others' are not
 */
record FoundFiles(FileFinder finder, Map<Integer, Path> byLine, List<SheetFinding> problems) {
    /** FILE lines that are looked at: two for each track that a disc may have. */
    private static final int MOST_FILES = 198;

    FoundFiles {
        byLine = Map.copyOf(byLine);
        problems = List.copyOf(problems);
    }

    static FoundFiles of(CueSheet sheet, Path path, ReadOptions options) throws IOException {
        Map<Integer, Path> found = new HashMap<>();
        List<SheetFinding> problems = new ArrayList<>();
        Notices notices = new Notices(Listing.name(path), options.leniently());
        Siblings siblings = Siblings.ofSectorsOrSamples(sheet.fileNames());
        try (SheetFiles files = new SheetFiles(path, siblings, notices)) {
            for (CueSheet.FileLine line :
                    sheet.files().stream().limit(MOST_FILES).toList()) {
                int number = line.name().line();
                try {
                    found.put(number, files.locate(line.name().name(), notices.place(number)));
                } catch (SpindleException e) {
                    problems.add(SheetFinding.of(e, Listing.name(path)));
                }
            }
        }
        return new FoundFiles(new FileFinder(path, options.reach()), found, problems);
    }

    /** {@return the file of a FILE line, where it is there} */
    Optional<Path> of(CueSheet.FileLine line) {
        return Optional.ofNullable(byLine.get(line.name().line()));
    }
}
