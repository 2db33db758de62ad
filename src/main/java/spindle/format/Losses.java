// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import spindle.io.Remedy;

/** Collects what a target does not hold. Not for use by several threads. */
public final class Losses {
    private final List<Loss> all = new ArrayList<>();
    private final Keepers keepers;

    /** Losses that name no other format. */
    public Losses() {
        this(Keepers.NONE);
    }

    /** @param keepers the formats that a loss can name because they keep it */
    public Losses(Keepers keepers) {
        this.keepers = keepers;
    }

    /** Adds a loss. */
    public void add(Loss.Kind kind, int track, long count, String message) {
        all.add(new Loss(kind, track, count, message));
    }

    /** Adds a loss that something keeps. */
    public void add(Loss.Kind kind, int track, long count, String message, Remedy remedy) {
        all.add(new Loss(kind, track, count, message, remedy));
    }

    /** Adds a loss. */
    public void add(Loss loss) {
        all.add(loss);
    }

    /** {@return the formats that a loss can name} */
    Keepers keepers() {
        return keepers;
    }

    /** {@return what was added, in order} */
    public List<Loss> all() {
        return Collections.unmodifiableList(all);
    }
}
