// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/** What every verb that reads all sectors understands. */
class WorkFlags extends Options {
    /** More would only cost memory: each has a buffer of half a megabyte. */
    private static final int MAX_THREADS = 64;

    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    String progress = "auto";

    @Override
    void read(OptionParser line) {
        super.read(line);
        threads = line.numberOr(threads, "-j", "--threads"); // how many threads work
        progress = line.wordOr(progress, "--progress"); // show progress: auto, always or never
    }

    /** Refuses values that mean nothing. */
    final void requireSensible() throws UsageException {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new UsageException("-j " + threads + " threads", "give 1 to " + MAX_THREADS);
        }
        ProgressLine.requireKnown(progress);
    }
}
