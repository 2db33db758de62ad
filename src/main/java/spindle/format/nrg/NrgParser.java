// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import spindle.disc.DiscType;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Msf;
import spindle.disc.text.CdTextPack;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.sheet.Notices;
import spindle.io.Amounts;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.sector.RawSector;
import spindle.sector.SubchannelFrame;

/** Makes sessions of chunks: the chunks of a session come before its SINF. */
final class NrgParser {
    private static final int DAO_HEADER_BYTES = 22;
    private static final int DAO_TRACK_BYTES = 18;
    /** A pause of two seconds between tracks that were written track-at-once. */
    private static final int MOST_PAUSE_BYTES = Msf.LBA_OFFSET * (RawSector.BYTES + SubchannelFrame.BYTES);

    private final Notices notices;
    private final List<NrgSession> sessions = new ArrayList<>();
    private final List<CdTextPack> packs = new ArrayList<>();
    private final List<NrgTrack> tracks = new ArrayList<>();
    private Optional<NrgChunk> cue = Optional.empty();
    private DiscType type = DiscType.CD_ROM;
    private Optional<Mcn> mcn = Optional.empty();
    private long mediaType;
    private int taken;

    NrgParser(Notices notices) {
        this.notices = notices;
    }

    /** {@return what the chunks say} */
    NrgDescriptor parse(List<NrgChunk> chunks) throws DiscFormatException {
        for (NrgChunk chunk : chunks) {
            switch (chunk.id()) {
                case "CUES", "CUEX" -> cue = Optional.of(chunk);
                case "DAOI" -> discAtOnce(chunk, Integer.BYTES);
                case "DAOX" -> discAtOnce(chunk, Long.BYTES);
                case "TINF" -> trackAtOnce(chunk, Integer.BYTES, 0);
                case "ETNF" -> trackAtOnce(chunk, Integer.BYTES, 2 * Integer.BYTES);
                case "ETN2" -> trackAtOnce(chunk, Long.BYTES, Integer.BYTES + Long.BYTES);
                case "SINF" -> endSession(chunk.bytes().length < 4 ? 0 : BigEndian.u32(chunk.bytes(), 0));
                case "MTYP" -> mediaType = chunk.bytes().length < 4 ? 0 : BigEndian.u32(chunk.bytes(), 0);
                case "CDTX" -> text(chunk);
                default -> {}
            }
        }
        if (!tracks.isEmpty()) {
            notices.warning(
                    "sessions",
                    0,
                    0,
                    "its last " + Amounts.of(tracks.size(), "track") + " are of no session; they are taken for one");
            endSession(tracks.size());
        }
        if (sessions.isEmpty()) {
            throw notices.invalid(0, "its chunks describe no tracks");
        }
        return new NrgDescriptor(sessions, packs, mediaType);
    }

    /** @param stated how many of the tracks before it are its; all, where it does not say */
    private void endSession(long stated) throws DiscFormatException {
        int count = stated > 0 && stated < tracks.size() ? (int) stated : tracks.size();
        if (stated != tracks.size()) {
            notices.warning(
                    "sessions",
                    0,
                    0,
                    "a session states " + Amounts.of(stated, "track") + ", and " + tracks.size() + " are described");
        }
        if (count > 0) {
            List<NrgTrack> own = List.copyOf(tracks.subList(0, count));
            List<CueEntry> entries =
                    cue.isPresent() ? new CueEntryParser(notices, own).parse(cue.get()) : List.<CueEntry>of();
            sessions.add(new NrgSession(type, mcn, own, entries));
            tracks.subList(0, count).clear();
        }
        if (tracks.isEmpty()) {
            cue = Optional.empty();
            type = DiscType.CD_ROM;
        }
    }

    private void discAtOnce(NrgChunk chunk, int width) throws DiscFormatException {
        byte[] bytes = chunk.bytes();
        if (bytes.length < DAO_HEADER_BYTES) {
            throw notices.invalid(0, "the chunk " + chunk.id() + " at offset " + chunk.offset() + " is cut short");
        }
        String digits = text(bytes, 4, 13);
        mcn = Mcn.isValid(digits) && !digits.equals("0000000000000") ? Optional.of(new Mcn(digits)) : mcn;
        type = DiscType.ofPsec(bytes[18] & 0xFF).orElse(type);
        int number = bytes[20] & 0xFF;
        int size = DAO_TRACK_BYTES + 3 * width;
        if ((bytes.length - DAO_HEADER_BYTES) % size != 0) {
            notices.warning("chunk", 0, 0, "the chunk " + chunk.id() + " has bytes behind its last track");
        }
        for (int at = DAO_HEADER_BYTES; at + size <= bytes.length; at += size) {
            int offsets = at + DAO_TRACK_BYTES;
            add(new NrgTrack(
                    number,
                    isrc(bytes, at, number),
                    BigEndian.u16(bytes, at + 12),
                    bytes[at + 14] & 0xFF,
                    offset(bytes, offsets, width),
                    offset(bytes, offsets + width, width),
                    offset(bytes, offsets + 2 * width, width),
                    OptionalInt.empty(),
                    chunk.offset() + at));
            number++;
        }
        taken = number - 1;
    }

    /**
     * Reads tracks of ETNF, ETN2, and of TINF, which Nero 4 writes.
     *
     * @param behind bytes behind the mode: where the track begins, and zeroes; 0 where they are not there
     */
    private void trackAtOnce(NrgChunk chunk, int width, int behind) throws DiscFormatException {
        byte[] bytes = chunk.bytes();
        int size = 2 * width + Integer.BYTES + behind;
        for (int at = 0; at + size <= bytes.length; at += size) {
            long offset = offset(bytes, at, width);
            long length = offset(bytes, at + width, width);
            int mode = (int) BigEndian.u32(bytes, at + 2 * width);
            int stored = behind == 0 ? 0 : (int) BigEndian.u32(bytes, at + 2 * width + Integer.BYTES);
            taken++;
            long end = offset < 0 || length < 0 || length > Long.MAX_VALUE - offset ? -1 : offset + length;
            add(new NrgTrack(
                    taken,
                    Optional.empty(),
                    0,
                    mode,
                    pause(offset),
                    offset,
                    end,
                    OptionalInt.of(stored),
                    chunk.offset() + at));
        }
    }

    /** {@return where the pause before a track begins in the file} Few images hold it; then nothing else lies between tracks. */
    private long pause(long offset) {
        if (tracks.isEmpty()) {
            return offset;
        }
        long end = tracks.get(tracks.size() - 1).end();
        return offset - end > MOST_PAUSE_BYTES ? offset : Math.min(end, offset);
    }

    private void add(NrgTrack track) throws DiscFormatException {
        if (track.number() < 1 || track.number() > 99) {
            throw notices.invalid(
                    0, "there is no track " + track.number() + ", and offset " + track.chunk() + " describes it");
        }
        boolean ascending = track.index0() >= 0 && track.index0() <= track.index1() && track.index1() <= track.end();
        if (!ascending || track.end() > Long.MAX_VALUE / 2) {
            throw notices.invalid(
                    0,
                    "the offsets of track " + track.number() + ", at offset " + track.chunk() + ", are not in order: "
                            + track.index0() + ", " + track.index1() + ", " + track.end());
        }
        tracks.add(track);
    }

    private static long offset(byte[] bytes, int at, int width) {
        return width == Long.BYTES ? BigEndian.s64(bytes, at) : BigEndian.u32(bytes, at);
    }

    private Optional<Isrc> isrc(byte[] bytes, int at, int track) throws DiscFormatException {
        String code = text(bytes, at, 12);
        if (!code.isEmpty() && !Isrc.isValid(code)) {
            notices.warning("isrc", track, 0, "the ISRC of track " + track + " is none, and left out");
        }
        return Isrc.isValid(code) ? Optional.of(new Isrc(code)) : Optional.empty();
    }

    /** {@return the characters before the first zero} */
    private static String text(byte[] bytes, int at, int count) {
        int end = at;
        while (end < at + count && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    }

    private void text(NrgChunk chunk) throws DiscFormatException {
        byte[] bytes = chunk.bytes();
        for (int at = 0; at + CdTextPack.BYTES <= bytes.length; at += CdTextPack.BYTES) {
            packs.add(new CdTextPack(Arrays.copyOfRange(bytes, at, at + CdTextPack.BYTES)));
        }
        if (bytes.length % CdTextPack.BYTES != 0) {
            notices.warning("cd-text", 0, 0, "its CD-TEXT ends within a pack, which is left out");
        }
    }
}
