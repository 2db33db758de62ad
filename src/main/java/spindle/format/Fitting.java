// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.Storage;

/**
 * A disc as a target will hold it.
 *
 * @param disc the disc that reading the target gives back; its tracks lie at the LBAs they had
 * @param storages by track number, how the target stores each track
 */
public record Fitting(Disc disc, Map<Integer, Storage> storages) {
    public Fitting {
        storages = Map.copyOf(storages);
    }

    /** {@return how the target stores a track} */
    public Storage storage(Track track) {
        Storage storage = storages.get(track.number());
        if (storage == null) {
            throw new IllegalArgumentException("track " + track.number() + " is not in the target");
        }
        return storage;
    }
}
