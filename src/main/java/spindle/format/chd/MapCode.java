// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** The symbols of a packed map of version 5. 0 to 3 are the slots of the codecs. */
final class MapCode {
    /** Bytes before the codes: length, offset of the first hunk, CRC, three widths, one of zero. */
    static final int HEADER_BYTES = 16;

    static final int SYMBOLS = 16;
    /** The longest code. */
    static final int MOST_BITS = 8;

    static final int STORED = 4;
    static final int SELF = 5;
    static final int PARENT = 6;
    /** This hunk and so many more are as the one before: the next symbol and {@link #LEAST_REPEATS}. */
    static final int RUN_SHORT = 7;
    /** Likewise: the next two symbols, four bits each, and {@link #LEAST_LONG_REPEATS}. */
    static final int RUN_LONG = 8;
    /** The same number as the last of this kind. */
    static final int SELF_SAME = 9;
    /** One more. */
    static final int SELF_NEXT = 10;
    /** The parent's bytes at the hunk's own place. */
    static final int PARENT_OWN = 11;

    static final int PARENT_SAME = 12;
    /** The parent's bytes behind those of the last one. */
    static final int PARENT_NEXT = 13;

    static final int LEAST_REPEATS = 2;
    static final int LEAST_LONG_REPEATS = LEAST_REPEATS + 16;

    private MapCode() {}
}
