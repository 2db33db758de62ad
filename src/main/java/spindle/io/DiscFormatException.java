// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** An input can be read and is no disc image, or is an invalid one. */
public final class DiscFormatException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public DiscFormatException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public DiscFormatException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }
}
