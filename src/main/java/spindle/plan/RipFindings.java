// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.ControlFlag;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.rip.Cut;
import spindle.rip.SheetForm;

/** Notes for whoever gets the audio of a disc as files. */
final class RipFindings {
    private RipFindings() {}

    static List<Finding> of(RipRequest request) {
        List<Finding> notes = new ArrayList<>();
        boolean plain = request.sheet().isPresent() && request.form() == SheetForm.PLAIN;
        for (Cut cut : request.cuts()) {
            if (plain && cut.kind() != Cut.Kind.TRACK) {
                notes.add(note(
                                "sheet-gap",
                                cut,
                                "the sheet has silence in the place of " + Amounts.of(cut.sectors(), "sector")
                                        + " before track " + cut.track().number()
                                        + ", which are in a file of their own")
                        .withRemedy(Remedy.Action.EAC_SHEET));
            }
            if (cut.kind() == Cut.Kind.HIDDEN) {
                notes.add(note(
                        "hidden-audio",
                        cut,
                        "hidden audio before track " + cut.track().number() + " (" + Amounts.of(cut.sectors(), "sector")
                                + ") becomes track 00"));
            }
            if (cut.kind() == Cut.Kind.TRACK && cut.track().control().contains(ControlFlag.PRE_EMPHASIS)) {
                notes.add(note(
                        "pre-emphasis",
                        cut,
                        "track " + cut.number() + " was recorded with pre-emphasis, and stays so: the samples are"
                                + " those of the disc (sox IN OUT deemph undoes it)"));
            }
        }
        return notes;
    }

    private static Finding note(String rule, Cut cut, String message) {
        return new Finding(rule, Finding.Severity.NOTE, cut.track().number(), Optional.empty(), message);
    }
}
