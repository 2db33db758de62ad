// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.attachment.QPatches;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * Finds the Q packets of an image whose CRC is wrong: what a copy protection put there on purpose, and what a drive misread.
 * Packets that are not there (all bits the same) say nothing.
 */
public final class QPatchSearch {
    private final DiscImage image;
    private final List<QPatches.Patch> found = new ArrayList<>();

    private QPatchSearch(DiscImage image) {
        this.image = image;
    }

    /**
     * {@return the packets of an image; none where it has no Q channel}
     *
     * @param form how they are to be written
     */
    public static QPatches of(DiscImage image, QPatches.Form form) throws IOException {
        QPatchSearch search = new QPatchSearch(image);
        for (Track track : image.disc().tracks()) {
            search.look(track);
        }
        return new QPatches(form, search.found);
    }

    private void look(Track track) throws IOException {
        Storage storage = image.storage(track);
        Subchannel subchannel = storage.subchannel();
        if (subchannel != Subchannel.RAW_96 && subchannel != Subchannel.PQ_16) {
            return;
        }
        SectorSource sectors = image.sectors(track);
        byte[] bytes = new byte[SectorPump.BLOCK_SECTORS * subchannel.bytes()];
        for (LbaRange range : storage.stored(track.range())) {
            for (int lba = range.start(); lba < range.end(); lba += SectorPump.BLOCK_SECTORS) {
                int count = Math.min(SectorPump.BLOCK_SECTORS, range.end() - lba);
                sectors.readSubchannel(lba, count, ByteBuffer.wrap(bytes));
                for (int i = 0; i < count; i++) {
                    look(lba + i, bytes, i * subchannel.bytes(), subchannel);
                }
            }
        }
    }

    private void look(int lba, byte[] src, int at, Subchannel subchannel) {
        byte[] q = new byte[SubQ.BYTES];
        if (subchannel == Subchannel.RAW_96) {
            SubchannelFrame.loadQ(src, at, q, 0);
        } else {
            System.arraycopy(src, at, q, 0, q.length);
        }
        if (!ModeVote.isConstant(q, 0, q.length) && !SubQ.crcMatches(q, 0)) {
            found.add(new QPatches.Patch(lba, q));
        }
    }
}
