// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** An input or a wish is understood, and is not supported. */
public final class UnsupportedImageException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /** See {@link SpindleException} for the three parts of its message; the last is advice that is complete in itself. */
    public UnsupportedImageException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }

    /** See {@link SpindleException} for the three parts of its message. */
    public UnsupportedImageException(String place, String problem, Remedy remedy) {
        super(place, problem, remedy);
    }

    /** {@return the same at a place, for where it was thrown no place was known} */
    public UnsupportedImageException at(String place) {
        return new UnsupportedImageException(place, problem(), remedy());
    }
}
