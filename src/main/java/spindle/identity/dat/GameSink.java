// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.IOException;

/** Takes the entries of a DAT, one by one. */
@FunctionalInterface
interface GameSink {
    void take(DatGame game) throws IOException;
}
