// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.format.SheetFinding;
import spindle.io.Remedy;

/** The rules for sheets. The readers of the formats find what breaks them; the words for what is right are here. */
public enum SheetRule {
    NO_TRACKS("CUE", "a sheet without a TRACK line", "a sheet names a FILE, and at least one TRACK with an INDEX 01"),
    LENGTH("CUE", "more lines than any sheet has", "name the sheet that belongs to the image"),
    ORDER(
            "CUE",
            "a command before the FILE or TRACK that it belongs to",
            "FILE comes first, then TRACK, then what is said of the track"),
    FILE_LINE(
            "CUE",
            "a FILE line without a name or a type, or with words behind them",
            "FILE, the name in quotes, and BINARY, MOTOROLA, WAVE, AIFF or MP3"),
    NAME_QUOTES("CUE", "a file name with blanks that stands in no quotes", "put the name in quotes"),
    PATH_SEPARATOR("CUE", "backslashes in a file name", "write slashes, which every system reads"),
    FILE_NAME(
            "CUE TOC GDI",
            "a file that is there under another name: another case, folder, extension or Unicode form",
            "write the name as the file has it"),
    FILE_TYPE(
            "CUE",
            "a word for what a file holds that its content contradicts",
            "write BINARY for sectors, WAVE or AIFF for samples behind a header"),
    UNUSED_FILE("CUE", "a FILE in which no track begins", "take the line out, or say which track begins there"),
    MISSING_FILE(
            "CUE TOC CCD GDI",
            "a file that is not there, cannot be read, or lies outside the sheet's folder",
            "put the file beside the sheet, or correct its name"),
    MISSING_AUDIO(
            "CUE TOC GDI", "an audio file that is not there, beside data that are", "put the file beside the sheet"),
    BYTE_ORDER_MARK("CUE TOC CCD GDI", "a byte order mark in front of UTF-8", "write the sheet without it"),
    ENCODING(
            "CUE TOC CCD GDI",
            "a character set that is guessed, that few programs read, or in which some bytes are no text",
            "write the sheet as UTF-8"),
    QUOTES("CUE TOC", "quotes that are not closed", "close them"),
    TRAILING("CUE", "words behind the end of a command", "take them out, or write them as a remark"),
    COMMENT("CUE", "a comment without REM", "write REM in front of it"),
    UNKNOWN_COMMAND("CUE", "a command that no CUE sheet has", "write REM in front of it"),
    REPEATED("CUE", "a command that stands there a second time", "leave one of them"),
    CATALOG("CUE TOC", "a catalogue number that is not 13 digits, or stands in quotes", "CATALOG and 13 digits"),
    ISRC(
            "CUE TOC CCD",
            "an ISRC that is none, has dashes, or stands before the first track",
            "ISRC and 12 letters and digits, behind its TRACK line"),
    FLAGS("CUE CCD", "a flag that is unknown", "the flags are DCP, 4CH, PRE and SCMS"),
    CDTEXTFILE(
            "CUE",
            "a file of CD-TEXT that is not there, or holds none",
            "put the file beside the sheet, or take the line out"),
    TRACK_NUMBER(
            "CUE",
            "track numbers that are none, are there twice, or do not go up by one",
            "number the tracks one after another"),
    TRACK_MODE(
            "CUE",
            "a word that is no track mode",
            "write AUDIO, CDG, MODE1/2048, MODE1/2352, MODE2/2336, MODE2/2352 or CDI/2352"),
    TRACK_REPEATED(
            "CUE", "a TRACK line that stands again behind the FILE of the same track", "take the second line out"),
    MODE_MISMATCH(
            "CUE TOC CCD GDI",
            "a track that is declared as another kind than its sectors are",
            "write the mode that the sectors have"),
    SIZE_MISMATCH(
            "CUE TOC GDI",
            "a track whose sectors have another size than is declared",
            "write the size that the sectors have"),
    MODE("CCD", "a MODE that is none", "MODE is 0 for audio, 1 or 2 for data"),
    TIME(
            "CUE",
            "a time that is none, or is written oddly",
            "write minutes, seconds up to 59 and frames up to 74: 00:02:00"),
    INDEX_NUMBER(
            "CUE", "index numbers that are none, or do not go up by one", "number the indexes 00, 01, 02 and so on"),
    INDEX_ORDER("CUE", "indexes that do not go up", "put them in the order of their numbers and times"),
    INDEX(
            "CCD",
            "an index that does not lie in its track, or is not where the table of contents has it",
            "correct it, or take it out"),
    NO_INDEX_1("CUE", "a track without INDEX 01", "say where it begins: INDEX 01 00:00:00"),
    INDEX_BEYOND_END("CUE", "an index behind the end of its file", "get the whole file, or correct the time"),
    GAP("CUE", "a second PREGAP or POSTGAP in one track", "leave one of them"),
    PREGAP("CUE", "a track with both PREGAP and a stored INDEX 00", "leave the one that is right; here both count"),
    UNCLAIMED("CUE TOC CCD", "sectors that no track claims", "correct the times, or the number of sectors"),
    EMPTY_TRACK("CUE", "a track without sectors", "correct the times"),
    ABSENT_DATA(
            "CUE",
            "a data track of which the sheet says no more than that it is there",
            "add its file, or take the line out"),
    ABSENT_TRACK("GDI", "a track that is in no file", "get its file, or take the line out"),
    TRUNCATED("CUE TOC CCD GDI", "a file that ends before the sectors that should be in it", "get the whole file"),
    FILLED_SECTOR(
            "CUE",
            "a file whose last sector is filled with zeroes",
            "nothing, where the image is one of blocks of 512 bytes"),
    PADDED("CUE", "a file of samples that is no whole number of sectors", "nothing: silence fills the last sector"),
    OVERLAP("TOC GDI", "a file that reaches into the next track", "correct the place of the next track, or the file"),
    SESSION(
            "CUE",
            "a session, or the high-density area of a GD-ROM, that the sheet does not tell right",
            "REM SESSION 02 in front of its first track, or REM HIGH-DENSITY AREA"),
    SESSION_LAYOUT(
            "CUE",
            "gaps between sessions of which the sheet does not say whether files hold them",
            "nothing, where the layout that is taken is right"),
    LEAD_OUT("CUE CCD", "a lead-out that is not where the tracks end", "correct REM LEAD-OUT, or take it out"),
    PATCHES("CUE", "an SBI or LSD file beside the sheet that holds no Q packets", "replace it, or take it away"),
    TOC_ENTRIES("CCD", "a number of entries that is not that of the sections", "write the number that is there"),
    TOC_TIME("CCD", "a place whose MSF and LBA differ", "write the MSF of the LBA"),
    DISC_TYPE(
            "CCD", "a type of disc that is none", "PSec of point A0 is 0 for CD-ROM, 16 for CD-i and 32 for CD-ROM XA"),
    NO_LEAD_OUT("CCD", "a session without a lead-out", "add the entry of point A2"),
    DUPLICATE("CCD", "a section that stands there twice", "leave one of them"),
    MCN("CCD", "a catalogue number that is not 13 digits", "CATALOG= and 13 digits"),
    CD_TEXT("CCD", "a line of CD-TEXT that is no pack", "16 bytes in hexadecimal"),
    SCRAMBLED("CCD", "data tracks that are declared scrambled", "nothing: they are descrambled where they are read"),
    NO_SUBCHANNEL("CCD", "a sub-channel file that is not there, or is empty", "put the SUB beside the sheet"),
    SUBCHANNEL_LENGTH("CCD", "a sub-channel file that is shorter than the image", "get the whole SUB"),
    DATAFILE("TOC", "AUDIOFILE in a track that is no plain audio", "write DATAFILE"),
    DATA_LENGTH(
            "TOC",
            "a length of data in bytes that is no whole number of sectors",
            "write minutes, seconds and frames, or the bytes of whole sectors"),
    FILE_OFFSET(
            "TOC",
            "a piece of a file that does not begin where the piece before it ends",
            "write the offset at which it begins"),
    KEYWORD("TOC", "a word that is not in upper case", "write it in upper case"),
    SESSION_COUNT("CCD", "a number of sessions that is not that of the entries", "write the number that is there"),
    TRACK_PLACE("GDI", "a track that lies elsewhere than its sectors say", "write the LBA that the sectors have"),
    TRACK_COUNT(
            "CCD GDI", "a number of tracks that is not that of the entries or lines", "write the number that is there"),
    TRACK_LINE(
            "GDI",
            "a line without an offset, or with a file name with blanks that stands in no quotes",
            "number, LBA, type, sector size, file name in quotes, offset"),
    NO_HIGH_DENSITY("GDI", "a sheet without the tracks of the high-density area", "get all its tracks"),
    INVALID("CUE TOC CCD GDI", "anything else that keeps the sheet from being read", "correct it"),
    UNSUPPORTED("CUE TOC CCD GDI", "what is not supported", "convert the file to another kind"),
    CD_TEXT_CHARSET(
            "CUE TOC CCD",
            "CD-TEXT whose characters are not those that it states",
            "state the character set that it has"),
    CD_TEXT_WIDTH("CUE TOC CCD", "CD-TEXT of one byte a character that states two", "state one byte"),
    CD_TEXT_CRC("CUE TOC CCD", "CD-TEXT packs whose CRC does not match", "read the lead-in again"),
    DAMAGED_FILE("CUE TOC", "an audio file that is damaged", "get it again"),
    AUDIO_CHECKSUM("CUE TOC", "an audio file whose checksum does not match", "get it again"),
    CONTAINER("CUE TOC GDI", "a file that is opened through what it is packed in", "nothing"),
    DECODED("CUE", "a file of samples that is decoded", "nothing"),
    CREATOR("CUE CCD", "the program that wrote the sheet", "nothing"),
    FILE_TAGS("CUE", "words in audio files that the sheet does not have", "add them, where they are wanted"),
    GAPS_STORED("CCD", "gaps whose content a file holds", "nothing");

    private final String formats;
    private final String description;
    private final String right;

    SheetRule(String formats, String description, String right) {
        this.formats = formats;
        this.description = description;
        this.right = right;
    }

    /** {@return its name in reports: lower case, with hyphens} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the formats whose sheets can break it, upper case} */
    public List<String> formats() {
        return List.of(formats.split(" "));
    }

    /** {@return what it finds} */
    public String description() {
        return description;
    }

    /** {@return what is right} */
    public String right() {
        return right;
    }

    /** {@return the rule of this name, where there is one} */
    public static Optional<SheetRule> named(String id) {
        return List.of(values()).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** {@return a finding that says what is right: in its own words, else in those of its rule} */
    static SheetFinding advised(SheetFinding finding) {
        boolean says = !finding.remedy().toString().isEmpty() || finding.weight() == SheetFinding.Weight.NOTE;
        Remedy remedy = says
                ? finding.remedy()
                : named(finding.rule()).map(rule -> Remedy.advice(rule.right)).orElse(Remedy.NONE);
        return new SheetFinding(
                finding.rule(), finding.weight(), finding.place(), finding.message(), remedy, finding.mend());
    }
}
