// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.Closeable;
import java.io.IOException;

/** Decodes one block of a container without those before it. Any number of threads may ask. */
interface BlockDecoder extends Closeable {
    /** {@return the bytes of a block, exactly so many} */
    byte[] decode(int block, int bytes) throws IOException;
}
