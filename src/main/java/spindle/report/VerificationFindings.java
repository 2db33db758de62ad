// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.Verdict;
import spindle.verify.BadSector;
import spindle.verify.HeaderRun;
import spindle.verify.TrackCount;
import spindle.verify.Verification;
import spindle.verify.rule.RuleChoice;

/** All that is to be said of a verified image, as findings of one form: what was noticed, bad sectors, and what rules found. */
public final class VerificationFindings {
    private VerificationFindings() {}

    /** {@return what was noticed of an image, as far as its rules count} */
    public static List<Finding> noticed(DiscImage image, RuleChoice choice) {
        return image.noticed().stream()
                .filter(each -> choice.includes(each.rule()))
                .toList();
    }

    /**
     * {@return what was noticed, sectors with flaws, and what rules found}
     *
     * @param listed how many sectors of each kind of a track are told at most
     */
    public static List<Finding> of(DiscImage image, Verification verification, RuleChoice choice, int listed) {
        List<Finding> findings = new ArrayList<>(noticed(image, choice));
        for (TrackCount track : verification.tracks()) {
            track.bad().stream().limit(listed).forEach(each -> findings.add(of(each, Finding.Severity.ERROR)));
            track.headerRuns().forEach(each -> findings.add(of(each)));
            track.suspect().stream().limit(listed).forEach(each -> findings.add(of(each, Finding.Severity.WARNING)));
        }
        findings.addAll(verification.findings());
        return findings;
    }

    private static Finding of(BadSector sector, Finding.Severity severity) {
        LbaRange where = new LbaRange(sector.lba(), sector.lba() + 1);
        return new Finding(rule(sector), severity, sector.track(), Optional.of(where), sector.describe());
    }

    private static Finding of(HeaderRun run) {
        LbaRange where = new LbaRange(run.first(), run.first() + (int) run.count());
        return new Finding(run.rule(), run.severity(), run.track(), Optional.of(where), run.describe());
    }

    /** The first flaw that is an error names the rule. */
    private static String rule(BadSector sector) {
        return Verdict.flaws(sector.verdict()).stream()
                .filter(flaw -> flaw.weight() != SectorFlaw.Weight.NOTE)
                .map(SectorFlaw::id)
                .findFirst()
                .orElse("sector");
    }
}
