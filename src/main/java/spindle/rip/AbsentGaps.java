// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

/** What becomes of gaps that no file of an image holds: PREGAP and POSTGAP of a sheet. */
public enum AbsentGaps {
    /** They stay gaps: no audio file holds them, and the sheet beside the files says how long they are. */
    LEFT_OUT,
    /** They are written as digital silence. */
    WRITTEN
}
