// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.DiscImage;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * What the sub-channel of a track says beyond the position of its sectors.
 *
 * @param isEmpty whether R to W are empty in all sectors
 * @param loose how many sectors have a Q packet that does not follow from the track
 * @param firstLoose the LBA of the first of them
 */
record SubchannelSurvey(boolean isEmpty, long loose, int firstLoose) {
    /** Of a track without sub-channel. */
    static final SubchannelSurvey NONE = new SubchannelSurvey(true, 0, 0);

    /** Channels R to W of an interleaved byte. */
    private static final int R_TO_W = 0x3F;

    /**
     * {@return what the stored sub-channel of a track says}
     *
     * @param patched sectors whose Q packets are kept otherwise
     */
    static SubchannelSurvey of(DiscImage image, Track track, Set<Integer> patched) throws IOException {
        Storage storage = image.storage(track);
        int stride = storage.subchannel().bytes();
        SectorSource sectors = image.sectors(track);
        TrackSubchannel expected = new TrackSubchannel(track, image.disc().mcn());
        byte[] bytes = new byte[SectorPump.BLOCK_SECTORS * stride];
        byte[] q = new byte[SubQ.BYTES];
        SubchannelSurvey survey = NONE;
        for (LbaRange range :
                storage.subchannel() == Subchannel.NONE ? List.<LbaRange>of() : storage.stored(track.range())) {
            for (int lba = range.start(); lba < range.end(); lba += SectorPump.BLOCK_SECTORS) {
                int count = Math.min(SectorPump.BLOCK_SECTORS, range.end() - lba);
                sectors.readSubchannel(lba, count, ByteBuffer.wrap(bytes));
                for (int i = 0; i < count; i++) {
                    if (!isEmpty(bytes, i * stride, storage.subchannel())) {
                        return new SubchannelSurvey(false, 0, 0);
                    }
                    load(bytes, i * stride, storage.subchannel(), q);
                    boolean follows = patched.contains(lba + i) || expected.follows(lba + i, q);
                    survey = follows ? survey : survey.withLoose(lba + i);
                }
            }
        }
        return survey;
    }

    private SubchannelSurvey withLoose(int lba) {
        return new SubchannelSurvey(isEmpty, loose + 1, loose == 0 ? lba : firstLoose);
    }

    private static boolean isEmpty(byte[] src, int at, Subchannel subchannel) {
        int bits = 0;
        int end = subchannel == Subchannel.PQ_16 ? at : at + subchannel.bytes();
        for (int i = at; i < end; i++) {
            bits |= src[i];
        }
        return (bits & R_TO_W) == 0;
    }

    private static void load(byte[] src, int at, Subchannel subchannel, byte[] q) {
        switch (subchannel) {
            case RAW_96 -> SubchannelFrame.loadQ(src, at, q, 0);
            case PQ_16 -> System.arraycopy(src, at, q, 0, q.length);
            default -> Arrays.fill(q, (byte) 0);
        }
    }
}
