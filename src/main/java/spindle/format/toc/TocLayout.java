// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import spindle.format.WriteOptions;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Chooses the layout of a track's sectors in a BIN: as they are stored where a TOC has a word for it, else raw. */
final class TocLayout {
    private TocLayout() {}

    static SectorLayout of(TrackMode mode, SectorLayout stored, WriteOptions.Sectors wanted) {
        SectorLayout layout = switch (wanted) {
            case KEEP -> stored;
            case RAW -> SectorLayout.RAW_2352;
            case USER -> user(mode, stored);
        };
        boolean known = TocMode.of(mode, layout).isPresent();
        return known ? layout : SectorLayout.RAW_2352;
    }

    private static SectorLayout user(TrackMode mode, SectorLayout stored) {
        return switch (mode) {
            case AUDIO -> SectorLayout.RAW_2352;
            case MODE2 -> SectorLayout.HEADERLESS_2336;
            default -> stored == SectorLayout.USER_2324 ? stored : SectorLayout.USER_2048;
        };
    }
}
