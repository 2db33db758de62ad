// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

/** Something that a tag says of an audio file, with the names it has in each kind of tags; an empty name: it has none. */
public enum Tag {
    TITLE("TITLE", "TIT2", "INAM"),
    ARTIST("ARTIST", "TPE1", "IART"),
    ALBUM("ALBUM", "TALB", "IPRD"),
    ALBUM_ARTIST("ALBUMARTIST", "TPE2", ""),
    /** The track's number in decimal digits. */
    TRACK("TRACKNUMBER", "TRCK", "ITRK"),
    /** How many audio tracks the disc has. */
    TRACK_TOTAL("TRACKTOTAL", "", ""),
    DATE("DATE", "TYER", "ICRD"),
    GENRE("GENRE", "TCON", "IGNR"),
    COMMENT("COMMENT", "COMM", "ICMT"),
    COMPOSER("COMPOSER", "TCOM", ""),
    LYRICIST("LYRICIST", "TEXT", ""),
    ARRANGER("ARRANGER", "TPE4", ""),
    ISRC("ISRC", "TSRC", ""),
    /** The disc's catalogue number, a UPC or EAN. */
    BARCODE("BARCODE", "TXXX", ""),
    /** The id that freedb and CDDB know the disc by. */
    DISC_ID("DISCID", "TXXX", "");

    private final String vorbis;
    private final String id3;
    private final String info;

    Tag(String vorbis, String id3, String info) {
        this.vorbis = vorbis;
        this.id3 = id3;
        this.info = info;
    }

    /** {@return its name among Vorbis comments} */
    String vorbis() {
        return vorbis;
    }

    /** {@return its frame in ID3v2.3} */
    String id3() {
        return id3;
    }

    /** {@return its chunk in a RIFF INFO list} */
    String info() {
        return info;
    }
}
