// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** An output exists, cannot be written, or would overwrite a source. */
public final class OutputException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public OutputException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public OutputException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }
}
