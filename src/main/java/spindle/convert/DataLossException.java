// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.format.Loss;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** The target cannot hold what the source holds, and the loss was not accepted. Nothing was written, except to a stream where the message says so. */
public final class DataLossException extends SpindleException {
    private static final long serialVersionUID = 1L;

    private final transient List<Loss> losses;

    /**
     * @param place the target
     * @param losses what would be lost, at least one
     */
    public DataLossException(String place, List<Loss> losses) {
        this(place, losses, 0);
    }

    /**
     * @param place the target
     * @param losses what would be lost, at least one
     * @param bytesOut how many bytes had left for a stream when the losses were known
     */
    DataLossException(String place, List<Loss> losses, long bytesOut) {
        super(place, describe(losses, bytesOut), Remedy.of(Remedy.Action.ACCEPT_LOSS));
        this.losses = List.copyOf(losses);
    }

    private static String describe(List<Loss> losses, long bytesOut) {
        String ways = losses.size() == 1 ? "data" : "data in " + losses.size() + " ways";
        return bytesOut == 0
                ? "would lose " + ways + ", so nothing was written"
                : "loses " + ways + ", which was known only after " + bytesOut + " bytes had been written";
    }

    /** {@return what would be lost} */
    public List<Loss> losses() {
        return losses;
    }
}
