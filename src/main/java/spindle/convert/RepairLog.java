// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.image.Finding;

/** Collects what became of damaged sectors; by any number of threads. All are counted, the first ones are kept. */
final class RepairLog {
    /** Sectors that are kept one by one. */
    private static final int KEPT = 10_000;

    private final List<Repair> repairs = new ArrayList<>();
    private long repaired;
    private long left;
    private long kept;

    synchronized void add(Repair repair, SectorCare.Action action) {
        if (repair.isDone()) {
            repaired++;
        } else if (action == SectorCare.Action.AS_NEEDED) {
            kept++;
        } else {
            left++;
        }
        if (repairs.size() < KEPT) {
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
        if (kept > 0) {
            findings.add(
                    Finding.warning("kept", sectors(kept) + " damaged, and kept as they are; spindle repair mends"));
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
