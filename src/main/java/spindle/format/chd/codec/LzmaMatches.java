// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds where the bytes at each place of a hunk occurred before: hashes of two, three and four bytes, and a binary tree of all
 * places by what follows them. Places are asked for in ascending order, each once.
 */
final class LzmaMatches {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bytes that the longest hash takes; less than so many at the end of a hunk are not searched for. */
    private static final int HASHED_BYTES = 4;

    private static final int BITS_2 = 10;
    private static final int BITS_3 = 13;
    /** 2^32 divided by the golden ratio, made odd: neighbours are far apart in its products' highest bits. */
    private static final int SPREAD = 0x9E3779B1;

    private static final int NOWHERE = -1;

    private final int nice;
    private final int depth;
    private final int shift4;
    private final int[] table2 = new int[1 << BITS_2];
    private final int[] table3 = new int[1 << BITS_3];
    private final int[] table4;
    /** Of each place two others: the root of what is less, the root of what is more. */
    private final int[] tree;
    /** What places in the tables have more than in the hunk; what is less is of a hunk before. */
    private int base = 1;

    private byte[] src = {};
    private int at;
    private int count;

    /** The lengths that were found, ascending, each with its least distance. */
    final int[] lengths;

    final int[] distances;
    int found;

    /**
     * @param hunkBytes the longest hunk
     * @param nice the length with which a search ends
     * @param depth how many places are compared in a search
     */
    LzmaMatches(int hunkBytes, int nice, int depth) {
        this.nice = nice;
        this.depth = depth;
        int bits4 = Math.max(BITS_3, Integer.SIZE - Integer.numberOfLeadingZeros(hunkBytes - 1));
        shift4 = Integer.SIZE - bits4;
        table4 = new int[1 << bits4];
        tree = new int[2 * hunkBytes];
        lengths = new int[nice + 1];
        distances = new int[nice + 1];
    }

    /** Begins a hunk. */
    void begin(byte[] hunk, int hunkAt, int hunkBytes) {
        base += count;
        if (base > Integer.MAX_VALUE - tree.length) {
            Arrays.fill(table2, 0);
            Arrays.fill(table3, 0);
            Arrays.fill(table4, 0);
            base = 1;
        }
        src = hunk;
        at = hunkAt;
        count = hunkBytes;
        found = 0;
    }

    /** {@return how many bytes at two places agree, when so many are known to, up to a limit} */
    int agreeing(int place, int other, int known, int limit) {
        byte[] s = src;
        int a = at + place;
        int b = at + other;
        int length = known;
        while (length + Long.BYTES <= limit) {
            long difference = (long) LONG.get(s, a + length) ^ (long) LONG.get(s, b + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            length += Long.BYTES;
        }
        while (length < limit && s[a + length] == s[b + length]) {
            length++;
        }
        return length;
    }

    /** {@return the length of the longest that was found, or 0} */
    int longest() {
        return found == 0 ? 0 : lengths[found - 1];
    }

    /** Finds what is at a place, and remembers the place. */
    void find(int place) {
        found = 0;
        int limit = Math.min(nice, count - place);
        if (limit < HASHED_BYTES) {
            return;
        }
        int bytes = (int) INT.get(src, at + place);
        int slot2 = hash2(bytes);
        int slot3 = hash3(bytes);
        int slot4 = hash4(bytes);
        int place2 = table2[slot2] - base;
        int place3 = table3[slot3] - base;
        int place4 = table4[slot4] - base;
        table2[slot2] = base + place;
        table3[slot3] = base + place;
        table4[slot4] = base + place;
        int best = 1;
        if (place2 >= 0 && (((int) INT.get(src, at + place2) ^ bytes) & 0xFFFF) == 0) {
            best = add(agreeing(place, place2, 2, limit), place - place2);
        }
        if (place3 >= 0
                && place3 != place2
                && best < limit
                && (((int) INT.get(src, at + place3) ^ bytes) & 0xFFFFFF) == 0) {
            int length = agreeing(place, place3, 3, limit);
            best = length > best ? add(length, place - place3) : best;
        }
        if (best == limit) {
            insert(place, place4, limit);
        } else {
            search(place, place4, limit, Math.max(best, HASHED_BYTES - 1));
        }
    }

    /** Remembers places without searching for them. */
    void skip(int from, int to) {
        for (int place = from; place < to; place++) {
            int limit = Math.min(nice, count - place);
            if (limit < HASHED_BYTES) {
                return;
            }
            int bytes = (int) INT.get(src, at + place);
            int slot4 = hash4(bytes);
            int place4 = table4[slot4] - base;
            table2[hash2(bytes)] = base + place;
            table3[hash3(bytes)] = base + place;
            table4[slot4] = base + place;
            insert(place, place4, limit);
        }
    }

    private static int hash2(int bytes) {
        return ((bytes << 16) * SPREAD) >>> (Integer.SIZE - BITS_2);
    }

    private static int hash3(int bytes) {
        return ((bytes << 8) * SPREAD) >>> (Integer.SIZE - BITS_3);
    }

    private int hash4(int bytes) {
        return (bytes * SPREAD) >>> shift4;
    }

    private int add(int length, int distance) {
        lengths[found] = length;
        distances[found++] = distance;
        return length;
    }

    /** Puts a place at the root of its tree, and tells those on the way that agree in more bytes than the one before. */
    private void search(int place, int root, int limit, int known) {
        int less = 2 * place;
        int more = less + 1;
        int lessLength = 0;
        int moreLength = 0;
        int best = known;
        int other = root;
        for (int left = depth; other >= 0 && left > 0; left--) {
            int pair = 2 * other;
            int length = agreeing(place, other, Math.min(lessLength, moreLength), limit);
            if (length > best) {
                best = add(length, place - other);
            }
            if (length == limit) {
                tree[less] = tree[pair];
                tree[more] = tree[pair + 1];
                return;
            }
            if ((src[at + other + length] & 0xFF) < (src[at + place + length] & 0xFF)) {
                tree[less] = other;
                less = pair + 1;
                other = tree[less];
                lessLength = length;
            } else {
                tree[more] = other;
                more = pair;
                other = tree[more];
                moreLength = length;
            }
        }
        tree[less] = NOWHERE;
        tree[more] = NOWHERE;
    }

    /** The same without telling. */
    private void insert(int place, int root, int limit) {
        int known = found;
        search(place, root, limit, limit);
        found = known;
    }
}
