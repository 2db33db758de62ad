// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.Optional;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * How the sectors of a track are stored. Their size tells; what the mode byte says of it, Alcohol itself does not heed.
 *
 * @param layout the main channel
 * @param subchannel what follows it
 */
record SectorForm(SectorLayout layout, Subchannel subchannel) {
    private static final int WITH_SUBCHANNEL = 8;

    static SectorForm of(TrackBlock track, Notices notices) throws DiscFormatException {
        int bytes = track.sectorBytes();
        boolean stated = track.subchannel() == WITH_SUBCHANNEL;
        for (Subchannel subchannel : new Subchannel[] {Subchannel.RAW_96, Subchannel.NONE, Subchannel.PQ_16}) {
            Optional<SectorLayout> layout = layout(bytes - subchannel.bytes());
            if (layout.isPresent()
                    && (stated || subchannel != Subchannel.RAW_96 || layout.get() == SectorLayout.RAW_2352)) {
                if (stated != (subchannel == Subchannel.RAW_96)) {
                    String what = "track " + track.point() + (stated ? " states a" : " states no")
                            + " sub-channel, and its sectors have " + bytes + " bytes; they are read by their size";
                    notices.warning("subchannel", track.point(), 0, what);
                }
                return new SectorForm(layout.get(), subchannel);
            }
        }
        throw notices.invalid(
                0, "track " + track.point() + " has sectors of " + bytes + " bytes, which is no size of sectors");
    }

    private static Optional<SectorLayout> layout(int bytes) {
        for (SectorLayout layout : SectorLayout.values()) {
            if (layout.bytes() == bytes) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** {@return bytes from one sector to the next} */
    int stride() {
        return layout.bytes() + subchannel.bytes();
    }
}
