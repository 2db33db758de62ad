// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.disc.ControlBits;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Track;
import spindle.image.attachment.QPatches;
import spindle.sector.Header;
import spindle.sector.SubQ;
import spindle.sector.SubQTrack;
import spindle.sector.SubchannelFrame;

/**
 * Makes the sub-channel of a track's sectors, linear: P marks the pregap; Q tells where a sector is, and one in a hundred
 * the catalogue number, one in a hundred the recording code; R to W are empty. The same sector gives the same bytes
 * whenever it is asked for. Any number of threads may ask.
 */
public final class TrackSubchannel {
    /** Of a hundred sectors, the one that tells the catalogue number, and the one that tells the recording code. */
    private static final int CYCLE = 100;

    /** What drives give for a number that is not there. */
    private static final String NO_MCN = "0".repeat(13);

    private static final String NO_ISRC = "0".repeat(12);
    private static final int MCN_SECTOR = 25;
    private static final int ISRC_SECTOR = 50;

    private final Track track;
    private final Optional<Mcn> mcn;
    private final Optional<QPatches> patches;
    private final int control;
    private final SubQTrack positions;

    public TrackSubchannel(Track track, Optional<Mcn> mcn) {
        this(track, mcn, Optional.empty());
    }

    /**
     * @param mcn the catalogue number of the disc
     * @param patches packets that take the place of those that are made or read
     */
    public TrackSubchannel(Track track, Optional<Mcn> mcn, Optional<QPatches> patches) {
        this.patches = patches;
        this.track = track;
        this.mcn = mcn;
        this.control = ControlBits.of(track);
        this.positions = new SubQTrack(control, track.number(), indexes(track.indexes()));
    }

    /** {@return where index 0, 1 and on begin; one that is not there, where the next one does} */
    private static int[] indexes(List<Index> indexes) {
        int[] lbas = new int[indexes.get(indexes.size() - 1).number() + 1];
        int from = 0;
        for (Index index : indexes) {
            Arrays.fill(lbas, from, index.number() + 1, index.lba());
            from = index.number() + 1;
        }
        return lbas;
    }

    /**
     * Makes consecutive sectors.
     *
     * @param linear receives 96 bytes for each, from 0 on
     */
    public void fill(int lba, int count, byte[] linear) {
        Arrays.fill(linear, 0, count * SubchannelFrame.BYTES, (byte) 0);
        for (int i = 0; i < count; i++) {
            int at = i * SubchannelFrame.BYTES;
            if (positions.isPause(lba + i)) {
                Arrays.fill(linear, at, at + SubchannelFrame.CHANNEL_BYTES, (byte) 0xFF);
            }
            storeQ(lba + i, linear, at + SubchannelFrame.CHANNEL_BYTES);
        }
    }

    /**
     * {@return whether a Q packet says nothing but what follows from the track} It is the position of its sector, the
     * catalogue number or the recording code that the disc and the track have, or nothing at all.
     *
     * @param q twelve bytes
     */
    public boolean follows(int lba, byte[] q) {
        if (isNothing(q)) {
            return true;
        }
        if (!SubQ.crcMatches(q, 0) || SubQ.control(q, 0) != control || !Header.holds(lba)) {
            return false;
        }
        if (SubQ.adr(q, 0) == SubQ.ADR_MCN) {
            Optional<String> digits = SubQ.mcn(q, 0);
            return digits.isEmpty()
                    || digits.equals(mcn.map(Mcn::digits))
                    || digits.get().equals(NO_MCN);
        }
        if (SubQ.adr(q, 0) == SubQ.ADR_ISRC) {
            Optional<String> code = SubQ.isrc(q, 0);
            return code.isEmpty()
                    || code.equals(track.isrc().map(Isrc::code))
                    || code.get().equals(NO_ISRC);
        }
        byte[] position = new byte[SubQ.BYTES];
        positions.store(position, 0, lba);
        return Arrays.equals(position, q);
    }

    private static boolean isNothing(byte[] q) {
        for (byte value : q) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts the packets that a file beside the source has in the place of what was made or read. */
    public void patch(int lba, int count, byte[] linear) {
        if (patches.isPresent()) {
            patches.get().apply(lba, count, linear);
        }
    }

    /** {@return whether one of the sectors in which readers look for codes tells the catalogue number, if there is one} */
    public boolean tellsMcn() {
        return isAmongSearched(MCN_SECTOR);
    }

    /** {@return whether one of the sectors in which readers look for codes tells the recording code, if there is one} */
    public boolean tellsIsrc() {
        return isAmongSearched(ISRC_SECTOR);
    }

    private boolean isAmongSearched(int place) {
        LbaRange body = track.body();
        int count = Math.min(body.count(), QPackets.SEARCHED_SECTORS);
        for (int lba = body.start(); lba < body.start() + count; lba++) {
            if (isPlace(lba, place)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a sector tells a code} The first sector of an index never does, so that its position is told. */
    private boolean isPlace(int lba, int place) {
        return Math.floorMod(lba, CYCLE) == place && track.indexes().stream().noneMatch(index -> index.lba() == lba);
    }

    private void storeQ(int lba, byte[] q, int at) {
        if (mcn.isPresent() && isPlace(lba, MCN_SECTOR)) {
            SubQ.storeMcn(q, at, control, mcn.get().digits(), lba);
        } else if (track.isrc().isPresent() && isPlace(lba, ISRC_SECTOR)) {
            SubQ.storeIsrc(q, at, control, track.isrc().get().code(), lba);
        } else {
            positions.store(q, at, lba);
        }
    }
}
