// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import spindle.sector.SectorTally;

/** What was counted of the sectors of one track. One thread fills it; several are put together by {@link #merge}. */
public final class TrackCount {
    private final int track;
    private final int listed;
    private final SectorTally tally = new SectorTally();
    private final List<BadSector> bad = new ArrayList<>();
    private long badSectors;
    private long suspectSectors;
    private long badEcc;
    private long repairable;
    private long unprotected;

    TrackCount(int track, int listed) {
        this.track = track;
        this.listed = listed;
    }

    /** Counts sectors of one verdict that are as they should be, or nearly so. */
    void add(int verdict, int sectors) {
        tally.add(verdict, sectors);
        if ((verdict & Errors.SUSPECT) != 0) {
            suspectSectors += sectors;
        }
    }

    /** Counts a sector with an error, and lists it while there is room; a thread meets them in order. */
    void addBad(BadSector sector) {
        tally.add(sector.verdict());
        badSectors++;
        badEcc += (sector.verdict() & Errors.ECC) != 0 ? 1 : 0;
        repairable += sector.repairable() ? 1 : 0;
        if (bad.size() < listed) {
            bad.add(sector);
        }
    }

    /** Counts sectors stored without anything to check. */
    void addUnprotected(int sectors) {
        unprotected += sectors;
    }

    private void sort() {
        if (bad.size() > 1) {
            bad.sort(Comparator.comparingInt(BadSector::lba));
        }
        if (bad.size() > listed) {
            bad.subList(listed, bad.size()).clear();
        }
    }

    void merge(TrackCount other) {
        tally.merge(other.tally);
        badSectors += other.badSectors;
        suspectSectors += other.suspectSectors;
        badEcc += other.badEcc;
        repairable += other.repairable;
        unprotected += other.unprotected;
        if (!other.bad.isEmpty()) {
            bad.addAll(other.bad);
            sort();
        }
    }

    /** {@return the track's number} */
    public int track() {
        return track;
    }

    /** {@return sectors by mode and by flaw} */
    public SectorTally tally() {
        return tally;
    }

    /** {@return the first sectors with errors, ascending} */
    public List<BadSector> bad() {
        return Collections.unmodifiableList(bad);
    }

    /** {@return how many sectors have errors} */
    public long badSectors() {
        return badSectors;
    }

    /** {@return how many sectors have something that deserves to be said, and no error} */
    public long suspectSectors() {
        return suspectSectors;
    }

    /** {@return how many sectors have P or Q parity that does not match} */
    public long badEcc() {
        return badEcc;
    }

    /** {@return how many of the bad sectors parity can repair} */
    public long repairable() {
        return repairable;
    }

    /** {@return how many sectors are stored as user data alone, with nothing to check} */
    public long unprotected() {
        return unprotected;
    }
}
