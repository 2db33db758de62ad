// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.util.List;
import spindle.image.Finding;
import spindle.io.Amounts;

/** What is said where a target stores sectors that no file of the source holds. */
public final class FilledGaps {
    private FilledGaps() {}

    /**
     * {@return what is said}
     *
     * @param sectors how many sectors are stored that no file holds
     */
    public static List<Finding> say(int sectors) {
        if (sectors == 0) {
            return List.of();
        }
        String what = "the " + Amounts.of(sectors, "sector")
                + " of gaps that no file of the source holds (PREGAP and the like) " + Amounts.are(sectors) + " stored"
                + " as silence or empty data";
        return List.of(Finding.note("gaps-stored", what));
    }
}
