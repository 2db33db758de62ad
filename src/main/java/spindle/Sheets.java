// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.file.Path;
import spindle.doctor.Diagnosis;
import spindle.doctor.Doctor;
import spindle.doctor.MendedSheet;
import spindle.doctor.make.MadeSheet;
import spindle.doctor.make.MakeRequest;
import spindle.doctor.make.SheetMaker;
import spindle.format.ReadOptions;

/**
 * Sheets as texts: what is wrong with them, what mends them, and sheets for files that have none. Nothing is written.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Sheets.lint(Path.of("game.cue"), ReadOptions.DEFAULT);
 * diagnosis.sheet().findings().forEach(finding -> System.out.println(finding.message()));
 * }</pre>
 */
public final class Sheets {
    private Sheets() {}

    /** {@return what is wrong with a sheet, in the order of its lines; see {@link Doctor#look}} */
    public static Diagnosis lint(Path sheet, ReadOptions options) throws IOException {
        return new Doctor(Formats.BUILT_IN).look(sheet, options);
    }

    /** {@return what would be wrong with a sheet of these bytes; see {@link Doctor#look(Path, byte[], ReadOptions)}} */
    public static Diagnosis lint(Path sheet, byte[] bytes, ReadOptions options) throws IOException {
        return new Doctor(Formats.BUILT_IN).look(sheet, bytes, options);
    }

    /** {@return a sheet for files that have none, not written yet; see {@link SheetMaker#make}} */
    public static MadeSheet make(MakeRequest request) throws IOException {
        return new SheetMaker(Formats.BUILT_IN).make(request);
    }

    /** {@return a sheet as the changes that are proven make it, not written yet; see {@link Doctor#mend}} */
    public static MendedSheet mend(Path sheet, ReadOptions options) throws IOException {
        return new Doctor(Formats.BUILT_IN).mend(sheet, options);
    }
}
