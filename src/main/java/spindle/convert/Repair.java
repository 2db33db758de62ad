// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.disc.Msf;

/**
 * A damaged sector, and what became of it.
 *
 * @param track the track it is in
 * @param lba where it is
 * @param verdict what was the matter, a {@link spindle.sector.Verdict}
 * @param changes every byte that was changed; none where the sector was left as stored
 */
public record Repair(int track, int lba, int verdict, List<Change> changes) {
    public Repair {
        changes = List.copyOf(changes);
    }

    /**
     * One byte.
     *
     * @param offset its offset in the raw sector, 0 to 2351
     * @param from what was stored
     * @param to what it was before it was damaged
     */
    public record Change(int offset, int from, int to) {}

    /** {@return whether the sector was mended} */
    public boolean isDone() {
        return !changes.isEmpty();
    }

    /** {@return one line} */
    public String describe() {
        String where = "track " + track + ", " + Msf.describe(lba) + ": ";
        return isDone()
                ? where + changes.size() + (changes.size() == 1 ? " byte" : " bytes") + " repaired"
                : where + DamageText.of(verdict) + "; left as stored";
    }
}
