// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** How a hunk is stored. The first four are packed with the codec of that slot. */
enum HunkKind {
    PACKED_0(0, "packed"),
    PACKED_1(1, "packed"),
    PACKED_2(2, "packed"),
    PACKED_3(3, "packed"),
    /** As it is. */
    STORED(4, "stored as they are"),
    /** As another hunk, whose number is given. */
    SELF(5, "repeats of another hunk"),
    /** As bytes of the parent, whose offset is given. */
    PARENT(6, "taken from the parent"),
    /** All zero. */
    ZERO(7, "zeroes"),
    /** Eight bytes that repeat, which lie at the offset. */
    PATTERN(8, "a pattern of 8 bytes");

    private static final HunkKind[] ALL = values();

    private final int code;
    private final String words;

    HunkKind(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** {@return how hunks of this kind are spoken of} */
    String words() {
        return words;
    }

    boolean isPacked() {
        return code <= PACKED_3.code;
    }

    /** {@return its number in maps of version 5; of the first four, the slot of the codec} */
    int code() {
        return code;
    }

    static HunkKind at(int code) {
        return ALL[code];
    }
}
