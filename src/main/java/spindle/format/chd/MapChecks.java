// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import spindle.io.DiscFormatException;

/** What every entry of a map has to be. */
final class MapChecks {
    private MapChecks() {}

    /** Checks that the header names the codec of a hunk. */
    static void requireCodec(String name, ChdHeader header, int hunk, HunkKind kind) throws DiscFormatException {
        if (kind.isPacked() && kind.code() >= header.codecs().size()) {
            throw invalid(name, hunk, "is packed with a codec that the header does not name");
        }
    }

    /** Makes a hunk the repeat of one before it; of a chain it refers to the first. */
    static void putSelf(String name, HunkMap map, int hunk, long other) throws DiscFormatException {
        if (other < 0 || other >= hunk) {
            throw invalid(name, hunk, "repeats hunk " + other + ", which does not come before it");
        }
        boolean isRepeat = map.kind((int) other) == HunkKind.SELF;
        map.put(hunk, HunkKind.SELF, isRepeat ? map.place((int) other) : other, 0, 0);
    }

    /** Takes a hunk from the parent. */
    static void putParent(String name, ChdHeader header, HunkMap map, int hunk, long unit, int unitBytes)
            throws DiscFormatException {
        if (header.parent().isEmpty()) {
            throw invalid(name, hunk, "is taken from a parent, and the header names none");
        }
        if (unit < 0 || unit > Long.MAX_VALUE / 256 / unitBytes) {
            throw invalid(name, hunk, "is taken from unit " + unit + " of the parent");
        }
        map.put(hunk, HunkKind.PARENT, unit * unitBytes, 0, 0);
    }

    static DiscFormatException invalid(String name, int hunk, String problem) {
        return new DiscFormatException(name, "hunk " + hunk + " " + problem, "");
    }
}
