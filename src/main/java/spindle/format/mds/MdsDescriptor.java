// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.List;
import spindle.disc.DiscType;
import spindle.image.attachment.Attachment;

/**
 * What a descriptor says, before the MDF is looked at.
 *
 * @param minor the second number of its version
 * @param medium the kind of disc, as its header has it
 * @param sessions in order, at least one
 * @param attachments what it holds beside the disc
 */
record MdsDescriptor(int minor, int medium, List<SessionBlock> sessions, List<Attachment> attachments) {
    /** The first value of the medium that is a DVD. */
    static final int DVD = 0x10;

    MdsDescriptor {
        sessions = List.copyOf(sessions);
    }

    boolean isDvd() {
        return medium >= DVD;
    }

    /**
     * A session.
     *
     * @param number from 1
     * @param end where its lead-out begins
     * @param type its disc type
     * @param tracks its tracks, ascending, at least one
     */
    record SessionBlock(int number, int end, DiscType type, List<TrackBlock> tracks) {
        SessionBlock {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * A track.
     *
     * @param point its number
     * @param mode the mode byte, whose low three bits tell
     * @param subchannel 0, or 8 where the sectors have one
     * @param control the CONTROL field
     * @param sectorBytes bytes of a sector, sub-channel included
     * @param lba where its index 1 is
     * @param offset where that sector is in the MDF, bytes
     * @param pregap sectors before index 1
     * @param length sectors from index 1 on
     * @param files the names of the MDF or of its parts
     */
    record TrackBlock(
            int point,
            int mode,
            int subchannel,
            int control,
            int sectorBytes,
            int lba,
            long offset,
            int pregap,
            int length,
            List<String> files) {
        TrackBlock {
            files = List.copyOf(files);
        }
    }
}
