// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import spindle.DataTracks;
import spindle.convert.SectorCare;
import spindle.image.DiscImage;

/** What becomes of damaged sectors. */
final class CareOption implements OptionGroup {
    @Parameter(names = "--no-check", description = "take sectors as they are")
    boolean noCheck;

    @Parameter(names = "--no-repair", description = "leave damaged sectors as stored")
    boolean noRepair;

    @Parameter(names = "--repair", description = "repair all that parity can, edited sectors included")
    boolean repair;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /**
     * {@return what is done about damaged sectors}
     *
     * @param usual what is done where no option says otherwise
     */
    SectorCare meaning(SectorCare usual, DiscImage image) throws IOException {
        if ((noCheck || noRepair) && repair) {
            throw new UsageException("--repair and --no-repair or --no-check", "say one of them");
        }
        if (noCheck) {
            return SectorCare.NONE;
        }
        SectorCare meant = noRepair ? SectorCare.CHECK : repair ? SectorCare.RESTORE : usual;
        return meant.withEnds(DataTracks.volumeEnds(image));
    }
}
