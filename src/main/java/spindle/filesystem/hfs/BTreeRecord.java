// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/**
 * A record of a node: a key, and what stands behind it.
 *
 * @param bytes of the node
 * @param key where the key begins, behind its length
 * @param keyBytes how many it has
 * @param body where that begins which is behind the key
 * @param bodyBytes how many bytes that has
 */
record BTreeRecord(byte[] bytes, int key, int keyBytes, int body, int bodyBytes) {
    /** How many bytes tell the length of a key: one in HFS, two in HFS+. */
    enum KeyLength {
        BYTE,
        WORD
    }

    /** @throws DiscFormatException where the record has no room for its key */
    static BTreeRecord read(BTreeNode node, int index, KeyLength length) throws DiscFormatException {
        int from = node.offset(index);
        int end = node.offset(index + 1);
        int head = length == KeyLength.BYTE ? 1 : 2;
        if (end - from < head) {
            throw new DiscFormatException("", "a B-tree record has no key", "");
        }
        int keyBytes = length == KeyLength.BYTE ? node.bytes()[from] & 0xFF : BigEndian.u16(node.bytes(), from);
        int body = from + (head + keyBytes + 1) / 2 * 2;
        if (body > end) {
            throw new DiscFormatException("", "a B-tree key is longer than its record", "");
        }
        return new BTreeRecord(node.bytes(), from + head, keyBytes, body, end - body);
    }
}
