// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.text.CdTextPack;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/**
 * What the end of a file says of its sessions and tracks.
 *
 * @param sessions in order, each with a track at least
 * @param medium the kind of disc, {@link #CD} or {@link #DVD}
 * @param mcn the catalogue number
 * @param packs CD-TEXT as it is on the disc
 * @param dataEnd where the sectors end, bytes
 */
record CdiDescriptor(List<SessionBlock> sessions, int medium, Optional<Mcn> mcn, List<CdTextPack> packs, long dataEnd) {
    /** The word for a CD. */
    static final int CD = 0x98;
    /** The word for a DVD. */
    static final int DVD = 0x38;
    /** The word for a session that is XA. */
    static final int SESSION_XA = 2;
    /** Far more than 99 tracks with the longest names and texts take. */
    private static final int MAX_BYTES = 1 << 20;

    CdiDescriptor {
        sessions = List.copyOf(sessions);
        packs = List.copyOf(packs);
    }

    /**
     * A session.
     *
     * @param type 0 audio, 1 Mode 1, 2 XA, 4 open
     */
    record SessionBlock(long type, List<TrackBlock> tracks) {
        SessionBlock {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * A track.
     *
     * @param lengths sectors of the pregap, then of each index
     * @param mode 0 audio, 1 Mode 1, 2 Mode 2
     * @param start where its pregap begins, frames from 150 before LBA 0
     * @param sectors how many are stored, pregap included
     * @param readMode what is stored of each sector, 0 to 4
     * @param control the CONTROL field
     */
    record TrackBlock(
            List<Long> lengths, int mode, long start, long sectors, int readMode, int control, Optional<Isrc> isrc) {
        TrackBlock {
            lengths = List.copyOf(lengths);
        }
    }

    /**
     * Reads a description.
     *
     * @throws DiscFormatException where it is none
     */
    static CdiDescriptor read(ByteSource source, CdiFooter footer) throws IOException {
        long bytes = source.length() - CdiFooter.BYTES - footer.description();
        if (bytes > MAX_BYTES) {
            throw new DiscFormatException(
                    source.name(), "the description of its tracks would be " + bytes + " bytes", "get the whole file");
        }
        byte[] block = source.read(footer.description(), (int) bytes);
        CdiCursor cursor = new CdiCursor(source.name(), block, footer.description());
        return new CdiParser(cursor, footer).parse();
    }
}
