// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what a target does not hold. Not for use by several threads. */
public final class Losses {
    private final List<Loss> all = new ArrayList<>();

    /** Adds a loss. */
    public void add(Loss.Kind kind, int track, long count, String message) {
        all.add(new Loss(kind, track, count, message));
    }

    /** Adds the Q packets beside the source, which a target without a place for them does not hold. */
    public void addPatches(WriteOptions options) {
        if (options.patches().isPresent()) {
            int count = options.patches().get().patches().size();
            add(
                    Loss.Kind.SUBCHANNEL,
                    0,
                    count,
                    "the " + count + " Q packets in the "
                            + options.patches().get().form()
                            + " file beside the sheet are not written; CCD, MDS and CUE keep them");
        }
    }

    /** {@return what was added, in order} */
    public List<Loss> all() {
        return Collections.unmodifiableList(all);
    }
}
