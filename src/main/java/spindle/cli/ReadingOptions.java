// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParametersDelegate;

/** What every verb that reads images understands. */
class ReadingOptions extends VerbOptions {
    @ParametersDelegate
    final WorkOptions work = new WorkOptions();

    @ParametersDelegate
    final InputOptions input = new InputOptions();
}
