// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;

/**
 * A disc as a target will hold it.
 *
 * @param disc the disc that reading the target gives back; its tracks lie at the LBAs they had
 * @param storages by track number, how the target stores each track
 * @param attachments what the target holds beside the disc
 */
public record Fitting(Disc disc, Map<Integer, Storage> storages, List<Attachment> attachments) {
    public Fitting {
        storages = Map.copyOf(storages);
        attachments = List.copyOf(attachments);
    }

    /** A target that holds nothing beside the disc. */
    public Fitting(Disc disc, Map<Integer, Storage> storages) {
        this(disc, storages, List.of());
    }

    /** {@return how the target stores a track} */
    public Storage storage(Track track) {
        Storage storage = storages.get(track.number());
        if (storage == null) {
            throw new IllegalArgumentException("track " + track.number() + " is not in the target");
        }
        return storage;
    }

    /** {@return the attachment of a kind, where the target holds one} */
    public <A extends Attachment> Optional<A> attachment(Class<A> kind) {
        return Attachment.find(kind, attachments);
    }
}
