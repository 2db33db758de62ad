// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.stream.Stream;
import spindle.image.Finding.Severity;

/** The rules that are checked elsewhere: while an image is opened, and in the pass over its sectors. */
public enum OtherRule {
    TRUNCATED("truncated", Severity.ERROR, "a file that ends before the sectors that it should hold"),
    SIZE_MISMATCH("size-mismatch", Severity.WARNING, "a file whose size is not what the sheet states"),
    TRAILING_BYTES("trailing-bytes", Severity.WARNING, "bytes behind the last whole sector"),
    FILLED_SECTOR("filled-sector", Severity.WARNING, "a last sector that is stored in part"),
    UNCLAIMED("unclaimed", Severity.WARNING, "sectors of a file that no track has"),
    FILE_NAME("file-name", Severity.WARNING, "a file that is there under another name than the sheet's"),
    FILE_TYPE("file-type", Severity.WARNING, "a file of another type than the sheet's"),
    MODE_MISMATCH("mode-mismatch", Severity.WARNING, "a track that is declared as another mode than its sectors are"),
    INDEX("index", Severity.WARNING, "an index that contradicts another"),
    SESSION("session", Severity.WARNING, "sessions that contradict each other"),
    LEAD_OUT("lead-out", Severity.WARNING, "a lead-out that is not where the last track ends"),
    TRACK_COUNT("track-count", Severity.WARNING, "another number of tracks than is stated"),
    EMPTY_TRACK("empty-track", Severity.WARNING, "a track without sectors"),
    MCN("mcn", Severity.WARNING, "a catalogue number that is none"),
    CATALOG("catalog", Severity.WARNING, "a catalogue number that is none"),
    ISRC("isrc", Severity.WARNING, "a recording code that is none"),
    FLAGS("flags", Severity.WARNING, "flags that are not known"),
    CD_TEXT("cd-text", Severity.WARNING, "CD-TEXT that is not whole"),
    PATCHES("patches", Severity.WARNING, "an SBI or LSD file that holds no Q packets"),
    SUBCHANNEL("subchannel", Severity.WARNING, "a sub-channel of a form that is not known"),
    NO_SUBCHANNEL("no-subchannel", Severity.WARNING, "a sub-channel file that is not there"),
    AUDIO_CHECKSUM("audio-checksum", Severity.ERROR, "samples that are not those of the checksum in their file"),
    CHD_HUNK("chd-hunk", Severity.ERROR, "hunks of a CHD that are damaged or beyond its end, and their sectors"),
    CHD_SHA1("chd-sha1", Severity.ERROR, "a CHD whose SHA-1 is not that of its contents"),
    BYTE_ORDER("byte-order", Severity.WARNING, "audio that sounds as if it were in the other byte order"),
    INCOMPLETE("incomplete", Severity.ERROR, "files or directories that are not all in the image"),
    VOLUME_SIZE("volume-size", Severity.WARNING, "a volume that is larger than its track"),
    VOLUME_CONTINUES("volume-continues", Severity.WARNING, "a volume that goes on in a later track"),
    EARLIER_SESSION("earlier-session", Severity.WARNING, "files in a session that the image does not hold"),
    VOLUME_LIES("volume-lies", Severity.WARNING, "files that are said to lie behind their volume"),
    MANY_FILES("many-files", Severity.WARNING, "more files than are looked for"),
    DISPLACED(
            "displaced",
            Severity.ERROR,
            "headers that are displaced by a constant; a warning where all of a track are"),
    HEADER_NOT_BCD(
            "header-not-bcd",
            Severity.ERROR,
            "headers that are no positions in BCD; a warning where all of a track are");

    private final String id;
    private final Severity severity;
    private final String description;

    OtherRule(String id, Severity severity, String description) {
        this.id = id;
        this.severity = severity;
        this.description = description;
    }

    /** {@return the name in reports} */
    public String id() {
        return id;
    }

    /** {@return what a finding of it means for the exit status, at its worst} */
    public Severity severity() {
        return severity;
    }

    /** {@return what it finds, one line} */
    public String description() {
        return description;
    }

    static boolean isOne(String id) {
        return Stream.of(values()).anyMatch(each -> each.id.equals(id));
    }
}
