// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

/** What packs of CD-TEXT say of themselves and are not. */
public enum CdTextFault {
    /** Some packs have a wrong CRC: the words in them are left out. */
    WRONG_CRC("cd-text-crc", "some CD-TEXT packs have a wrong CRC; the words in them are left out"),
    /** All packs have a wrong CRC, as of a program that cannot make one: they are believed. */
    NO_CRC("cd-text-crc", "all CD-TEXT packs have a wrong CRC; their words may be wrong"),
    /** Strings of a character set of two bytes end with one NUL. */
    SINGLE_BYTE(
            "cd-text-width", "its CD-TEXT states characters of two bytes, and its strings end as those of one byte"),
    /** Strings of a character set of one byte end with two NULs. */
    DOUBLE_BYTE(
            "cd-text-width", "its CD-TEXT states characters of one byte, and its strings end as those of two bytes"),
    /** A block that states ISO 8859-1 is UTF-8. */
    UTF_8("cd-text-charset", "its CD-TEXT states ISO 8859-1, and is read as UTF-8"),
    /** Bytes are no text of the character set that is stated. */
    INVALID("cd-text-charset", "some CD-TEXT is no text of the character set it states; what stands for it is a guess");

    private final String rule;
    private final String message;

    CdTextFault(String rule, String message) {
        this.rule = rule;
        this.message = message;
    }

    /** {@return a short stable name} */
    public String rule() {
        return rule;
    }

    /** {@return what is wrong and what was done, lower case, without a full stop} */
    public String message() {
        return message;
    }
}
