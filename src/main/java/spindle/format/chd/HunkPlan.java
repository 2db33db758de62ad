// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.image.BuiltSectors;
import spindle.image.SectorSink;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** What each hunk is made of: which sectors will come, and which have to be built. */
final class HunkPlan {
    private final ChdPlan plan;
    private final int hunkUnits;
    private final HunkRooms rooms;

    HunkPlan(ChdPlan plan, int hunkBytes, HunkRooms rooms) {
        this.plan = plan;
        this.rooms = rooms;
        hunkUnits = hunkBytes / plan.unitBytes();
    }

    /** {@return how many sectors and sub-channels will come for a hunk} */
    int expected(int hunk) {
        int expected = 0;
        for (ChdPlan.Place place : plan.places()) {
            LbaRange within = within(place, hunk);
            if (within.count() > 0) {
                int parts = place.storage().subchannel() == Subchannel.NONE ? 1 : 2;
                expected += parts * place.storage().storedCount(within);
            }
        }
        return expected;
    }

    /** {@return what a hunk holds: audio where no track has data there} */
    HunkPacker.Content content(int hunk) {
        for (ChdPlan.Place place : plan.places()) {
            if (place.track().mode() != TrackMode.AUDIO && within(place, hunk).count() > 0) {
                return HunkPacker.Content.DATA;
            }
        }
        return HunkPacker.Content.AUDIO;
    }

    /** {@return a hunk that holds what nobody brings, and zeroes} */
    byte[] begun(int hunk) throws IOException {
        byte[] bytes = rooms.take();
        Arrays.fill(bytes, (byte) 0);
        for (ChdPlan.Place place : plan.places()) {
            LbaRange within = within(place, hunk);
            List<LbaRange> built = place.storage().absentWithin(within);
            if (!built.isEmpty() && place.storage().layout() == SectorLayout.RAW_2352) {
                new BuiltSectors(place.track().mode()).write(built, new Into(bytes, place, hunk));
            }
        }
        return bytes;
    }

    private LbaRange within(ChdPlan.Place place, int hunk) {
        long from = (long) hunk * hunkUnits - place.unit();
        long to = from + hunkUnits;
        int count = place.stored().count();
        int first = (int) Math.max(0, Math.min(count, from));
        int end = (int) Math.max(first, Math.min(count, to));
        return new LbaRange(place.stored().start() + first, place.stored().start() + end);
    }

    /** Takes built sectors into a hunk. */
    private final class Into implements SectorSink {
        private final byte[] bytes;
        private final ChdPlan.Place place;
        private final int hunk;

        Into(byte[] bytes, ChdPlan.Place place, int hunk) {
            this.bytes = bytes;
            this.place = place;
            this.hunk = hunk;
        }

        @Override
        public void write(int lba, int count, ByteBuffer src) {
            for (int i = 0; i < count; i++) {
                long unit = place.unitOf(lba + i) - (long) hunk * hunkUnits;
                src.get(bytes, (int) unit * plan.unitBytes(), SectorLayout.RAW_2352.bytes());
            }
        }

        @Override
        public void writeSubchannel(int lba, int count, ByteBuffer src) {}
    }
}
