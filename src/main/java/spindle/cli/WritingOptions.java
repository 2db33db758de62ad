// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParametersDelegate;
import java.nio.file.Path;
import java.util.List;
import spindle.convert.ConversionOptions;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.WriteOptions;
import spindle.io.OutputSet;

/** What every verb that writes images understands. */
class WritingOptions extends ReadingOptions {
    @ParametersDelegate
    final OutputOptions output = new OutputOptions();

    /** Refuses what no run can mean. */
    final void requireSensible(List<Path> named) throws UsageException {
        output.requireSensible(named);
        if (output.isStream() && general.json) {
            throw new UsageException("-o - and --json both want standard output", "name a file, or leave --json out");
        }
        work.requireSensible();
    }

    /** {@return the options of a conversion, as they were given} */
    final ConversionOptions conversion(WriteOptions write, FormTwo formTwo, SectorCare care) throws UsageException {
        return new ConversionOptions(
                write,
                formTwo,
                care,
                output.prove ? ConversionOptions.Proving.PROVE : ConversionOptions.Proving.NONE,
                output.allowLoss ? ConversionOptions.LossPolicy.ACCEPT : ConversionOptions.LossPolicy.REFUSE,
                output.salvage ? ConversionOptions.DamagePolicy.SALVAGE : ConversionOptions.DamagePolicy.REFUSE,
                output.fill(),
                output.force ? OutputSet.Overwrite.REPLACE : OutputSet.Overwrite.REFUSE,
                output.sync ? OutputSet.Sync.FLUSH : OutputSet.Sync.NONE,
                work.threads);
    }
}
