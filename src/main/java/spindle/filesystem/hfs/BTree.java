// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Content;
import spindle.filesystem.WorkLimit;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** A B-tree in a file: the catalog, the extents overflow, the attributes (TN1150: B-Trees). */
final class BTree {
    private static final int HEAD = 34;
    /** Eight levels of the smallest nodes hold more records than a volume can number. */
    private static final int MOST_LEVELS = 16;

    private static final int KEPT_NODES = 32;

    /** Compares the key of a record with the one that is wanted: negative where it comes before it. */
    interface Order {
        int compare(BTreeRecord record);
    }

    private final ByteSource file;
    private final BTreeRecord.KeyLength keyLength;
    private final WorkLimit work;
    private final long root;
    private final int nodeBytes;
    private final Map<Long, BTreeNode> kept = new LinkedHashMap<>();

    /** @throws DiscFormatException where its header node is damaged */
    BTree(Content content, BTreeRecord.KeyLength keyLength, WorkLimit work) throws IOException {
        this.file = content.open();
        this.keyLength = keyLength;
        this.work = work;
        byte[] head = file.read(0, HEAD);
        if (head.length < HEAD || head[8] != BTreeNode.HEADER) {
            throw new DiscFormatException("", "its " + content.bytes() + " bytes of B-tree have no header", "");
        }
        this.root = BigEndian.u32(head, 16);
        this.nodeBytes = BigEndian.u16(head, 32);
        if (nodeBytes < 512 || Integer.bitCount(nodeBytes) != 1) {
            throw new DiscFormatException("", "its B-tree has nodes of " + nodeBytes + " bytes", "");
        }
    }

    /** {@return a cursor on the first record whose key does not come before the one that is wanted} */
    Cursor seek(Order order) throws IOException {
        long number = root;
        for (int level = 0; level < MOST_LEVELS && number != 0; level++) {
            BTreeNode node = node(number);
            if (node.kind() == BTreeNode.LEAF) {
                return new Cursor(number, node, order);
            }
            number = child(node, order);
        }
        if (number != 0) {
            throw new DiscFormatException("", "its B-tree leads back to itself", "");
        }
        return new Cursor();
    }

    /** {@return the last child whose first key does not come behind the one that is wanted; else the first} */
    private long child(BTreeNode node, Order order) throws DiscFormatException {
        if (node.kind() != BTreeNode.INDEX || node.records() == 0) {
            throw new DiscFormatException("", "its B-tree leads to a node that is none of an index", "");
        }
        int low = 0;
        int high = node.records() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (order.compare(BTreeRecord.read(node, middle, keyLength)) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        BTreeRecord record = BTreeRecord.read(node, low, keyLength);
        if (record.bodyBytes() < 4) {
            throw new DiscFormatException("", "an index record of its B-tree leads nowhere", "");
        }
        return BigEndian.u32(record.bytes(), record.body());
    }

    private BTreeNode node(long number) throws IOException {
        BTreeNode before = kept.get(number);
        if (before != null) {
            return before;
        }
        work.spend(1);
        byte[] bytes = file.read(number * nodeBytes, nodeBytes);
        if (bytes.length < nodeBytes) {
            throw new DiscFormatException("", "node " + number + " of its B-tree is not there", "");
        }
        BTreeNode node = BTreeNode.read(bytes);
        if (kept.size() >= KEPT_NODES) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(number, node);
        return node;
    }

    /** Goes from record to record. */
    final class Cursor {
        private final Set<Long> visited = new HashSet<>();
        private Optional<BTreeNode> node;
        private int index;

        /** At the end. */
        private Cursor() {
            this.node = Optional.empty();
        }

        private Cursor(long number, BTreeNode leaf, Order order) throws IOException {
            visited.add(number);
            this.node = Optional.of(leaf);
            Optional<BTreeRecord> record = next();
            while (record.isPresent() && order.compare(record.get()) < 0) {
                record = next();
            }
            index -= record.isPresent() ? 1 : 0;
        }

        /**
         * {@return the next record; empty behind the last}
         *
         * @throws DiscFormatException where the leaves are damaged, or lead to each other
         */
        Optional<BTreeRecord> next() throws IOException {
            while (node.isPresent() && index >= node.get().records()) {
                long next = node.get().next();
                if (next != 0 && !visited.add(next)) {
                    throw new DiscFormatException("", "the leaves of its B-tree lead to each other", "");
                }
                node = next == 0 ? Optional.empty() : Optional.of(leaf(next));
                index = 0;
            }
            return node.isEmpty() ? Optional.empty() : Optional.of(BTreeRecord.read(node.get(), index++, keyLength));
        }

        private BTreeNode leaf(long number) throws IOException {
            BTreeNode leaf = node(number);
            if (leaf.kind() != BTreeNode.LEAF) {
                throw new DiscFormatException("", "the leaves of its B-tree lead to another node", "");
            }
            return leaf;
        }
    }
}
