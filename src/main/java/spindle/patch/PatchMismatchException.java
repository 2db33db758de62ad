// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import spindle.io.SpindleException;

/** A patch is for another image. */
public final class PatchMismatchException extends SpindleException {
    private static final long serialVersionUID = 1L;

    PatchMismatchException(String place, String problem) {
        super(place, problem, "apply it to the image that it was made for");
    }
}
