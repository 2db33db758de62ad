// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** An image ends short or holds sectors that could not be repaired, and nothing partial was asked for. */
public class IncompleteImageException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public IncompleteImageException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public IncompleteImageException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }
}
