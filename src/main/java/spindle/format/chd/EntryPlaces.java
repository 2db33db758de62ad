// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import spindle.disc.Disc;
import spindle.disc.Track;

/** Compares what our own entry says of a disc with what its tracks say: places may differ, lengths may not. */
final class EntryPlaces {
    private EntryPlaces() {}

    static boolean agree(Disc entry, Disc plain) {
        if (entry.tracks().size() != plain.tracks().size()) {
            return false;
        }
        int end = 0;
        for (int i = 0; i < entry.tracks().size(); i++) {
            Track one = entry.tracks().get(i);
            Track other = plain.tracks().get(i);
            boolean isSame = one.number() == other.number()
                    && one.mode().isData() == other.mode().isData()
                    && one.pregap().count() == other.pregap().count()
                    && one.range().count() == other.range().count();
            if (!isSame || one.start() < end) {
                return false;
            }
            end = one.end();
        }
        return true;
    }
}
