// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Msf;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.sheet.Notices;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.sector.Bcd;

/** Reads a cue: eight bytes an entry, with an MSF in BCD in version 1, with an LBA in version 2. */
final class CueEntryParser {
    /** Bytes of an entry. */
    static final int ENTRY_BYTES = 8;

    private final Notices notices;

    CueEntryParser(Notices notices) {
        this.notices = notices;
    }

    List<CueEntry> parse(NrgChunk chunk) throws DiscFormatException {
        byte[] bytes = chunk.bytes();
        boolean lba = chunk.id().equals("CUEX");
        List<CueEntry> entries = new ArrayList<>();
        for (int at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
            int track = bytes[at + 1] & 0xFF;
            int position = lba ? (int) BigEndian.u32(bytes, at + 4) : time(bytes, at + 4);
            if (position < -Msf.LBA_OFFSET) {
                throw notices.invalid(0, "the cue at offset " + (chunk.offset() + at) + " says LBA " + position);
            }
            int number = track == CueEntry.LEAD_OUT ? track : decoded(bytes[at + 1]);
            entries.add(new CueEntry((bytes[at] >> 4) & 0x0F, number, decoded(bytes[at + 2]), position));
        }
        return entries;
    }

    private static int time(byte[] bytes, int at) {
        return Msf.frames(decoded(bytes[at + 1]), decoded(bytes[at + 2]), decoded(bytes[at + 3])) - Msf.LBA_OFFSET;
    }

    private static int decoded(byte value) {
        return Bcd.isValid(value) ? Bcd.decode(value) : value & 0xFF;
    }
}
