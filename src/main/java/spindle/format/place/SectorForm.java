// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.util.Arrays;
import java.util.Optional;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * How a sector is stored.
 *
 * @param layout its main channel
 * @param subchannel what follows the main channel
 */
public record SectorForm(SectorLayout layout, Subchannel subchannel) {
    /** {@return bytes from one sector to the next} */
    public int stride() {
        return layout.bytes() + subchannel.bytes();
    }

    /** {@return sectors of so many bytes with this sub-channel; empty where no layout has that size} */
    public static Optional<SectorForm> ofBytes(int bytes, Subchannel subchannel) {
        return Arrays.stream(SectorLayout.values())
                .filter(layout -> layout.bytes() + subchannel.bytes() == bytes)
                .findFirst()
                .map(layout -> new SectorForm(layout, subchannel));
    }
}
