// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;

/** A stream is not what its container says of it; told on as what the container is. */
final class DamagedStreamException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedStreamException(String message) {
        super(message);
    }
}
