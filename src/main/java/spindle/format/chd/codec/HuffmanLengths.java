// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Finds the lengths of Huffman codes for symbols that occur so often. */
public final class HuffmanLengths {
    private HuffmanLengths() {}

    private record Node(long weight, int symbol, Node[] below) {}

    /**
     * {@return for each symbol, the bits of its code, none above a limit; 0 where it does not occur} A symbol that is the
     * only one gets one bit.
     *
     * @param counts how often each occurs
     */
    public static byte[] of(int[] counts, int mostBits) {
        long[] weights = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = counts[i];
        }
        byte[] lengths = new byte[counts.length];
        while (deepest(weights, lengths) > mostBits) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
        }
        return lengths;
    }

    private static int deepest(long[] weights, byte[] lengths) {
        PriorityQueue<Node> queue =
                new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::symbol));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                queue.add(new Node(weights[i], i, new Node[0]));
            }
        }
        int number = weights.length;
        while (queue.size() > 1) {
            Node first = queue.remove();
            Node second = queue.remove();
            queue.add(new Node(first.weight() + second.weight(), number++, new Node[] {first, second}));
        }
        return queue.isEmpty() ? 0 : measure(queue.remove(), 0, lengths);
    }

    private static int measure(Node node, int depth, byte[] lengths) {
        if (node.below().length == 0) {
            lengths[node.symbol()] = (byte) Math.max(1, depth);
            return Math.max(1, depth);
        }
        return Math.max(measure(node.below()[0], depth + 1, lengths), measure(node.below()[1], depth + 1, lengths));
    }
}
