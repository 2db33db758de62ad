// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.format.ReadOptions;

/** How sheets are read. */
final class SheetInput implements OptionGroup {
    @Parameter(
            names = "--encoding",
            placeholder = "NAME",
            description = "character set of the sheet: UTF-8, Shift_JIS, windows-1252, ...")
    @Nullable
    String encoding;

    @Parameter(names = "--allow-outside", description = "follow file names that lead out of the folder of the sheet")
    boolean allowOutside;

    @Override
    public String title() {
        return "Reading";
    }

    /** {@return how sheets are read} */
    ReadOptions reading() throws UsageException {
        return new ReadOptions(
                ReadOptions.Leniency.LENIENT,
                allowOutside ? ReadOptions.Reach.ANYWHERE : ReadOptions.Reach.SHEET_DIRECTORY,
                ReadOptions.Completeness.SALVAGE,
                charset());
    }

    private Optional<Charset> charset() throws UsageException {
        try {
            return Optional.ofNullable(encoding).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException("there is no encoding " + encoding, "try UTF-8, Shift_JIS or windows-1252");
        }
    }
}
