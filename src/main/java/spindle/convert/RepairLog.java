// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.sector.code.SectorFlaw;

/** Collects what became of damaged sectors; by any number of threads. Of those left as stored the first ones are listed. */
final class RepairLog {
    /** Sectors left as stored that are listed one by one. */
    private static final int LISTED = 10_000;
    /** What run-out blocks read as: nothing at all. */
    private static final int NOTHING = SectorFlaw.BLANK.bit() | SectorFlaw.FILLER.bit();

    private final List<Repair> repairs = new ArrayList<>();
    private final Map<Integer, Displaced> displaced = new TreeMap<>();
    private final Map<Repair.Outcome, Long> outcomes = new TreeMap<>();
    private SectorCare.Action asked = SectorCare.Action.NONE;
    private long left;
    private long kept;
    private long repairable;
    private long edits;
    private long runOut;
    private long linkBlocks;
    private final List<Integer> behindVolume = new ArrayList<>();

    /** Headers of a track that are displaced: how many, the first of them, and how far. */
    private record Displaced(long count, int first, int displacement) {}

    synchronized void add(Repair repair, SectorCare.Action action) {
        asked = action;
        outcomes.merge(repair.outcome(), 1L, Long::sum);
        if (repair.outcome() == Repair.Outcome.LEFT) {
            kept += action == SectorCare.Action.AS_NEEDED ? 1 : 0;
            left += action == SectorCare.Action.AS_NEEDED ? 0 : 1;
            repairable += repair.prospect() == Repair.Prospect.REPAIRABLE ? 1 : 0;
            edits += repair.prospect() == Repair.Prospect.EDIT ? 1 : 0;
        }
        if (repair.outcome() != Repair.Outcome.LEFT || left + kept <= LISTED) {
            repairs.add(repair);
        }
    }

    /** Counts a sector whose header is displaced as those around it are. */
    synchronized void addDisplaced(int track, int lba, int displacement) {
        displaced.merge(
                track,
                new Displaced(1, lba, displacement),
                (old, one) -> new Displaced(old.count() + 1, Math.min(old.first(), one.first()), old.displacement()));
    }

    /** Counts one of the last two sectors of a track, behind its volume. */
    synchronized void addBehindVolume(int track, int lba, int verdict) {
        if ((verdict & NOTHING) != 0) {
            runOut++;
        } else {
            behindVolume.add(lba);
        }
    }

    /** Counts a link, run-in or run-out block of a written packet. */
    synchronized void addLinkBlock() {
        linkBlocks++;
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
        addChanged(findings);
        addDisplaced(findings);
        addRunOut(findings);
        if (kept > 0) {
            Finding finding =
                    Finding.warning("kept", sectors(kept) + " damaged, and kept as they are" + prospects(kept));
            findings.add(repairable > 0 ? finding.withRemedy(Remedy.Action.REPAIR) : finding);
        }
        if (left > 0) {
            String message = sectors(left) + " damaged and left as stored" + prospects(left);
            findings.add(new Finding("damaged", Finding.Severity.ERROR, 0, Optional.empty(), message));
        }
    }

    private void addChanged(List<Finding> findings) {
        long repaired = outcomes.getOrDefault(Repair.Outcome.REPAIRED, 0L);
        long descrambled = outcomes.getOrDefault(Repair.Outcome.DESCRAMBLED, 0L);
        long edited = outcomes.getOrDefault(Repair.Outcome.EDITED, 0L);
        if (repaired > 0) {
            Finding finding = Finding.warning("repaired", sectors(repaired) + " repaired through parity");
            boolean wanted = asked == SectorCare.Action.RESTORE;
            findings.add(wanted ? finding : finding.withRemedy(Remedy.Action.KEEP_AS_STORED));
        }
        if (descrambled > 0) {
            findings.add(
                    Finding.warning("descrambled", sectors(descrambled) + " scrambled as on a disc, and descrambled"));
        }
        if (edited > 0) {
            String message = sectors(edited) + (edited == 1 ? " looks" : " look")
                    + " edited (a run of user data differs from what EDC and parity say), and the edit is kept";
            findings.add(Finding.warning("edited", message).withRemedy(Remedy.Action.RESTORE));
        }
    }

    private void addDisplaced(List<Finding> findings) {
        displaced.forEach((track, run) -> findings.add(new Finding(
                "displaced",
                Finding.Severity.WARNING,
                track,
                Optional.of(new LbaRange(run.first(), run.first() + 1)),
                "the headers of " + sectors(run.count()) + " of track " + track + " name positions "
                        + Amounts.of(run.displacement(), "sector") + " away, from " + Msf.describe(run.first())
                        + " on")));
    }

    private void addRunOut(List<Finding> findings) {
        if (linkBlocks > 0) {
            findings.add(Finding.note("link-block", sectors(linkBlocks) + " link written packets, and hold no data"));
        }
        if (runOut > 0) {
            findings.add(
                    Finding.note("run-out", sectors(runOut) + " behind the volume hold nothing: run-out of a CD-R"));
        }
        if (!behindVolume.isEmpty()) {
            behindVolume.sort(Comparator.naturalOrder());
            String first = Msf.describe(behindVolume.get(0));
            findings.add(Finding.warning(
                    "behind-volume",
                    sectors(behindVolume.size()) + " damaged behind the volume, the first at " + first
                            + ": no file is hurt"));
        }
    }

    /** {@return how many of them could be repaired, where it is not none} */
    private String prospects(long all) {
        String repairs =
                repairable == 0 ? "" : repairable == all ? ", all repairable" : ", " + repairable + " repairable";
        return repairs + (edits == 0 ? "" : ", " + edits + (edits == 1 ? " looks edited" : " look edited"));
    }

    private static String sectors(long count) {
        return count + (count == 1 ? " sector" : " sectors");
    }
}
