// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.format.CheckedSheet;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.SheetFinding;
import spindle.format.sheet.SheetInMemory;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;

/** Looks at sheets and mends them. */
public final class Doctor {
    private final List<DiscFormat> formats;

    /** @param formats those whose sheets are known */
    public Doctor(List<DiscFormat> formats) {
        this.formats =
                formats.stream().filter(format -> format.check().isPresent()).toList();
    }

    /**
     * {@return what is wrong with a sheet, in the order of its lines}
     *
     * @throws spindle.io.UnreadableInputException where it cannot be read
     * @throws DiscFormatException where it is no sheet
     */
    public Diagnosis look(Path path, ReadOptions options) throws IOException {
        SheetInMemory sheet = read(path);
        return look(sheet, format(sheet), options);
    }

    /** {@return what would be wrong with a sheet of these bytes, if it stood in a place} */
    public Diagnosis look(Path path, byte[] bytes, ReadOptions options) throws IOException {
        SheetInMemory sheet = new SheetInMemory(path, bytes);
        return look(sheet, format(sheet), options);
    }

    private static Diagnosis look(SheetInMemory sheet, DiscFormat format, ReadOptions options) throws IOException {
        CheckedSheet checked = format.check().orElseThrow().check(sheet, options);
        List<SheetFinding> worded =
                checked.findings().stream().map(SheetRule::advised).toList();
        CheckedSheet whole = new CheckedSheet(checked.text(), checked.charset(), checked.encoding(), worded);
        return new Diagnosis(sheet.path(), format.id(), whole);
    }

    /**
     * {@return a sheet as the changes that are proven make it} Nothing is written.
     *
     * @throws spindle.io.UnreadableInputException where it cannot be read
     * @throws DiscFormatException where it is no sheet
     */
    public MendedSheet mend(Path path, ReadOptions options) throws IOException {
        return mend(read(path), options);
    }

    /** {@return a sheet that no file holds yet, as the changes that are proven make it} */
    MendedSheet mend(SheetInMemory sheet, ReadOptions options) throws IOException {
        DiscFormat format = format(sheet);
        return new Mending(sheet, format, options).run(changed -> look(changed, format, options));
    }

    private static SheetInMemory read(Path path) throws IOException {
        try (FileSource file = FileSource.open(path)) {
            if (file.length() > SheetInMemory.MAX_BYTES) {
                throw new DiscFormatException(
                        path.toString(), "is too large for a sheet", "name the sheet that belongs to the image");
            }
            return new SheetInMemory(path, file.read(0, (int) file.length()));
        }
    }

    private DiscFormat format(SheetInMemory sheet) throws IOException {
        Probe probe = Probe.of(sheet.path(), sheet);
        Match best = Match.NO;
        DiscFormat found = formats.get(0);
        for (DiscFormat format : formats) {
            Match match = format.probe(probe);
            found = match.compareTo(best) > 0 ? format : found;
            best = match.compareTo(best) > 0 ? match : best;
        }
        if (best == Match.NO) {
            throw new DiscFormatException(
                    sheet.path().toString(), "is no sheet of a disc", "name a CUE, TOC, CCD or GDI sheet");
        }
        return found;
    }
}
