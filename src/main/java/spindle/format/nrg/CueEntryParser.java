// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import spindle.disc.Msf;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.sheet.Notices;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.sector.Bcd;

/**
 * Reads a cue: eight bytes an entry, with an MSF in version 1, with an LBA in version 2. The MSF is binary in the images of
 * some writers and BCD in those of others; the whole cue is read as the one that agrees better with the byte offsets of DAOI.
 */
final class CueEntryParser {
    /** Bytes of an entry. */
    static final int ENTRY_BYTES = 8;

    private final Notices notices;
    private final List<NrgTrack> tracks;

    /** How a byte of a cue stands for a number. */
    private enum Coding {
        BINARY,
        BCD;

        /** {@return the number, or -1 where the byte is none} */
        int decode(byte value) {
            boolean valid = this == BINARY || Bcd.isValid(value);
            return !valid ? -1 : this == BCD ? Bcd.decode(value) : value & 0xFF;
        }
    }

    /** @param tracks those that the cue is of */
    CueEntryParser(Notices notices, List<NrgTrack> tracks) {
        this.notices = notices;
        this.tracks = List.copyOf(tracks);
    }

    List<CueEntry> parse(NrgChunk chunk) throws DiscFormatException {
        Coding numbers =
                tracksFound(chunk, Coding.BINARY) > tracksFound(chunk, Coding.BCD) ? Coding.BINARY : Coding.BCD;
        if (chunk.id().equals("CUEX")) {
            return checked(chunk, entries(chunk, numbers, Coding.BINARY));
        }
        List<CueEntry> binary = entries(chunk, numbers, Coding.BINARY);
        List<CueEntry> bcd = entries(chunk, numbers, Coding.BCD);
        boolean isBcd = agreement(bcd) > agreement(binary);
        if (!binary.equals(bcd)) {
            String what = "the times of its cue are read as " + (isBcd ? "BCD" : "binary");
            notices.note("cue-times", 0, what + ", as its byte offsets say");
        }
        return checked(chunk, isBcd ? bcd : binary);
    }

    private int tracksFound(NrgChunk chunk, Coding coding) {
        List<CueEntry> entries = entries(chunk, coding, Coding.BINARY);
        return (int) tracks.stream()
                .filter(track -> lba(entries, track.number(), 1).isPresent())
                .count();
    }

    /** {@return the entries; one whose time is no number lies before the disc} */
    private static List<CueEntry> entries(NrgChunk chunk, Coding numbers, Coding times) {
        byte[] bytes = chunk.bytes();
        boolean isLba = chunk.id().equals("CUEX");
        List<CueEntry> entries = new ArrayList<>();
        for (int at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
            int track = bytes[at + 1] & 0xFF;
            int number = track == CueEntry.LEAD_OUT ? track : number(bytes[at + 1], numbers);
            int position = isLba ? (int) BigEndian.u32(bytes, at + 4) : time(bytes, at + 4, times);
            entries.add(new CueEntry((bytes[at] >> 4) & 0x0F, number, number(bytes[at + 2], numbers), position));
        }
        return entries;
    }

    private static int number(byte value, Coding coding) {
        int number = coding.decode(value);
        return number < 0 ? value & 0xFF : number;
    }

    private static int time(byte[] bytes, int at, Coding coding) {
        int minutes = coding.decode(bytes[at + 1]);
        int seconds = coding.decode(bytes[at + 2]);
        int frames = coding.decode(bytes[at + 3]);
        boolean valid = minutes >= 0 && seconds >= 0 && frames >= 0;
        return valid ? Msf.frames(minutes, seconds, frames) - Msf.LBA_OFFSET : Integer.MIN_VALUE;
    }

    /** {@return how many lengths of pregaps and tracks are those of the byte offsets, less the times that are none} */
    private int agreement(List<CueEntry> entries) {
        int agreement = 0;
        for (CueEntry entry : entries) {
            agreement -= entry.lba() < -Msf.LBA_OFFSET ? entries.size() : 0;
        }
        for (NrgTrack track : tracks) {
            OptionalInt index1 = lba(entries, track.number(), 1);
            OptionalInt next = behind(entries, track.number());
            if (index1.isPresent() && next.isPresent() && track.sectorBytes() > 0) {
                long length = (track.end() - track.index1()) / track.sectorBytes();
                agreement += next.getAsInt() - index1.getAsInt() == length ? 1 : 0;
            }
            OptionalInt index0 = lba(entries, track.number(), 0);
            if (index1.isPresent() && index0.isPresent() && track.sectorBytes() > 0) {
                long pregap = (track.index1() - track.index0()) / track.sectorBytes();
                agreement += index1.getAsInt() - index0.getAsInt() == pregap ? 1 : 0;
            }
        }
        return agreement;
    }

    private static OptionalInt lba(List<CueEntry> entries, int track, int index) {
        return entries.stream()
                .filter(entry -> entry.track() == track && entry.index() == index)
                .mapToInt(CueEntry::lba)
                .findFirst();
    }

    /** {@return where what follows a track begins} */
    private static OptionalInt behind(List<CueEntry> entries, int track) {
        boolean seen = false;
        for (CueEntry entry : entries) {
            if (seen && entry.track() != track) {
                return OptionalInt.of(entry.lba());
            }
            seen |= entry.track() == track;
        }
        return OptionalInt.empty();
    }

    private List<CueEntry> checked(NrgChunk chunk, List<CueEntry> entries) throws DiscFormatException {
        for (int i = 0; i < entries.size(); i++) {
            int position = entries.get(i).lba();
            if (position < -Msf.LBA_OFFSET) {
                long at = chunk.offset() + (long) i * ENTRY_BYTES;
                String what = position == Integer.MIN_VALUE ? "no time" : "LBA " + position;
                throw notices.invalid(0, "the cue at offset " + at + " says " + what);
            }
        }
        return entries;
    }
}
