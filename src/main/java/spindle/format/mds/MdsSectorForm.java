// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.List;
import java.util.Optional;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.place.SectorForm;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Tells how the sectors of a track are stored. Their size tells; Alcohol itself does not heed what the mode byte says of it. */
final class MdsSectorForm {
    private static final int WITH_SUBCHANNEL = 8;

    private MdsSectorForm() {}

    static SectorForm of(TrackBlock track, Notices notices) throws DiscFormatException {
        int bytes = track.sectorBytes();
        boolean stated = track.subchannel() == WITH_SUBCHANNEL;
        for (Subchannel subchannel : List.of(Subchannel.RAW_96, Subchannel.NONE, Subchannel.PQ_16)) {
            Optional<SectorForm> form = SectorForm.ofBytes(bytes, subchannel);
            if (form.isPresent()
                    && (stated || subchannel != Subchannel.RAW_96 || form.get().layout() == SectorLayout.RAW_2352)) {
                if (stated != (subchannel == Subchannel.RAW_96)) {
                    String what = "track " + track.point() + (stated ? " states a" : " states no")
                            + " sub-channel, and its sectors have " + bytes + " bytes; they are read by their size";
                    notices.warning("subchannel", track.point(), 0, what);
                }
                return form.get();
            }
        }
        throw notices.invalid(
                0, "track " + track.point() + " has sectors of " + bytes + " bytes, which is no size of sectors");
    }
}
