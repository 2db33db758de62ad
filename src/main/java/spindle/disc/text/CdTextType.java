// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a CD-TEXT item says: the type of its packs (Red Book, CD-TEXT mode 4), and our word. */
public enum CdTextType {
    TITLE(0x80, Kind.TRACKS, CdText.Field.TITLE),
    PERFORMER(0x81, Kind.TRACKS, CdText.Field.PERFORMER),
    SONGWRITER(0x82, Kind.TRACKS, CdText.Field.SONGWRITER),
    COMPOSER(0x83, Kind.TRACKS, CdText.Field.COMPOSER),
    ARRANGER(0x84, Kind.TRACKS, CdText.Field.ARRANGER),
    MESSAGE(0x85, Kind.TRACKS, CdText.Field.MESSAGE),
    DISC_ID(0x86, Kind.DISC, CdText.Field.DISC_ID),
    /** A code of two bytes, then text. */
    GENRE(0x87, Kind.BYTES, CdText.Field.GENRE),
    TOC_INFO1(0x88, Kind.BYTES, null),
    TOC_INFO2(0x89, Kind.BYTES, null),
    RESERVED1(0x8A, Kind.BYTES, null),
    RESERVED2(0x8B, Kind.BYTES, null),
    RESERVED3(0x8C, Kind.BYTES, null),
    RESERVED4(0x8D, Kind.BYTES, null),
    /** The disc's UPC or EAN; a track's ISRC. */
    UPC_EAN(0x8E, Kind.TRACKS, CdText.Field.UPC_EAN),
    SIZE_INFO(0x8F, Kind.BYTES, null);

    private final int packType;
    private final Kind kind;
    private final CdText.@Nullable Field field;

    /** What an item is. */
    private enum Kind {
        /** Text of the disc and of each track. */
        TRACKS,
        /** Text of the disc. */
        DISC,
        /** Bytes of the disc. */
        BYTES
    }

    CdTextType(int packType, Kind kind, CdText.@Nullable Field field) {
        this.packType = packType;
        this.kind = kind;
        this.field = field;
    }

    /** {@return the pack type, 0x80 to 0x8F} */
    public int packType() {
        return packType;
    }

    /** {@return our word for it} */
    public Optional<CdText.Field> field() {
        return Optional.ofNullable(field);
    }

    /** {@return whether it is text, ended by NUL, and not bytes} */
    public boolean isText() {
        return kind != Kind.BYTES;
    }

    /** {@return whether a track can have one of its own} */
    public boolean isOfTracks() {
        return kind == Kind.TRACKS;
    }

    /** {@return the type of a pack} */
    public static Optional<CdTextType> of(int packType) {
        for (CdTextType type : values()) {
            if (type.packType == packType) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@return the type that our word is written as} */
    public static Optional<CdTextType> of(CdText.Field field) {
        for (CdTextType type : values()) {
            if (type.field == field) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
