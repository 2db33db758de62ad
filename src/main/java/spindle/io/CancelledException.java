// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** The work was cancelled by the user; nothing was left behind. */
public final class CancelledException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public CancelledException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public CancelledException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }
}
