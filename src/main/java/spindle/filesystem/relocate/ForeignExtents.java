// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

/** What a volume has in earlier sessions: counted, and the first kept by name. */
final class ForeignExtents {
    private int count;
    private String first = "";

    void add(String path) {
        first = count == 0 ? path : first;
        count++;
    }

    int count() {
        return count;
    }

    String first() {
        return first;
    }
}
