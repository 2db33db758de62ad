// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.format.ReadOptions;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetText;

/**
 * A sheet read from its bytes.
 *
 * @param text its text, in the likeliest character set
 * @param readings how many character sets fit; 1 where there is no doubt
 * @param sheet what the text says
 * @param problems all that is wrong with it, whatever its files hold
 */
record CueReading(SheetText text, int readings, CueSheet sheet, List<CueProblem> problems) {
    CueReading {
        problems = List.copyOf(problems);
    }

    /** {@return what the bytes of a sheet say; throws where they are no text} */
    static CueReading of(byte[] bytes, Path path, ReadOptions options) throws IOException {
        List<SheetText> readings = CueText.readings(bytes, options.encoding(), Listing.name(path));
        FileFinder finder = new FileFinder(path, options.reach());
        SheetText text =
                SheetText.likeliest(readings, words -> CueParser.parse(words).fileNames(), finder);
        CueSheet sheet = CueParser.parse(text.text());
        List<CueProblem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(CueRules.check(sheet));
        return new CueReading(text, readings.size(), sheet, problems);
    }

    /** {@return the first problem that keeps the sheet from being read} */
    Optional<CueProblem> firstError() {
        return problems.stream()
                .filter(problem -> problem.kind() == CueProblem.Kind.ERROR)
                .min(Comparator.comparingInt(CueProblem::line));
    }
}
