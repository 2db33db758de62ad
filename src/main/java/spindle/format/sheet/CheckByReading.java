// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spindle.format.CheckedSheet;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.SheetCheck;
import spindle.format.SheetFinding;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.FileBytes;
import spindle.io.SpindleException;

/** Checks a sheet by opening what it describes: the reader says what it notices, up to what stops it. */
public final class CheckByReading implements SheetCheck {
    private final Reader reader;
    private final LineMends mends;

    /**
     * Takes the reader of a format.
     *
     * @param mends finds the changes that make its findings right
     */
    public CheckByReading(Reader reader, LineMends mends) {
        this.reader = reader;
        this.mends = mends;
    }

    @Override
    public CheckedSheet check(FileBytes sheet, ReadOptions options) throws IOException {
        byte[] bytes = SheetBytes.read(sheet, SheetInMemory.MAX_BYTES, "a sheet");
        SheetText text = SheetText.readings(bytes, options.encoding()).get(0);
        List<SheetFinding> findings = new ArrayList<>();
        try (DiscImage image = reader.open(new SheetInMemory(sheet.path(), bytes), options.leniently())) {
            for (Finding finding : image.findings()) {
                findings.add(SheetFinding.of(finding, nameIn(finding.message(), sheet)));
            }
        } catch (SpindleException e) {
            findings.add(SheetFinding.of(e, nameIn(e.place(), sheet)));
        }
        List<String> lines = text.text().lines().toList();
        FilesBeside beside = new FilesBeside(sheet.path(), options);
        List<SheetFinding> mended = findings.stream()
                .sorted(Comparator.comparing(SheetFinding::place))
                .map(finding -> finding.with(mends.of(finding, lines, beside)))
                .toList();
        return new CheckedSheet(text.text(), text.charset(), CheckedSheet.Encoding.GUESSED, mended);
    }

    /** {@return what a message calls the sheet: its path or its name} */
    private static String nameIn(String message, FileBytes sheet) {
        String path = sheet.path().toString();
        return message.startsWith(path) ? path : Listing.name(sheet.path());
    }
}
