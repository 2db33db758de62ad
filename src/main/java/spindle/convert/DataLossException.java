// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.format.Loss;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** The target cannot hold what the source holds, and the loss was not accepted. Nothing was written, except to a stream where the message says so. */
public final class DataLossException extends SpindleException {
    private static final long serialVersionUID = 1L;

    private static final String CUT =
            " makes an ISO in which files of data are whole, and video and audio are cut; to play or"
                    + " burn the disc, keep the source";

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
        super(place, describe(losses, bytesOut), remedy(losses));
        this.losses = List.copyOf(losses);
    }

    private DataLossException(DataLossException same, Remedy remedy) {
        super(same.place(), same.problem(), remedy);
        losses = same.losses;
    }

    /** {@return the same with another remedy} */
    public DataLossException advising(Remedy remedy) {
        return new DataLossException(this, remedy);
    }

    /** {@return whether nothing is lost but what does not fit of sectors of form 2} */
    public boolean isOfFormTwo() {
        return losses.stream().allMatch(DataLossException::isFormTwo);
    }

    private static boolean isFormTwo(Loss loss) {
        return loss.kind() == Loss.Kind.FORM2_PAYLOAD || loss.kind() == Loss.Kind.MODE2_PAYLOAD;
    }

    /** A disc with video loses its form 2 payload alone: an ISO of it is of use, and most people want that. */
    private static Remedy remedy(List<Loss> losses) {
        return losses.stream().allMatch(DataLossException::isFormTwo)
                ? Remedy.of(Remedy.Action.CUT_FORM2).then(CUT)
                : Remedy.of(Remedy.Action.ACCEPT_LOSS);
    }

    private static String describe(List<Loss> losses, long bytesOut) {
        String ways = losses.size() == 1 ? "data" : "data in " + losses.size() + " ways";
        return bytesOut == 0
                ? "would lose " + ways + ", so nothing was written"
                : "loses " + ways + ", which was known only after " + Amounts.of(bytesOut, "byte")
                        + " had been written";
    }

    /** {@return what would be lost} */
    public List<Loss> losses() {
        return losses;
    }
}
