// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Msf;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.place.PlacedTrack;
import spindle.format.place.SectorForm;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.io.Amounts;
import spindle.sector.Subchannel;

/**
 * Settles where the tracks lie, one after the other. What lies between two tracks is a pregap that is stored, a pregap that
 * is not, the end of the first, or a hole: the offsets of the two tell, and the sub-channel.
 */
final class TrackPlacer {
    private final MdsDescriptor descriptor;
    private final Notices notices;
    private final List<PlacedTrack> placed = new ArrayList<>();
    private boolean first;

    TrackPlacer(MdsDescriptor descriptor, Notices notices) {
        this.descriptor = descriptor;
        this.notices = notices;
    }

    /** {@return the tracks placed so far} */
    List<PlacedTrack> placed() {
        return placed;
    }

    /** The next track is the first of a session. */
    void beginSession() {
        first = true;
    }

    /** Places a track behind those before it. */
    void add(TrackBlock block, PartedSource mdf) throws IOException {
        SectorForm form = MdsSectorForm.of(block, notices);
        long end = (long) block.lba() + length(block, form, mdf);
        requirePlausible(block, end);
        int limit = 0;
        long before = 0;
        if (!placed.isEmpty()) {
            settlePrevious(block, form, mdf);
            PlacedTrack previous = placed.get(placed.size() - 1);
            limit = previous.end();
            before = previous.file().equals(mdf) ? previous.offsetOf(previous.end()) : 0;
        }
        int most = first ? Math.max(0, block.pregap() - Msf.LBA_OFFSET) : block.pregap();
        int pregap = Math.min(most, block.lba() - limit);
        if (pregap < most) {
            notices.warning(
                    "pregap",
                    block.point(),
                    0,
                    "the pregap of track " + block.point() + " (" + Amounts.of(most, "sector")
                            + ") does not lie behind the track before; " + pregap + " are taken");
        }
        long between = block.offset() - before;
        int stored = fromQ(block, form, mdf, pregap);
        if (stored > 0) {
            pregap = stored;
        } else if (between == (long) block.pregap() * form.stride()
                && block.lba() - block.pregap() >= limit - Msf.LBA_OFFSET) {
            stored = first ? block.pregap() : pregap;
        } else if (between == (long) pregap * form.stride()) {
            stored = pregap;
        }
        placed.add(new PlacedTrack(
                block.point(), form, mdf, block.offset(), block.lba() - pregap, block.lba(), stored, (int) end));
        first = false;
    }

    private int length(TrackBlock block, SectorForm form, PartedSource mdf) {
        boolean untold = descriptor.isDvd() && block.length() == 0;
        long there = Math.max(0, mdf.length() - block.offset()) / form.stride();
        return untold ? (int) Math.min(Integer.MAX_VALUE, there) : block.length();
    }

    private void requirePlausible(TrackBlock block, long end) throws IOException {
        long limit = descriptor.isDvd() ? Integer.MAX_VALUE : Msf.LBA_LIMIT;
        if (block.lba() < 0 || end > limit || end <= block.lba()) {
            throw notices.invalid(0, "track " + block.point() + " lies from LBA " + block.lba() + " to " + end);
        }
        if (block.offset() < 0 || block.offset() > Long.MAX_VALUE / 2) {
            throw notices.invalid(0, "track " + block.point() + " begins at offset " + block.offset());
        }
        if (!placed.isEmpty()) {
            PlacedTrack previous = placed.get(placed.size() - 1);
            if (block.point() <= previous.number() || block.lba() <= previous.index1()) {
                throw notices.invalid(
                        0,
                        "track " + block.point() + " at LBA " + block.lba() + " comes after track " + previous.number()
                                + " at LBA " + previous.index1());
            }
        }
    }

    /** Lets the track before end where this one begins, where its length says otherwise and the sectors are there. */
    private void settlePrevious(TrackBlock block, SectorForm form, PartedSource mdf) throws IOException {
        int last = placed.size() - 1;
        PlacedTrack previous = placed.get(last);
        boolean contiguous = previous.form().equals(form)
                && previous.file().equals(mdf)
                && previous.offsetOf(block.lba()) == block.offset();
        if (previous.end() > block.lba()) {
            notices.warning(
                    "length",
                    previous.number(),
                    0,
                    "track " + previous.number() + " ends at LBA " + previous.end() + ", behind the beginning of track "
                            + block.point() + "; it is taken to end there");
            placed.set(last, previous.endingAt(block.lba()));
        } else if (contiguous && !first && previous.end() < block.lba() && block.pregap() == 0) {
            placed.set(last, previous.endingAt(block.lba()));
        }
    }

    /** {@return the sectors of a pregap that only the sub-channel tells, having cut them off the track before; or 0} */
    private int fromQ(TrackBlock block, SectorForm form, PartedSource mdf, int pregap) throws IOException {
        if (first || pregap > 0 || placed.isEmpty() || form.subchannel() != Subchannel.RAW_96) {
            return 0;
        }
        int last = placed.size() - 1;
        PlacedTrack previous = placed.get(last);
        if (!previous.form().equals(form)
                || previous.offsetOf(block.lba()) != block.offset()
                || !previous.file().equals(mdf)) {
            return 0;
        }
        int most = Math.max(0, previous.end() - previous.index1() - 1);
        int found = QPackets.interleaved(mdf, block.offset(), form.stride()).pregap(block.point(), 0, most);
        if (found > 0) {
            placed.set(last, previous.endingAt(block.lba() - found));
        }
        return found;
    }
}
