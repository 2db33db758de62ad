// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;

/** How work on all sectors is done. */
final class WorkOptions implements OptionGroup {
    /** More threads would only cost memory: each has a buffer of half a megabyte. */
    private static final int MAX_THREADS = 64;

    /** More threads than this gain nothing by default: the disk is the limit. */
    private static final int DEFAULT_MAX_THREADS = 4;

    @Parameter(
            names = {"-j", "--threads"},
            placeholder = "N",
            description = "how many threads work",
            defaultValueDescription = "one for each processor, at most 4")
    int threads = Math.max(1, Math.min(DEFAULT_MAX_THREADS, Runtime.getRuntime().availableProcessors()));

    @Parameter(
            names = "--progress",
            placeholder = "auto|always|never",
            description = "show progress; auto shows it on a terminal")
    String progress = "auto";

    @Override
    public String title() {
        return "Work";
    }

    /** Refuses values that mean nothing. */
    void requireSensible() throws UsageException {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new UsageException("-j " + threads + " threads", "give 1 to " + MAX_THREADS);
        }
        ProgressLine.requireKnown(progress);
    }
}
