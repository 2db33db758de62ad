// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

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
    SESSION(
            "session",
            Fixed.MENDED,
            "TITLE \"x\"\nFILE \"audio.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\nFILE \"later.bin\" BINARY\n  TRACK 02 MODE1/2352\n    INDEX 01 00:00:00\n"),
    HIGH_DENSITY(
            "session",
            Fixed.MENDED,
            "FILE \"data.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\nFILE \"dense.bin\" BINARY\n  TRACK 02 MODE1/2352\n    INDEX 01 00:00:00\n"),
    TRUNCATED("truncated", Fixed.LEFT, "FILE \"short.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"),
    TOC_FILE_NAME("file-name", Fixed.MENDED, "CD_DA\nTRACK AUDIO\nFILE \"/elsewhere/audio.bin\" 0\n"),
    TOC_INVALID("invalid", Fixed.LEFT, "CD_DA\nTRACK AUDIO\nFILE \"audio.bin\" 0 00:00:99\n"),
    GDI_TRACK_COUNT("track-count", Fixed.MENDED, "1\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_TRACK_LINE("track-line", Fixed.MENDED, "2\n1 0 4 2352 game (Track 1).bin 0\n2 450 0 2352 audio.bin\n"),
    GDI_FILE_NAME("file-name", Fixed.MENDED, "2\n1 0 4 2352 DATA.BIN 0\n2 450 0 2352 AUDIO.BIN 0\n"),
    GDI_ABSENT_TRACK("absent-track", Fixed.LEFT, "2\n1 0 4 0 none 0\n2 45000 4 2352 data.bin 0\n"),
    TOC_BYTE_ORDER_MARK("byte-order-mark", Fixed.MENDED, "\uFEFFCD_DA\nTRACK AUDIO\nFILE \"audio.bin\" 0\n"),
    TOC_KEYWORD("keyword", Fixed.MENDED, "cd_da\ntrack audio\nfile \"audio.bin\" 0 // all\n"),
    TOC_QUOTES(
            "quotes",
            Fixed.MENDED,
            "CD_DA\nCD_TEXT { LANGUAGE 0 {\nTITLE \"The \"best\" of\"\n} }\nTRACK AUDIO\nFILE \"audio.bin\" 0\n"),
    TOC_CATALOG("catalog", Fixed.MENDED, "CD_DA\nCATALOG \"036000291452\"\nTRACK AUDIO\nFILE \"audio.bin\" 0\n"),
    TOC_ISRC("isrc", Fixed.MENDED, "CD_DA\nTRACK AUDIO\nISRC \"us-sm1-23-45678\"\nFILE \"audio.bin\" 0\n"),
    TOC_MODE(
            "mode-mismatch",
            Fixed.MENDED,
            "CD_ROM\nTRACK AUDIO\nNO COPY\nFILE \"game.bin\" 0 00:05:25\nTRACK AUDIO\nFILE \"game.bin\" #940800 0\n"),
    TOC_MODE_2("mode-mismatch", Fixed.MENDED, "CD_ROM_XA\nTRACK MODE2_RAW\nDATAFILE \"data.bin\"\n"),
    TOC_SIZE("size-mismatch", Fixed.MENDED, "CD_ROM\nTRACK MODE1\nDATAFILE \"data.bin\" 00:05:25\n"),
    TOC_DATAFILE("datafile", Fixed.MENDED, "CD_ROM\nTRACK MODE1_RAW\nFILE \"data.bin\" 0 00:05:25\n"),
    TOC_DATA_LENGTH("data-length", Fixed.MENDED, "CD_ROM\nTRACK MODE1_RAW\nDATAFILE \"data.bin\" 400\n"),
    TOC_FILE_OFFSET(
            "file-offset",
            Fixed.MENDED,
            "CD_ROM\nTRACK MODE1_RAW\nDATAFILE \"game.bin\" 00:05:25\nTRACK AUDIO\nFILE \"game.bin\" #819200 0 00:05:25\n"),
    TOC_UNCLAIMED("unclaimed", Fixed.LEFT, "CD_ROM\nTRACK MODE1_RAW\nDATAFILE \"game.bin\" 00:05:25\n"),
    TOC_TRUNCATED("truncated", Fixed.LEFT, "CD_DA\nTRACK AUDIO\nFILE \"short.bin\" 0 00:05:25\n"),
    CCD_TOC_ENTRIES("toc-entries", Fixed.MENDED, CloneCdSheet.with("TocEntries=5", "TocEntries=4")),
    CCD_SESSION_COUNT("session-count", Fixed.MENDED, CloneCdSheet.with("Sessions=1", "Sessions=2")),
    CCD_TRACK_COUNT("track-count", Fixed.MENDED, CloneCdSheet.with("PMin=2\n", "PMin=7\n")),
    CCD_TOC_TIME("toc-time", Fixed.MENDED, CloneCdSheet.with("PSec=7\nPFrame=25\n", "PSec=7\nPFrame=26\n")),
    CCD_TOC_PLACE("toc-time", Fixed.MENDED, CloneCdSheet.with("PLBA=400\n", "PLBA=500\n")),
    CCD_TOC_PLACE_NOWHERE("invalid", Fixed.MENDED, CloneCdSheet.with("PLBA=400\n", "PLBA=-7\n")),
    CCD_LEAD_OUT("toc-time", Fixed.MENDED, CloneCdSheet.with("PLBA=800\n", "PLBA=700\n")),
    CCD_TOC_UNTOLD(
            "toc-time",
            Fixed.LEFT,
            CloneCdSheet.with("PSec=7\nPFrame=25\n", "PSec=7\nPFrame=26\n", "INDEX 1=400\n", "")),
    CCD_MODE("mode", Fixed.MENDED, CloneCdSheet.with("MODE=1", "MODE=4")),
    CCD_MODE_MISMATCH("mode-mismatch", Fixed.MENDED, CloneCdSheet.with("MODE=1", "MODE=0")),
    CCD_CONTROL(
            "mode-mismatch",
            Fixed.MENDED,
            CloneCdSheet.with("Point=0x01\nADR=0x01\nControl=0x04", "Point=0x01\nADR=0x01\nControl=0x00")),
    CCD_INDEX("index", Fixed.MENDED, CloneCdSheet.with("INDEX 1=400", "INDEX 1=410")),
    CCD_DUPLICATE("duplicate", Fixed.MENDED, CloneCdSheet.with("[TRACK 2]", "[TRACK 1]\nMODE=1\nINDEX 1=0\n[TRACK 2]")),
    CCD_FLAGS("flags", Fixed.MENDED, CloneCdSheet.with("MODE=0", "MODE=0\nFLAGS= PRE LOUD")),
    CCD_ISRC("isrc", Fixed.MENDED, CloneCdSheet.with("MODE=0", "MODE=0\nISRC=US-SM1-23-45678")),
    CCD_MCN("mcn", Fixed.MENDED, CloneCdSheet.with("Sessions=1", "Sessions=1\nCATALOG=036000291452")),
    CCD_MCN_NONE("mcn", Fixed.LEFT, CloneCdSheet.with("Sessions=1", "Sessions=1\nCATALOG=123")),
    CCD_LINE("invalid", Fixed.LEFT, CloneCdSheet.with("Sessions=1", "Sessions=1\nno value")),
    CCD_NO_LEAD_OUT("no-lead-out", Fixed.LEFT, CloneCdSheet.with("Point=0xa2", "Point=0xa3")),
    CCD_DISC_TYPE("disc-type", Fixed.LEFT, CloneCdSheet.with("PMin=1\nPSec=0", "PMin=1\nPSec=9")),
    CCD_UNCLAIMED(
            "unclaimed", Fixed.LEFT, CloneCdSheet.with("PSec=12\nPFrame=50\nPLBA=800", "PSec=12\nPFrame=0\nPLBA=750")),
    GDI_NO_COUNT("invalid", Fixed.MENDED, "1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_COUNT_OF_NO_DISC("invalid", Fixed.MENDED, "200\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_MODE("mode-mismatch", Fixed.MENDED, "2\n1 0 0 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_SIZE("size-mismatch", Fixed.MENDED, "2\n1 0 4 2048 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
    GDI_AUDIO_SIZE("invalid", Fixed.MENDED, "2\n1 0 4 2352 data.bin 0\n2 450 0 2532 audio.bin 0\n"),
    GDI_TRACK_PLACE("track-place", Fixed.MENDED, "2\n1 45 4 2352 data.bin 0\n2 4500 0 2352 audio.bin 0\n"),
    GDI_OVERLAP("overlap", Fixed.LEFT, "2\n1 0 4 2352 data.bin 0\n2 300 0 2352 audio.bin 0\n"),
    GDI_TRACKS_LEFT_OUT("invalid", Fixed.LEFT, "3\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n"),
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

    /** {@return the extension of its format: a name without one is that of a CUE sheet} */
    String format() {
        return Stream.of("toc", "ccd", "gdi")
                .filter(format -> name().startsWith(format.toUpperCase(Locale.ROOT) + "_"))
                .findFirst()
                .orElse("cue");
    }

    /** Writes the sheet into a folder, and returns its place. */
    Path in(SheetFolder folder) {
        folder.write("short.bin", new byte[2352 * 2 + 100]);
        String extension = format();
        if (extension.equals("ccd")) {
            String stem = name().toLowerCase(Locale.ROOT);
            folder.write(stem + ".img", SheetFolder.join(SheetFolder.data(0, 400), SheetFolder.audio(400)));
            folder.write(stem + ".sub", new byte[800 * 96]);
        }
        String name = name().toLowerCase(Locale.ROOT) + "." + extension;
        return this == UTF_16
                ? folder.sheet(name, "\uFEFF" + text, StandardCharsets.UTF_16LE)
                : folder.sheet(name, text);
    }
}
