// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.BitSet;
import java.util.List;
import spindle.image.Finding;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorTally;
import spindle.verify.rule.RuleChoice;

/** What was counted of the sectors of one track. One thread fills it; several are put together by {@link #merge}. */
public final class TrackCount {
    /** P or Q parity that does not match. */
    private static final int ECC = SectorFlaw.P.bit() | SectorFlaw.Q.bit();

    private final int track;
    private final SectorTally tally = new SectorTally();
    private final SectorList bad;
    private final SectorList suspect;
    private final HeaderCounts headers = new HeaderCounts();
    private List<HeaderRun> headerRuns = List.of();
    private long badEcc;
    private long repairable;
    private long unprotected;

    TrackCount(int track, int listed) {
        this.track = track;
        bad = new SectorList(listed);
        suspect = new SectorList(listed);
    }

    /** Counts sectors of one verdict that are as they should be. */
    void add(int verdict, int sectors) {
        tally.add(verdict, sectors);
    }

    /** Counts a sector of which something deserves to be said that is no error. */
    void addSuspect(BadSector sector) {
        tally.add(sector.verdict());
        suspect.add(sector);
    }

    /**
     * Counts a sector of which only the header is wrong.
     *
     * @param displacement what is the matter with the header, a {@link spindle.sector.code.Displacement}
     */
    void addWrongHeader(BadSector sector, int displacement) {
        if (headers.add(sector, displacement)) {
            tally.add(sector.verdict());
        } else {
            addBad(sector);
        }
    }

    /** Decides which wrong headers are one finding, when all sectors are counted. Those of rules that do not count are dropped. */
    void settleHeaders(RuleChoice rules) {
        for (BadSector sector : headers.single()) {
            bad.add(sector);
            repairable += sector.repairable() ? 1 : 0;
        }
        headerRuns = headers.runs(track, tally.sectors() - tally.count(SectorMode.AUDIO)).stream()
                .filter(run -> rules.includes(run.rule()))
                .toList();
    }

    private long inRuns(Finding.Severity severity) {
        return headerRuns.stream()
                .filter(run -> run.severity() == severity)
                .mapToLong(HeaderRun::count)
                .sum();
    }

    /** Counts a sector with an error. */
    void addBad(BadSector sector) {
        tally.add(sector.verdict());
        bad.add(sector);
        badEcc += (sector.verdict() & ECC) != 0 ? 1 : 0;
        repairable += sector.repairable() ? 1 : 0;
    }

    /** Counts sectors stored without anything to check. */
    void addUnprotected(int sectors) {
        unprotected += sectors;
    }

    void merge(TrackCount other) {
        tally.merge(other.tally);
        bad.merge(other.bad);
        suspect.merge(other.suspect);
        headers.merge(other.headers);
        badEcc += other.badEcc;
        repairable += other.repairable;
        unprotected += other.unprotected;
    }

    /** {@return the track's number} */
    public int track() {
        return track;
    }

    /** {@return sectors by mode and by flaw} */
    public SectorTally tally() {
        return tally;
    }

    /** {@return wrong headers that agree, each run as one} */
    public List<HeaderRun> headerRuns() {
        return headerRuns;
    }

    /** {@return the sectors with errors, those of {@link #headerRuns} left out: a bit for each, its LBA and 150} */
    BitSet allBad() {
        return bad.all();
    }

    /** {@return the first sectors with errors, ascending; those of {@link #headerRuns} are not among them} */
    public List<BadSector> bad() {
        return bad.first();
    }

    /** {@return how many sectors have errors} */
    public long badSectors() {
        return bad.count() + inRuns(Finding.Severity.ERROR);
    }

    /** {@return the first sectors of which something deserves to be said that is no error, ascending} */
    public List<BadSector> suspect() {
        return suspect.first();
    }

    /** {@return how many sectors have something that deserves to be said, and no error} */
    public long suspectSectors() {
        return suspect.count() + inRuns(Finding.Severity.WARNING);
    }

    /** {@return how many sectors have P or Q parity that does not match} */
    public long badEcc() {
        return badEcc;
    }

    /** {@return how many of the bad sectors parity can repair} */
    public long repairable() {
        return repairable + headerRuns.stream().mapToLong(HeaderRun::repairable).sum();
    }

    /** {@return how many sectors are stored as user data alone, with nothing to check} */
    public long unprotected() {
        return unprotected;
    }
}
