// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.format.CheckedSheet;
import spindle.format.ReadOptions;
import spindle.format.SheetCheck;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** Checks a sheet by opening what it describes: the reader says what it notices, and goes on behind what stops it. */
public final class CheckByReading implements SheetCheck {
    /** Findings of one rule: two for each track that a disc may have. */
    private static final int MOST_OF_A_RULE = 200;

    /** Lines of a sheet that are looked at: 99 tracks of 100 indexes and as many other words. */
    private static final int MOST_LINES = 20_000;

    private final SheetInspection inspection;

    /** @param inspection what the format knows of its sheets */
    public CheckByReading(SheetInspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public CheckedSheet check(FileBytes sheet, ReadOptions options) throws IOException {
        byte[] bytes = SheetBytes.read(sheet, SheetInMemory.MAX_BYTES, "a sheet");
        SheetText text = SheetText.readings(bytes, options.encoding()).get(0);
        if (text.text().lines().count() > MOST_LINES) {
            throw new DiscFormatException(
                    sheet.name(), "has more than " + MOST_LINES + " lines; no sheet is as long", "check the sheet");
        }
        Notices notices = new Notices(Listing.name(sheet.path()), options.leniently(), Notices.Faults.PASSED);
        List<SheetFinding> findings = new ArrayList<>(unicode(bytes));
        try (Opened opened = open(new SheetInMemory(sheet.path(), bytes), notices, findings)) {
            for (Finding finding : opened.image().map(DiscImage::findings).orElse(notices.all())) {
                findings.add(SheetFinding.of(finding, nameIn(finding.message(), sheet)));
            }
            for (SpindleException fault : notices.passed()) {
                findings.add(SheetFinding.of(fault, nameIn(fault.place(), sheet)));
            }
            List<String> lines = text.text().lines().toList();
            SheetEvidence evidence = new SheetEvidence(lines, new FilesBeside(sheet.path(), options), opened.image());
            SheetInspection.Told told = inspection.at(evidence);
            findings.addAll(told.more());
            return new CheckedSheet(text.text(), text.charset(), CheckedSheet.Encoding.GUESSED, mended(findings, told));
        }
    }

    /** An image, where it opens at all. */
    private record Opened(Optional<DiscImage> image) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (image.isPresent()) {
                image.get().close();
            }
        }
    }

    private Opened open(FileBytes sheet, Notices notices, List<SheetFinding> findings) throws IOException {
        try {
            return new Opened(Optional.of(inspection.open(sheet, notices)));
        } catch (SpindleException e) {
            boolean said =
                    notices.passed().stream().anyMatch(fault -> fault.problem().equals(e.problem()));
            if (!said) {
                findings.add(SheetFinding.of(e, nameIn(e.place(), sheet)));
            }
            return new Opened(Optional.empty());
        }
    }

    /** {@return the findings with their changes, of each rule as many as a reader can take in} */
    private static List<SheetFinding> mended(List<SheetFinding> findings, SheetInspection.Told told)
            throws IOException {
        List<SheetFinding> mended = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (SheetFinding finding : findings) {
            SheetMend known = finding.mend();
            if (counts.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
                mended.add(known.isProven() ? finding : finding.with(told.mend(finding)));
            }
        }
        mended.sort(Comparator.comparing(SheetFinding::place));
        return mended;
    }

    /** Few programs skip a byte order mark, and fewer read UTF-16. */
    private static List<SheetFinding> unicode(byte[] bytes) {
        return SheetText.unicode(bytes).stream()
                .map(charset -> charset.name().equals("UTF-8")
                        ? warning(
                                "byte-order-mark",
                                "begins with a byte order mark, which many programs take for a part of its first word",
                                "UTF-8 needs no mark")
                        : warning(
                                "encoding",
                                "is " + charset + ", which few programs read",
                                "UTF-8 has the same letters"))
                .toList();
    }

    private static SheetFinding warning(String rule, String message, String proof) {
        return new SheetFinding(
                rule,
                SheetFinding.Weight.WARNING,
                SheetPlace.WHOLE_SHEET,
                message,
                Remedy.advice("write it as UTF-8 without the mark"),
                new SheetMend(proof, List.of()));
    }

    /** {@return what a message calls the sheet: its path or its name} */
    private static String nameIn(String message, FileBytes sheet) {
        String path = sheet.path().toString();
        return message.startsWith(path) ? path : Listing.name(sheet.path());
    }
}
