// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;
import spindle.sector.code.SectorFlaw;

/** All rules that look at an image as a whole. */
public final class RuleBook {
    /** The rules, in the order of the document. */
    public static final List<Rule> RULES = List.of(
            new TrackOrderRule(),
            new TrackNumberRule(),
            new IndexNumberRule(),
            new DiscLengthRule(),
            new CdTextRule(),
            new QPatchRule(),
            new DvdStructuresRule(),
            new StructureRule(),
            new BothEndianRule(),
            new PathTableRule(),
            new DateRule(),
            new OverlapRule(),
            new JolietRule(),
            new UdfBridgeRule(),
            new BootCatalogRule(),
            new BootImageRule(),
            new DamagedFileRule(),
            new SubQCrcRule(),
            new SubQPositionRule(),
            new SubQMcnRule(),
            new SubQIsrcRule(),
            new SilentTrackRule(),
            new ClippedTrackRule(),
            new RepeatedTrackRule());

    private RuleBook() {}

    /** {@return whether there is a rule of this id} */
    public static boolean isKnown(String id) {
        return idsWith(List.of()).contains(id) || OtherRule.isOne(id);
    }

    /** {@return the ids of all rules, those of sectors first, and of those that findings name} */
    public static Set<String> idsWith(List<Finding> findings) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(SectorFlaw.values()).map(SectorFlaw::id).forEach(ids::add);
        RULES.stream().map(rule -> rule.card().id()).forEach(ids::add);
        findings.stream().map(Finding::rule).forEach(ids::add);
        return ids;
    }

    /** {@return what to do about a finding of a rule; empty where the finding says it itself} */
    public static String advice(String id) {
        boolean damage = Stream.of(SectorFlaw.values())
                .anyMatch(flaw -> flaw.id().equals(id) && flaw.weight() == SectorFlaw.Weight.DAMAGE);
        return damage
                ? "repair the image, or read the disc again"
                : RULES.stream()
                        .map(Rule::card)
                        .filter(card -> card.id().equals(id))
                        .map(RuleCard::advice)
                        .findFirst()
                        .orElse("");
    }

    /** {@return whether a rule counts for which sectors have to be read} */
    public static boolean needsSectors(RuleChoice choice) {
        return Stream.of(SectorFlaw.values()).anyMatch(flaw -> choice.includes(flaw.id()))
                || needs(RuleCard.Evidence.SECTORS, choice)
                || needs(RuleCard.Evidence.SAMPLES, choice)
                || needs(RuleCard.Evidence.Q_CHANNEL, choice);
    }

    /** {@return whether a rule counts that looks at this} */
    public static boolean needs(RuleCard.Evidence evidence, RuleChoice choice) {
        return RULES.stream()
                .map(Rule::card)
                .anyMatch(card -> card.evidence() == evidence && choice.includes(card.id()));
    }

    /** {@return the bits of the verdicts on sectors that count: all but those of flaws that do not} */
    public static int verdictBits(RuleChoice choice) {
        int bits = -1;
        for (SectorFlaw flaw : SectorFlaw.values()) {
            bits &= choice.includes(flaw.id()) || counts(choice, flaw) ? -1 : ~flaw.bit();
        }
        return bits;
    }

    /** Files are damaged by what damages their sectors. */
    private static boolean counts(RuleChoice choice, SectorFlaw flaw) {
        return flaw.weight() == SectorFlaw.Weight.DAMAGE
                && choice.only().contains(DamagedFileRule.ID)
                && !choice.ignored().contains(flaw.id());
    }

    /** {@return what the rules that count find} Those that need sectors look at what the pass has left. */
    public static List<Finding> check(Subject subject, RuleChoice choice) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            if (choice.includes(rule.card().id())) {
                check(rule, subject, findings);
            }
        }
        return findings;
    }

    /** A rule that needs a structure which cannot be read finds nothing. */
    private static void check(Rule rule, Subject subject, List<Finding> findings) throws IOException {
        Report report = new Report(rule.card(), findings);
        try {
            rule.check(subject, report);
        } catch (DiscFormatException | IncompleteImageException refusal) {
            // Of all rules, that of structures tells it.
            if (rule instanceof StructureRule) {
                report.add(refusal.problem());
            }
        }
        report.close();
    }
}
