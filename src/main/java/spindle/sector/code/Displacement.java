// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

/**
 * Whether a run of sectors lies elsewhere on its disc than it is taken for. One header that names another position is
 * damage; where most do, the sheet is wrong about the place, or was never asked, and there is nothing to repair.
 */
public final class Displacement {
    private Displacement() {}

    /** {@return whether most of the first {@code count} verdicts say that the header names another position} */
    public static boolean isIn(int[] verdicts, int count) {
        int elsewhere = 0;
        for (int i = 0; i < count; i++) {
            elsewhere += Verdict.has(verdicts[i], SectorFlaw.HEADER_MSF) ? 1 : 0;
        }
        return 2 * elsewhere > count;
    }
}
