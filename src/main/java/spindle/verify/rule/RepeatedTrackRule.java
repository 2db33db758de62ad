// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Track;
import spindle.image.Finding.Severity;

/** Two tracks with the same samples; silent ones are another rule's. */
final class RepeatedTrackRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "audio-repeat",
                Severity.NOTE,
                RuleCard.Evidence.SAMPLES,
                "an audio track that has the samples of another",
                "check whether the disc is so, or one file was taken twice");
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<List<Long>, Track> known = new HashMap<>();
        subject.allAudio().forEach((track, facts) -> {
            if (facts.silentSectors() < facts.sectors()) {
                Track first = known.putIfAbsent(List.of(facts.sectors(), facts.digest()), track);
                if (first != null) {
                    report.add(
                            track.number(), "track " + track.number() + " has the samples of track " + first.number());
                }
            }
        });
    }
}
