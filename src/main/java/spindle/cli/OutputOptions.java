// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spindle.convert.Fill;
import spindle.io.OutputSet;

/** Where images are written, and what is accepted. */
final class OutputOptions implements OptionGroup {
    /** What Java has for bytes of a word that are no character. */
    private static final char NO_CHARACTER = '\uFFFD';

    private static final String ZEROES = "zeroes";

    @Parameter(
            names = {"-o", "--output"},
            placeholder = "FILE",
            description = "write FILE; files beside it are named after it; - is standard output")
    @Nullable
    String output;

    @Parameter(
            names = {"-d", "--outdir"},
            placeholder = "DIR",
            description = "write into DIR; missing folders are made")
    @Nullable
    String directory;

    @Parameter(
            names = {"-f", "--force"},
            description = "replace files that exist (never a source)")
    boolean force;

    @Parameter(
            names = {"-n", "--dry-run"},
            description = "say what would be written and lost, and write nothing")
    boolean dryRun;

    @Parameter(names = "--prove", description = "build the source's sectors again from the result, and compare")
    boolean prove;

    @Parameter(names = "--allow-loss", description = "accept what the target cannot hold")
    boolean allowLoss;

    @Parameter(
            names = "--salvage",
            description = "take what is there of an image that ends short or cannot be read everywhere (status 5)")
    boolean salvage;

    @Parameter(
            names = "--fill",
            placeholder = "zeroes|HEX",
            description =
                    "with --salvage, what stands in for sectors that cannot be read: zeroes, or bytes that are repeated, as BAADF00D")
    String fill = ZEROES;

    @Parameter(names = "--sync", description = "flush files to the disk before they are moved into place")
    boolean sync;

    @Override
    public String title() {
        return "Output";
    }

    /** {@return what --force says of files that exist} */
    static OutputSet.Overwrite overwrite(boolean force) {
        return force ? OutputSet.Overwrite.REPLACE : OutputSet.Overwrite.REFUSE;
    }

    /** {@return whether a name is that of a folder, which may be missing yet} */
    static boolean endsAsFolder(String name) {
        return name.endsWith("/") || name.endsWith(File.separator);
    }

    /** {@return whether the output is standard output} */
    boolean isStream() {
        return "-".equals(output);
    }

    /** {@return what stands in for sectors that cannot be read} */
    Fill fill() throws UsageException {
        if (fill.equalsIgnoreCase(ZEROES)) {
            return Fill.ZEROES;
        }
        if (!salvage) {
            throw new UsageException("--fill says what --salvage does with sectors that cannot be read", "give both");
        }
        try {
            return new Fill(fill.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--fill " + fill, "say zeroes, or bytes in hexadecimal digits: BAADF00D");
        }
    }

    /** Refuses what no run with several images can mean. */
    void requireSensible(List<Path> images) throws UsageException {
        if (output != null && images.size() > 1) {
            throw new UsageException("-o names one file, and there are " + images.size() + " images", "use -d");
        }
        if ("".equals(output) || "".equals(directory)) {
            throw new UsageException("the name of an output is empty", "name a file with -o, or a folder with -d");
        }
        if (endsAsFolder(String.valueOf(output))) {
            throw new UsageException(output + " is the name of a folder", "give it with -d");
        }
        if (output != null && directory != null) {
            throw new UsageException("-o and -d cannot be had together", "give one of them");
        }
        if (String.valueOf(output).indexOf(NO_CHARACTER) >= 0
                || String.valueOf(directory).indexOf(NO_CHARACTER) >= 0) {
            throw new UsageException("the name of the output is not in the character set of this system", "use UTF-8");
        }
        fill();
    }
}
