// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Broken sheets: each trips one rule, and says what {@code fix} does about it. */
enum SheetExample {
    NO_TRACKS("no-tracks", Fixed.LEFT, "FILE \"game.bin\" BINARY\n"),
    ORDER("order", Fixed.LEFT, "TRACK 01 AUDIO\nINDEX 01 00:00:00\nFILE \"audio.bin\" BINARY\n"),
    TRACK_LINE_MISSING(
            "order",
            Fixed.MENDED,
            "FILE \"game.bin\" BINARY\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    INDEX 01 00:05:25\n"),
    SECOND_TRACK_LINE_MISSING(
            "index-order",
            Fixed.MENDED,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n    INDEX 01 00:02:00\n  TRACK 03 AUDIO\n    INDEX 01 00:04:00\n"),
    FILE_LINE("file-line", Fixed.MENDED, "FILE \"audio.bin\"\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_QUOTES("file-line", Fixed.MENDED, "FILE \"audio.bin BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    NAME_QUOTES(
            "name-quotes", Fixed.MENDED, "FILE game (Track 2).bin BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    SINGLE_QUOTES("missing-file", Fixed.MENDED, "FILE 'audio.bin' BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    PATH_SEPARATOR(
            "path-separator", Fixed.MENDED, "FILE \".\\audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_NAME("file-name", Fixed.MENDED, "FILE \"AUDIO.BIN\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_NAME_ABSOLUTE(
            "file-name",
            Fixed.MENDED,
            "FILE \"C:\\discs\\audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_EXTENSION("file-name", Fixed.MENDED, "FILE \"audio.img\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_TYPE_SECTORS("file-type", Fixed.MENDED, "FILE \"audio.bin\" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    FILE_TYPE_SAMPLES(
            "file-type", Fixed.MENDED, "FILE \"music.wav\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    UNUSED_FILE(
            "unused-file",
            Fixed.MENDED,
            "FILE \"gone.bin\" BINARY\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    MISSING_FILE("missing-file", Fixed.LEFT, "FILE \"nowhere\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    RENAMED_SET(
            "missing-file",
            Fixed.MENDED,
            "FILE \"old/Track 1.img\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\nFILE \"old/Track 2.img\" BINARY\n  TRACK 02 AUDIO\n    INDEX 01 00:00:00\n"),
    SPLIT_SET(
            "missing-file",
            Fixed.MENDED,
            "FILE \"whole.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    INDEX 00 00:05:25\n    INDEX 01 00:06:00\n"),
    BYTE_ORDER_MARK(
            "byte-order-mark",
            Fixed.MENDED,
            "\uFEFFFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    UTF_16("encoding", Fixed.MENDED, "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    QUOTES(
            "quotes",
            Fixed.MENDED,
            "TITLE \"Disc\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    TRAILING("trailing", Fixed.MENDED, "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00 ; begin\n"),
    COMMENT(
            "comment",
            Fixed.MENDED,
            "; a comment\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    UNKNOWN_COMMAND(
            "unknown-command",
            Fixed.MENDED,
            "LABEL x\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    REPEATED(
            "repeated",
            Fixed.MENDED,
            "TITLE \"a\"\nTITLE \"b\"\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    CATALOG_QUOTES(
            "catalog",
            Fixed.MENDED,
            "CATALOG \"4006680000008\"\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    CATALOG_UPC(
            "catalog",
            Fixed.MENDED,
            "CATALOG 036000291452\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    ISRC_DASHES(
            "isrc",
            Fixed.MENDED,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    ISRC US-SM1-23-45678\n    INDEX 01 00:00:00\n"),
    FLAGS(
            "flags",
            Fixed.MENDED,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    FLAGS PRE LOUD\n    INDEX 01 00:00:00\n"),
    CDTEXTFILE(
            "cdtextfile",
            Fixed.LEFT,
            "CDTEXTFILE \"gone.cdt\"\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    TRACK_NUMBER(
            "track-number",
            Fixed.MENDED,
            "FILE \"game.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n  TRACK 01 AUDIO\n    INDEX 01 00:05:25\n"),
    TRACK_NUMBER_LEFT_OUT(
            "track-number",
            Fixed.LEFT,
            "FILE \"game.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n  TRACK 04 AUDIO\n    INDEX 01 00:05:25\n"),
    TRACK_MODE("track-mode", Fixed.MENDED, "FILE \"data.bin\" BINARY\n  TRACK 01 MODE1/2325\n    INDEX 01 00:00:00\n"),
    TRACK_REPEATED(
            "track-repeated",
            Fixed.MENDED,
            "FILE \"data.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    INDEX 00 00:05:00\nFILE \"audio.bin\" BINARY\n  TRACK 02 AUDIO\n    INDEX 01 00:00:00\n"),
    MODE_MISMATCH("mode-mismatch", Fixed.MENDED, "FILE \"data.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    SIZE_MISMATCH(
            "size-mismatch", Fixed.MENDED, "FILE \"data.bin\" BINARY\n  TRACK 01 MODE1/2048\n    INDEX 01 00:00:00\n"),
    TIME("time", Fixed.LEFT, "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:80\n"),
    TIME_BLANKS("time", Fixed.MENDED, "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00: 0:00\n"),
    INDEX_NUMBER(
            "index-number",
            Fixed.LEFT,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n    INDEX 04 00:01:00\n"),
    INDEX_ORDER(
            "index-order",
            Fixed.MENDED,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:01:00\n    INDEX 00 00:00:00\n"),
    INDEX_TIMES(
            "index-order",
            Fixed.LEFT,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:02:00\n  TRACK 02 AUDIO\n    INDEX 01 00:01:00\n"),
    NO_INDEX_1("no-index-1", Fixed.MENDED, "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n"),
    INDEX_BEYOND_END(
            "index-beyond-end",
            Fixed.LEFT,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n    INDEX 02 00:30:00\n"),
    TIMES_OF_THE_DISC(
            "index-beyond-end",
            Fixed.MENDED,
            "FILE \"data.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\nFILE \"audio.bin\" BINARY\n  TRACK 02 AUDIO\n    INDEX 00 00:05:25\n    INDEX 01 00:06:00\n"),
    GAP(
            "gap",
            Fixed.MENDED,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    PREGAP 00:02:00\n    PREGAP 00:02:00\n    INDEX 01 00:00:00\n"),
    PREGAP(
            "pregap",
            Fixed.LEFT,
            "FILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    PREGAP 00:02:00\n    INDEX 00 00:00:00\n    INDEX 01 00:01:00\n"),
    ABSENT_DATA(
            "absent-data",
            Fixed.LEFT,
            "FILE \"music.wav\" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n  TRACK 02 MODEx/2xxx\n    INDEX 00 00:05:25\n"),
    TRUNCATED("truncated", Fixed.LEFT, "FILE \"short.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    TOC_FILE_NAME("file-name", Fixed.MENDED, "CD_DA\nTRACK AUDIO\nFILE \"/elsewhere/audio.bin\" 0\n"),
    TOC_INVALID("invalid", Fixed.LEFT, "CD_DA\nTRACK AUDIO\nFILE \"audio.bin\" 0 00:00:99\n"),
    GDI_TRACK_COUNT("track-count", Fixed.MENDED, "1\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_TRACK_LINE("track-line", Fixed.MENDED, "2\n1 0 4 2352 game (Track 1).bin 0\n2 450 0 2352 audio.bin\n"),
    GDI_FILE_NAME("file-name", Fixed.MENDED, "2\n1 0 4 2352 DATA.BIN 0\n2 450 0 2352 AUDIO.BIN 0\n"),
    GDI_ABSENT_TRACK("absent-track", Fixed.LEFT, "2\n1 0 4 0 none 0\n2 45000 4 2352 data.bin 0\n"),
    GDI_NO_HIGH_DENSITY("no-high-density", Fixed.LEFT, "2\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n");

    private final String rule;
    private final Fixed fixed;
    private final String text;

    SheetExample(String rule, Fixed fixed, String text) {
        this.rule = rule;
        this.fixed = fixed;
        this.text = text;
    }

    /** What becomes of the fault. */
    enum Fixed {
        MENDED,
        LEFT
    }

    /** {@return the id of the rule} */
    String rule() {
        return rule;
    }

    Fixed fixed() {
        return fixed;
    }

    /** Writes the sheet into a folder, and returns its place. */
    Path in(SheetFolder folder) {
        folder.write("short.bin", new byte[2352 * 2 + 100]);
        String extension = name().startsWith("TOC_") ? "toc" : name().startsWith("GDI_") ? "gdi" : "cue";
        String name = name().toLowerCase(Locale.ROOT) + "." + extension;
        return this == UTF_16
                ? folder.sheet(name, "\uFEFF" + text, StandardCharsets.UTF_16LE)
                : folder.sheet(name, text);
    }
}
