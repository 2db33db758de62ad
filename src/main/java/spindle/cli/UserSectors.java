// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.sector.SectorLayout;

/** Sectors of 2048 bytes in a BIN: right for many programs, and not what a console or its emulator reads. */
final class UserSectors {
    /** What is said of them. */
    static final String NOTE =
            "note: the sectors stay as they are, of 2048 bytes; --sectors raw makes sectors of 2352 bytes,"
                    + " as consoles and emulators want them";

    private UserSectors() {}

    /** {@return whether a CD has data tracks, and all of them are kept as user data alone} */
    static boolean areAll(DiscImage image) {
        List<Track> data = image.disc().tracks().stream()
                .filter(track -> track.mode().isData())
                .toList();
        return image.disc().medium() == Medium.CD
                && !data.isEmpty()
                && data.stream().allMatch(track -> image.storage(track).layout() == SectorLayout.USER_2048);
    }
}
