// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** How a hunk is stored. The first four are packed with the codec of that slot. */
enum HunkKind {
    PACKED_0("packed"),
    PACKED_1("packed"),
    PACKED_2("packed"),
    PACKED_3("packed"),
    /** As it is. */
    STORED("stored as they are"),
    /** As another hunk, whose number is given. */
    SELF("repeats of another hunk"),
    /** As bytes of the parent, whose offset is given. */
    PARENT("taken from the parent"),
    /** All zero. */
    ZERO("zeroes"),
    /** Eight bytes that repeat, which lie at the offset. */
    PATTERN("a pattern of 8 bytes");

    private static final HunkKind[] ALL = values();

    private final String words;

    HunkKind(String words) {
        this.words = words;
    }

    /** {@return how hunks of this kind are spoken of} */
    String words() {
        return words;
    }

    boolean isPacked() {
        return ordinal() <= PACKED_3.ordinal();
    }

    static HunkKind at(int ordinal) {
        return ALL[ordinal];
    }
}
