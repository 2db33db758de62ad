// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;

/** Finds the change that makes a finding about a sheet right. */
@FunctionalInterface
public interface LineMends {
    /** Nothing is ever proven. */
    LineMends NONE = (finding, lines, beside) -> SheetMend.NONE;

    /**
     * {@return the change}
     *
     * @param lines the lines of the sheet, without their ends
     * @param beside finds the files that the sheet names
     */
    SheetMend of(SheetFinding finding, List<String> lines, FilesBeside beside);
}
