// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParametersDelegate;

/** What every verb that reads sheets understands. */
class SheetOptions extends VerbOptions {
    @ParametersDelegate
    final SheetInput input = new SheetInput();
}
