// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.format.Loss;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** The target cannot hold what the source holds, and the loss was not accepted; nothing was written. */
public final class DataLossException extends SpindleException {
    private static final long serialVersionUID = 1L;

    private final transient List<Loss> losses;

    /**
     * @param place the target
     * @param losses what would be lost, at least one
     */
    public DataLossException(String place, List<Loss> losses) {
        super(place, describe(losses), Remedy.of(Remedy.Action.ACCEPT_LOSS));
        this.losses = List.copyOf(losses);
    }

    private static String describe(List<Loss> losses) {
        return "would lose " + (losses.size() == 1 ? "data" : "data in " + losses.size() + " ways")
                + ", so nothing was written";
    }

    /** {@return what would be lost} */
    public List<Loss> losses() {
        return losses;
    }
}
