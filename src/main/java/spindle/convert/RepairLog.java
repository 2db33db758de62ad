// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.image.Finding;
import spindle.io.Remedy;

/** Collects what became of damaged sectors; by any number of threads. Of those left as stored the first ones are listed. */
final class RepairLog {
    /** Sectors left as stored that are listed one by one. */
    private static final int LISTED = 10_000;

    private final List<Repair> repairs = new ArrayList<>();
    private long repaired;
    private long descrambled;
    private long left;
    private long kept;

    synchronized void add(Repair repair, SectorCare.Action action) {
        switch (repair.outcome()) {
            case REPAIRED -> repaired++;
            case DESCRAMBLED -> descrambled++;
            case LEFT -> {
                kept += action == SectorCare.Action.AS_NEEDED ? 1 : 0;
                left += action == SectorCare.Action.AS_NEEDED ? 0 : 1;
            }
        }
        if (repair.outcome() != Repair.Outcome.LEFT || left + kept <= LISTED) {
            repairs.add(repair);
        }
    }

    /** {@return the sectors, ascending} */
    synchronized List<Repair> repairs() {
        if (repairs.size() > 1) {
            repairs.sort(Comparator.comparingInt(Repair::lba));
        }
        return List.copyOf(repairs);
    }

    /** Adds what it means to the findings: repaired sectors are a warning, sectors left damaged an error. */
    synchronized void addTo(List<Finding> findings) {
        if (repaired > 0) {
            findings.add(Finding.warning("repaired", sectors(repaired) + " repaired through parity"));
        }
        if (descrambled > 0) {
            findings.add(
                    Finding.warning("descrambled", sectors(descrambled) + " scrambled as on a disc, and descrambled"));
        }
        if (kept > 0) {
            findings.add(Finding.warning("kept", sectors(kept) + " damaged, and kept as they are")
                    .withRemedy(Remedy.Action.REPAIR));
        }
        if (left > 0) {
            findings.add(new Finding(
                    "damaged",
                    Finding.Severity.ERROR,
                    0,
                    Optional.empty(),
                    sectors(left) + " damaged and left as stored"));
        }
    }

    private static String sectors(long count) {
        return count + (count == 1 ? " sector" : " sectors");
    }
}
