// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.Finding.Severity;

/** Tracks follow one another (ECMA-130, 20). */
final class TrackOrderRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "track-order",
                Severity.ERROR,
                RuleCard.Evidence.DESCRIPTION,
                "a track or session that begins before the one in front of it ends",
                "check the sheet: sectors belong to one track");
    }

    @Override
    public void check(Subject subject, Report report) {
        int end = Integer.MIN_VALUE;
        for (Session session : subject.disc().sessions()) {
            for (Track track : session.tracks()) {
                if (track.start() < end) {
                    report.add(
                            track.number(),
                            "track " + track.number() + " begins at LBA " + track.start()
                                    + ", and what is in front of it ends at LBA " + end);
                }
                end = Math.max(end, track.end());
            }
            end = Math.max(end, session.leadOut());
        }
    }
}
