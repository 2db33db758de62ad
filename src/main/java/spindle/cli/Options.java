// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every verb understands, and how options are declared. A verb's own extend these, or {@link ConversionFlags}. An
 * option is a field and a line of {@link #read}, which gives its names and, in a comment, what it is for:
 *
 * <pre>{@code
 * static final class Flags extends ConversionFlags {
 *     @Nullable String tracks;
 *     int session;
 *     boolean raw;
 *     String layout = "single";
 *
 *     @Override
 *     void read(OptionParser line) {
 *         super.read(line);
 *         tracks = line.word("-t", "--track"); // take these tracks: 2,5-7
 *         session = line.numberOr(session, "--session"); // take the tracks of this session
 *         raw = line.flag("--raw"); // take sectors as they are
 *         layout = line.wordOr(layout, "--layout"); // single or per-track
 *     }
 * }
 * }</pre>
 *
 * <p>The text that the user reads stands in the verb's help file.
 */
class Options {
    List<String> images = List.of();
    boolean help;
    boolean quiet;
    boolean verbose;
    boolean json;
    boolean strict;

    @Nullable
    String encoding;

    boolean allowOutside;
    boolean noSheet;
    boolean resample;

    @Nullable
    String list;

    boolean debug;

    /** Declares the options the first time it is called, and takes what was given of them the second time. */
    void read(OptionParser line) {
        images = line.rest();
        help = line.flag("-h", "--help"); // say what the verb does, and how
        quiet = line.flag("-q", "--quiet"); // say nothing but errors
        verbose = line.flag("-v", "--verbose"); // say more
        json = line.flag("--json"); // report as one JSON document on standard output
        strict = line.flag("--strict"); // make every leniency in reading a sheet an error
        encoding = line.word("--encoding"); // character set of the sheet: UTF-8, Shift_JIS, windows-1252, ...
        allowOutside = line.flag("--allow-outside"); // follow file names that lead out of the sheet's directory
        noSheet = line.flag("--no-sheet"); // read a BIN as it is, without the sheet beside it
        resample = line.flag("--resample"); // convert audio files of another rate, depth or number of channels
        list = line.word("-@"); // read more image names from this file, one a line
        debug = line.flag("--debug"); // show a trace with an error
    }
}
