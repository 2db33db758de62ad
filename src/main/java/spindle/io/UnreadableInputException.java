// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** An input cannot be read: missing, a directory, a device, not permitted, or outside its sheet's folder. */
public class UnreadableInputException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public UnreadableInputException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public UnreadableInputException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }
}
