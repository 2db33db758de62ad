// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.Index;
import spindle.disc.Track;
import spindle.image.Finding.Severity;

/** Index numbers follow one another (IEC 60908, 17.5.1). */
final class IndexNumberRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "index-number",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "index numbers of a track that do not go up by one",
                "check whether the sheet lacks an INDEX");
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Track track : subject.disc().tracks()) {
            int before = track.indexes().get(0).number() - 1;
            for (Index index : track.indexes()) {
                if (index.number() != before + 1) {
                    report.add(
                            track.number(),
                            "track " + track.number() + ": index " + index.number() + " follows index " + before);
                }
                before = index.number();
            }
        }
    }
}
