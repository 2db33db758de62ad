// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.Finding.Severity;

/** Track numbers follow one another (IEC 60908, 17.5.1), from any number on. Some protections give later sessions others. */
final class TrackNumberRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "track-number",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "track numbers of a session that do not go up by one",
                "check whether the sheet lacks a track");
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Session session : subject.disc().sessions()) {
            int before = 0;
            for (Track track : session.tracks()) {
                if (before > 0 && track.number() != before + 1) {
                    report.add(track.number(), "track " + track.number() + " follows track " + before);
                }
                before = track.number();
            }
        }
    }
}
