// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.List;
import spindle.image.Finding;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorFlaw;

/**
 * What verifying an image found.
 *
 * @param tracks what was counted of the sectors, track by track
 * @param findings what the rules found that look at the image as a whole
 */
public record Verification(List<TrackCount> tracks, List<Finding> findings) {
    public Verification {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
    }

    /** {@return how many sectors have errors} */
    public long bad() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.badSectors();
        }
        return sum;
    }

    /** {@return how many sectors have something that deserves to be said, and no error} */
    public long suspect() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.suspectSectors();
        }
        return sum;
    }

    /** {@return how many sectors with errors parity can repair} */
    public long repairable() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.repairable();
        }
        return sum;
    }

    /** {@return how many sectors have P or Q parity that does not match} */
    public long badEcc() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.badEcc();
        }
        return sum;
    }

    /** {@return how many sectors were checked} */
    public long checked() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.tally().sectors();
        }
        return sum;
    }

    /** {@return how many sectors hold user data alone, with nothing to check} */
    public long unprotected() {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.unprotected();
        }
        return sum;
    }

    /** {@return how many sectors have a flaw} */
    public long count(SectorFlaw flaw) {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.tally().count(flaw);
        }
        return sum;
    }

    /** {@return how many sectors are of a mode} */
    public long count(SectorMode mode) {
        long sum = 0;
        for (TrackCount track : tracks) {
            sum += track.tally().count(mode);
        }
        return sum;
    }
}
