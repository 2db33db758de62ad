// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.image.Finding.Severity;
import spindle.io.Amounts;
import spindle.sector.RawSector;

/** A track whose samples are often the largest that there are. */
final class ClippedTrackRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "audio-clipped",
                Severity.NOTE,
                RuleCard.Evidence.SAMPLES,
                "an audio track of which more than one sample in a hundred is at full scale",
                "listen to it: loud masters are so, and so is damage");
    }

    private static final int SAMPLES_PER_SECTOR = RawSector.BYTES / Short.BYTES;
    /** One sample in so many; a loud master has one in a thousand. */
    private static final int ONE_IN = 100;

    @Override
    public void check(Subject subject, Report report) {
        subject.allAudio().forEach((track, facts) -> {
            long samples = facts.sectors() * SAMPLES_PER_SECTOR;
            if (facts.fullScale() * ONE_IN > samples) {
                report.add(
                        track.number(),
                        "track " + track.number() + " is clipped: " + facts.fullScale() + " of its "
                                + Amounts.of(samples, "sample") + " are at full scale");
            }
        });
    }
}
