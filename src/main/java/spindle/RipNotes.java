// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.ControlFlag;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.rip.Cut;
import spindle.rip.SampleOrder;

/** What somebody wants to know who gets a disc's audio as files. */
final class RipNotes {
    private RipNotes() {}

    static List<Finding> of(DiscImage image, List<Cut> cuts) throws IOException {
        List<Finding> notes = new ArrayList<>();
        for (Cut cut : cuts) {
            if (cut.kind() == Cut.Kind.HIDDEN) {
                notes.add(note(
                        "hidden-audio",
                        cut,
                        "hidden audio before track " + cut.track().number() + " (" + cut.sectors()
                                + " sectors) becomes track 00"));
            }
            if (cut.kind() == Cut.Kind.TRACK && cut.track().control().contains(ControlFlag.PRE_EMPHASIS)) {
                notes.add(note(
                        "pre-emphasis",
                        cut,
                        "track " + cut.number() + " was recorded with pre-emphasis, and stays so: the samples are"
                                + " those of the disc (sox IN OUT deemph undoes it)"));
            }
        }
        addSwapped(image, cuts, notes);
        return notes;
    }

    /** Warns of tracks whose samples are smooth only in the other byte order. */
    private static void addSwapped(DiscImage image, List<Cut> cuts, List<Finding> notes) throws IOException {
        StringBuilder swapped = new StringBuilder();
        for (Cut cut : cuts) {
            Track track = cut.track();
            if (cut.kind() == Cut.Kind.TRACK && SampleOrder.isSwapped(image.sectors(track), track.body())) {
                swapped.append(swapped.length() == 0 ? "" : ", ").append(track.number());
            }
        }
        if (swapped.length() > 0) {
            notes.add(Finding.warning(
                    "byte-order",
                    "the samples of " + (swapped.indexOf(",") < 0 ? "track " : "tracks ") + swapped
                            + " look like the other byte order; --swap takes them so"));
        }
    }

    private static Finding note(String rule, Cut cut, String message) {
        return new Finding(rule, Finding.Severity.NOTE, cut.track().number(), Optional.empty(), message);
    }
}
