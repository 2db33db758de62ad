// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import org.jspecify.annotations.Nullable;

/** What every verb that writes images understands. */
class ConversionFlags extends WorkFlags {
    @Nullable
    String output;

    @Nullable
    String directory;

    boolean force;
    boolean dryRun;
    boolean prove;
    boolean allowLoss;
    boolean salvage;
    boolean sync;
    boolean swap; // declared by the verbs that take audio

    @Override
    void read(OptionParser line) {
        super.read(line);
        output = line.word("-o", "--output"); // write this file; - is standard output
        directory = line.word("-d", "--outdir"); // write into this directory
        force = line.flag("-f", "--force"); // replace files that exist
        dryRun = line.flag("-n", "--dry-run"); // say what would be written and lost, and write nothing
        prove = line.flag("--prove"); // build the source's sectors again from the result, and compare
        allowLoss = line.flag("--allow-loss"); // accept what the target cannot hold
        salvage = line.flag("--salvage"); // convert what is there of an image that ends short
        sync = line.flag("--sync"); // flush the files to the disk before they are moved into place
    }
}
