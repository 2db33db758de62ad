// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.io.IOException;

/** The bytes of a packed hunk are not what its codec writes. The reader of the file says which sectors are concerned. */
public final class DamagedHunkException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param problem what is wrong, lower case, without a full stop */
    public DamagedHunkException(String problem) {
        super(problem);
    }
}
