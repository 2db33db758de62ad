// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spindle.format.CheckedSheet;
import spindle.format.ReadOptions;
import spindle.format.SheetCheck;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetBytes;
import spindle.format.sheet.SheetInMemory;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/**
 * Looks for all that is wrong with a CUE sheet: in its text, in the files that it names, and between the two. Each finding
 * has the change that makes it right, where one is proven.
 */
final class CueCheck implements SheetCheck {
    @Override
    public CheckedSheet check(FileBytes file, ReadOptions options) throws IOException {
        Path path = file.path();
        byte[] bytes = SheetBytes.read(file, CueText.MAX_BYTES, "a CUE sheet");
        CueReading reading = CueReading.of(bytes, path, options);
        FoundFiles files = FoundFiles.of(reading.sheet(), path, options);
        CheckedSheet.Encoding encoding = encoding(reading, files);
        List<SheetFinding> findings = new ArrayList<>(new OtherPrograms(reading, bytes, encoding).findings());
        CueContent content = CueContent.NONE;
        try (DiscImage image = new CueReader().open(new SheetInMemory(path, bytes), options.leniently())) {
            content = CueContent.of(image);
            for (Finding finding : image.findings()) {
                findings.add(SheetFinding.of(finding, Listing.name(path)));
            }
            CueLines lines = CueLines.of(reading.text().text());
            findings.addAll(new BorderHeaders(reading.sheet(), image, lines).findings());
        } catch (SpindleException e) {
            reading.problems().forEach(problem -> findings.add(of(problem)));
            findings.addAll(files.problems());
            addUnlessSaid(SheetFinding.of(e, Listing.name(path)), findings);
        }
        CueMends mends = new CueMends(reading, files, content);
        List<SheetFinding> mended = findings.stream()
                .sorted(Comparator.comparing(SheetFinding::place))
                .map(finding -> finding.mend().isProven() ? finding : finding.with(mends.of(finding)))
                .toList();
        return new CheckedSheet(reading.text().text(), reading.text().charset(), encoding, mended);
    }

    private static SheetFinding of(CueProblem problem) {
        boolean error = problem.kind() == CueProblem.Kind.ERROR;
        return new SheetFinding(
                problem.rule(),
                error ? SheetFinding.Weight.INVALID : SheetFinding.Weight.WARNING,
                new SheetPlace(problem.line(), problem.column()),
                problem.message(),
                Remedy.advice(problem.remedy()),
                SheetMend.NONE);
    }

    private static void addUnlessSaid(SheetFinding problem, List<SheetFinding> findings) {
        boolean said = findings.stream()
                .anyMatch(other -> other.message().equals(problem.message())
                        && other.place().line() == problem.place().line());
        if (!said) {
            findings.add(problem);
        }
    }

    private static CheckedSheet.Encoding encoding(CueReading reading, FoundFiles files) {
        boolean named = reading.sheet().fileNames().stream()
                .anyMatch(name -> name.chars().anyMatch(letter -> letter > 0x7F));
        boolean sure = reading.readings() == 1 || (named && files.problems().isEmpty());
        return sure ? CheckedSheet.Encoding.SURE : CheckedSheet.Encoding.GUESSED;
    }
}
