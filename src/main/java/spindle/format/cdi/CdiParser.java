// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.text.CdTextPack;
import spindle.io.DiscFormatException;

/** Parses the description of sessions and tracks, as cdirip reads it (all versions) and libmirage (3.5). */
final class CdiParser {
    /** Stands twice before each track. */
    static final byte[] MARK = {0, 0, 1, 0, 0, 0, -1, -1, -1, -1};
    /** DiscJuggler 4 writes this where versions before write the capacity, and more behind it. */
    static final long DISCJUGGLER_4 = 0x8000_0000L;

    private static final int MAX_TRACKS = 99;
    private static final int MAX_INDEXES = 100;
    private static final int TEXT_FIELDS = 18;

    private final CdiCursor cursor;
    private final CdiFooter footer;
    private int medium = CdiDescriptor.CD;
    private int tracks;

    CdiParser(CdiCursor cursor, CdiFooter footer) {
        this.cursor = cursor;
        this.footer = footer;
    }

    CdiDescriptor parse() throws DiscFormatException {
        int count = cursor.u16();
        if (count == 0 || count > MAX_TRACKS) {
            throw cursor.problem("says that it has " + count + " sessions");
        }
        List<CdiDescriptor.SessionBlock> sessions = new ArrayList<>();
        int own = cursor.u16();
        for (int i = 0; i < count && own > 0; i++) {
            sessions.add(session(own));
            own = i < count - 1 || (!isV2() && cursor.hasMore(2)) ? cursor.u16() : 0;
        }
        if (sessions.isEmpty()) {
            throw cursor.problem("has no session with tracks");
        }
        Optional<Mcn> mcn = Optional.empty();
        List<CdTextPack> packs = List.of();
        if (!isV2() && own == 0) {
            try {
                mcn = discBlock();
                packs = packs();
            } catch (DiscFormatException e) {
                packs = List.of(); // other programs write less than this, or nothing; no track depends on it
            }
        }
        return new CdiDescriptor(sessions, medium, mcn, packs, footer.description());
    }

    private boolean isV2() {
        return footer.version() == CdiVersion.V2;
    }

    private CdiDescriptor.SessionBlock session(int count) throws DiscFormatException {
        tracks += count;
        if (tracks > MAX_TRACKS) {
            throw cursor.problem("says that it has " + tracks + " tracks");
        }
        List<CdiDescriptor.TrackBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(track());
        }
        long type = cursor.u32();
        cursor.skip(CdiField.AFTER_SESSION_TYPE, CdiField.LAST_TRACK_START);
        if (!isV2()) {
            cursor.skip(CdiField.SESSION_END);
        }
        return new CdiDescriptor.SessionBlock(type, blocks);
    }

    /** Passes over what stands before each track, and before the disc's own block. */
    private void header() throws DiscFormatException {
        if (cursor.u32() != 0) {
            cursor.skip(CdiField.HEADER_EXTENSION);
        }
        mark();
        mark();
        cursor.skip(CdiField.SETTINGS);
        cursor.skipText();
        cursor.skip(CdiField.AFTER_NAME, CdiField.HEADER_TWO, CdiField.HEADER_ZERO);
        if (cursor.u32() == DISCJUGGLER_4) {
            cursor.skip(CdiField.CAPACITY, CdiField.BEFORE_MEDIUM);
            medium = cursor.u16();
        }
    }

    private void mark() throws DiscFormatException {
        if (!Arrays.equals(cursor.bytes(MARK.length), MARK)) {
            throw cursor.problem("the mark before a track is missing");
        }
    }

    private CdiDescriptor.TrackBlock track() throws DiscFormatException {
        header();
        List<Long> lengths = lengths();
        long groups = cursor.u32();
        for (long i = 0; i < groups; i++) {
            for (int k = 0; k < TEXT_FIELDS; k++) {
                cursor.skipText();
            }
        }
        cursor.skip(CdiField.AFTER_TEXT);
        int mode = (int) Math.min(cursor.u32(), 99);
        cursor.skip(CdiField.AFTER_MODE, CdiField.SESSION_NUMBER, CdiField.TRACK_NUMBER);
        long start = cursor.u32();
        long sectors = cursor.u32();
        cursor.skip(CdiField.AFTER_LENGTH);
        int readMode = (int) Math.min(cursor.u32(), 99);
        int control = (int) (cursor.u32() & 15);
        cursor.skip(CdiField.AFTER_CONTROL, CdiField.LENGTH_AGAIN, CdiField.BEFORE_ISRC);
        Optional<Isrc> isrc = isrc();
        if (!isV2()) {
            cursor.skip(CdiField.TRACK_END);
            if (cursor.u32() == 0xFFFF_FFFFL) {
                cursor.skip(CdiField.SAMPLES);
            }
        }
        return new CdiDescriptor.TrackBlock(lengths, mode, start, sectors, readMode, control, isrc);
    }

    private List<Long> lengths() throws DiscFormatException {
        int count = cursor.u16();
        if (count < 2 || count > MAX_INDEXES) {
            throw cursor.problem("a track has " + count + " indexes");
        }
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lengths.add(cursor.u32());
        }
        return lengths;
    }

    private Optional<Isrc> isrc() throws DiscFormatException {
        String code = new String(cursor.bytes(12), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        boolean valid = cursor.u32() != 0;
        return valid && Isrc.isValid(code) ? Optional.of(new Isrc(code)) : Optional.empty();
    }

    private Optional<Mcn> discBlock() throws DiscFormatException {
        header();
        cursor.skip(CdiField.DISC_LENGTH);
        cursor.skipText();
        cursor.skip(CdiField.AFTER_VOLUME_NAME);
        String digits = new String(cursor.bytes(13), StandardCharsets.ISO_8859_1);
        boolean valid = cursor.u32() != 0;
        return valid && Mcn.isValid(digits) ? Optional.of(new Mcn(digits)) : Optional.empty();
    }

    private List<CdTextPack> packs() throws DiscFormatException {
        List<CdTextPack> packs = new ArrayList<>();
        long bytes = cursor.u32();
        for (long at = 0; at + CdTextPack.BYTES <= bytes; at += CdTextPack.BYTES) {
            packs.add(new CdTextPack(cursor.bytes(CdTextPack.BYTES)));
        }
        return packs;
    }
}
