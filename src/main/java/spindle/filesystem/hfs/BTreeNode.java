// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/**
 * A node of a B-tree (TN1150: Node Structure).
 *
 * @param next the number of the node behind it on its level; 0 for none
 * @param kind one of the constants
 * @param records how many it has
 * @param bytes the node
 */
record BTreeNode(long next, int kind, int records, byte[] bytes) {
    static final int LEAF = -1;
    static final int INDEX = 0;
    static final int HEADER = 1;
    static final int DESCRIPTOR_BYTES = 14;

    /** @throws DiscFormatException where its records cannot be as many as it claims */
    static BTreeNode read(byte[] bytes) throws DiscFormatException {
        int records = BigEndian.u16(bytes, 10);
        if (2 * (records + 1) > bytes.length - DESCRIPTOR_BYTES) {
            throw new DiscFormatException("", "a B-tree node claims " + records + " records", "");
        }
        return new BTreeNode(BigEndian.u32(bytes, 0), bytes[8], records, bytes);
    }

    /** {@return where a record begins; that of {@link #records} is where the last ends} The offsets stand at the end. */
    int offset(int index) throws DiscFormatException {
        int offset = BigEndian.u16(bytes, bytes.length - 2 * (index + 1));
        if (offset < DESCRIPTOR_BYTES || offset > bytes.length - 2 * (records + 1)) {
            throw new DiscFormatException("", "a B-tree record lies outside its node", "");
        }
        return offset;
    }
}
