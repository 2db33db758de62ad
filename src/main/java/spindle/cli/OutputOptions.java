// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where images are written, and what is accepted. */
final class OutputOptions implements OptionGroup {
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

    @Parameter(names = "--salvage", description = "take what is there of an image that ends short (status 5)")
    boolean salvage;

    @Parameter(names = "--sync", description = "flush files to the disk before they are moved into place")
    boolean sync;

    @Override
    public String title() {
        return "Output";
    }

    /** {@return whether the output is standard output} */
    boolean isStream() {
        return "-".equals(output);
    }

    /** Refuses what no run with several images can mean. */
    void requireSensible(List<Path> images) throws UsageException {
        if (output != null && images.size() > 1) {
            throw new UsageException("-o names one file, and there are " + images.size() + " images", "use -d");
        }
        if ("".equals(output) || "".equals(directory)) {
            throw new UsageException("the name of an output is empty", "name a file with -o, or a folder with -d");
        }
        if (output != null && directory != null) {
            throw new UsageException("-o and -d cannot be had together", "give one of them");
        }
    }
}
