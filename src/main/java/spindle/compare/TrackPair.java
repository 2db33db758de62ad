// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.Storage;

/**
 * Two tracks of one number, laid upon each other at index 1.
 *
 * @param a the track of the first image
 * @param storageA how it is stored
 * @param b the track of the second image
 * @param storageB how it is stored
 */
record TrackPair(Track a, Storage storageA, Track b, Storage storageB) {
    /** {@return what has to be added to a position in the first image to have it in the second} */
    int shift() {
        return b.index1() - a.index1();
    }

    /** {@return the sectors that both tracks have, by their positions in the first image} */
    LbaRange shared() {
        return new LbaRange(
                Math.max(a.start(), b.start() - shift()), Math.max(a.index1(), Math.min(a.end(), b.end() - shift())));
    }

    /** {@return of the sectors that both have, those that at least one image stores} What neither stores is equal. */
    List<LbaRange> stored() {
        LbaRange shared = shared();
        List<LbaRange> stored = new ArrayList<>();
        int at = shared.start();
        for (LbaRange absent : storageA.absentWithin(shared)) {
            LbaRange theirs = new LbaRange(absent.start() + shift(), absent.end() + shift());
            for (LbaRange neither : storageB.absentWithin(theirs)) {
                add(at, neither.start() - shift(), stored);
                at = neither.end() - shift();
            }
        }
        add(at, shared.end(), stored);
        return stored;
    }

    private static void add(int start, int end, List<LbaRange> ranges) {
        if (start < end) {
            ranges.add(new LbaRange(start, end));
        }
    }

    /** {@return how many sectors of the first track the second does not have} */
    int onlyA() {
        return a.range().count() - shared().count();
    }

    /** {@return how many sectors of the second track the first does not have} */
    int onlyB() {
        return b.range().count() - shared().count();
    }

    /** {@return whether both have a sub-channel of one form} */
    boolean sharesSubchannel() {
        return storageA.subchannel() == storageB.subchannel();
    }
}
