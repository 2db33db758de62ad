// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

/**
 * The fields of a description that say nothing about sectors. A reader passes over them; the printer gives them the values
 * that DiscJuggler 4 leaves. The format was never published: the sizes are those by which cdirip and libmirage get from one
 * known field to the next, and the names are what the files of DiscJuggler hold there.
 */
enum CdiField {
    /** Before a header that DiscJuggler 3.00.780 or later writes: it follows a word that is not 0. */
    HEADER_EXTENSION(8),
    /** Settings of the program: 64 05 2A hexadecimal, then the number of tracks on the disc. */
    SETTINGS(4),
    /** Zeroes behind the name of the file. */
    AFTER_NAME(11),
    /** The word 2. */
    HEADER_TWO(4),
    /** The word 0. */
    HEADER_ZERO(4),
    /** The capacity of the medium, sectors; DiscJuggler 4 has it behind the word that marks it. */
    CAPACITY(4),
    /** Zeroes before the medium. */
    BEFORE_MEDIUM(2),
    /** Zeroes behind the CD-TEXT of a track. */
    AFTER_TEXT(2),
    /** Zeroes behind the mode of a track. */
    AFTER_MODE(4),
    /** The number of the session, from 0. */
    SESSION_NUMBER(4),
    /** The number of the track, from 0. */
    TRACK_NUMBER(4),
    /** Zeroes behind the length of a track. */
    AFTER_LENGTH(16),
    /** A zero behind CONTROL. */
    AFTER_CONTROL(1),
    /** The length of the track once more, sectors. */
    LENGTH_AGAIN(4),
    /** Zeroes before the ISRC. */
    BEFORE_ISRC(4),
    /** Since version 3: 0, and the word FFFFFFFF. */
    TRACK_END(5),
    /** Since DiscJuggler 3.00.780: the format of samples. It follows the word FFFFFFFF. */
    SAMPLES(78),
    /** The word 0 behind the type of a session. */
    AFTER_SESSION_TYPE(4),
    /** The LBA of index 1 of the session's last track. */
    LAST_TRACK_START(4),
    /** Since version 3: a zero at the end of a session. */
    SESSION_END(1),
    /** The length of the disc, sectors. */
    DISC_LENGTH(4),
    /** Behind the name of the volume: a zero, and twice the word 1. */
    AFTER_VOLUME_NAME(9),
    /** Zeroes at the end of the description. */
    DISC_END(8);

    private final int bytes;

    CdiField(int bytes) {
        this.bytes = bytes;
    }

    /** {@return how long it is} */
    int bytes() {
        return bytes;
    }
}
