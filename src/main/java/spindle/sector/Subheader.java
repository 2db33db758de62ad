// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * The sub-header of CD-ROM XA and CD-i: file number, channel number, submode and coding information, stored twice, bytes 16
 * to 23 of a raw sector (CD-ROM XA, 4.3.2).
 */
public final class Subheader {
    /** Bytes of both copies. */
    public static final int BYTES = 8;
    /** Submode: the last sector of a record. */
    public static final int END_OF_RECORD = 0x01;
    /** Submode: video. */
    public static final int VIDEO = 0x02;
    /** Submode: audio. */
    public static final int AUDIO = 0x04;
    /** Submode: data. */
    public static final int DATA = 0x08;
    /** Submode: raises an event in the player. */
    public static final int TRIGGER = 0x10;
    /** Submode: the sector is of form 2. */
    public static final int FORM2 = 0x20;
    /** Submode: the sector has to be delivered in time. */
    public static final int REAL_TIME = 0x40;
    /** Submode: the last sector of a file. */
    public static final int END_OF_FILE = 0x80;

    /** {@code 00 00 08 00}, as a little-endian word: plain data of form 1. */
    public static final int PLAIN_FORM1 = DATA << 16;
    /** {@code 00 00 20 00}, as a little-endian word: plain data of form 2. */
    public static final int PLAIN_FORM2 = FORM2 << 16;

    private Subheader() {}

    /** {@return whether the two copies at the given offset are equal} */
    public static boolean copiesAgree(byte[] src, int at) {
        return LittleEndianWords.getInt(src, at) == LittleEndianWords.getInt(src, at + 4);
    }

    /** {@return whether the first copy at the given offset says form 2} */
    public static boolean isForm2(byte[] src, int at) {
        return (src[at + 2] & FORM2) != 0;
    }

    /** {@return whether both copies are {@code 00 00 08 00}, what a sector built from 2048 bytes gets} */
    public static boolean isPlainForm1(byte[] src, int at) {
        return copiesAgree(src, at) && LittleEndianWords.getInt(src, at) == PLAIN_FORM1;
    }

    /** {@return whether both copies are {@code 00 00 20 00}, what a sector built from 2324 bytes gets} */
    public static boolean isPlainForm2(byte[] src, int at) {
        return copiesAgree(src, at) && LittleEndianWords.getInt(src, at) == PLAIN_FORM2;
    }

    /** Stores both copies of {@code 00 00 08 00}. */
    public static void storePlainForm1(byte[] dst, int at) {
        storeTwice(PLAIN_FORM1, dst, at);
    }

    /** Stores both copies of {@code 00 00 20 00}. */
    public static void storePlainForm2(byte[] dst, int at) {
        storeTwice(PLAIN_FORM2, dst, at);
    }

    private static void storeTwice(int word, byte[] dst, int at) {
        LittleEndianWords.putInt(dst, at, word);
        LittleEndianWords.putInt(dst, at + 4, word);
    }
}
