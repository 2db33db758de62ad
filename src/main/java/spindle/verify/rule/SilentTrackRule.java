// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.image.Finding.Severity;

/** A track of nothing but zeroes. */
final class SilentTrackRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "audio-silent",
                Severity.NOTE,
                RuleCard.Evidence.SAMPLES,
                "an audio track of nothing but digital silence",
                "listen to it: some discs have such tracks, and some dumps lack their sound");
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.allAudio().forEach((track, facts) -> {
            if (facts.sectors() > 0 && facts.silentSectors() == facts.sectors()) {
                report.add(track.number(), "track " + track.number() + " is silent: all its samples are zero");
            }
        });
    }
}
