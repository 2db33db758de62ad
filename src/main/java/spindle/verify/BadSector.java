// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.stream.Collectors;
import spindle.disc.Msf;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.Verdict;

/**
 * A sector with a flaw.
 *
 * @param track the track it is in
 * @param lba where it is
 * @param verdict what is the matter, a {@link Verdict}
 * @param prospect what can become of it
 */
public record BadSector(int track, int lba, int verdict, Prospect prospect) {
    /** What can become of a sector. */
    public enum Prospect {
        /** Nothing that is known. */
        NONE(""),
        /** Parity gives back what it was. */
        REPAIRABLE("; repairable"),
        /** The same, but what is there now looks like an edit. */
        EDIT("; looks edited; repair restores what was there before"),
        /** It is of no use: it lies behind the volume of its track. */
        BEHIND_VOLUME("; behind the volume");

        private final String words;

        Prospect(String words) {
            this.words = words;
        }
    }

    /** {@return whether parity gives back what it was} */
    public boolean repairable() {
        return prospect == Prospect.REPAIRABLE || prospect == Prospect.EDIT;
    }

    /** {@return one line: where it is, what is the matter, and what can become of it} */
    public String describe() {
        String flaws =
                Verdict.flaws(verdict).stream().map(SectorFlaw::description).collect(Collectors.joining(", "));
        return "track " + track + ", " + Msf.describe(lba) + ": " + flaws + prospect.words;
    }
}
