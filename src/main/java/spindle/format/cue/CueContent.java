// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Storage;

/**
 * What the files of a sheet turn out to hold.
 *
 * @param modes the mode of each track by its number, where a sheet can say it
 */
record CueContent(Map<Integer, CueMode> modes) {
    /** Nothing is known. */
    static final CueContent NONE = new CueContent(Map.of());

    CueContent {
        modes = Map.copyOf(modes);
    }

    static CueContent of(DiscImage image) {
        Map<Integer, CueMode> modes = new HashMap<>();
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            CueMode.of(track.mode(), storage.layout(), storage.subchannel())
                    .ifPresent(mode -> modes.put(track.number(), mode));
        }
        return new CueContent(modes);
    }

    /** {@return the mode of a track} */
    Optional<CueMode> mode(int track) {
        return Optional.ofNullable(modes.get(track));
    }
}
