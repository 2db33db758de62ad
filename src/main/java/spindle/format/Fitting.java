// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;

/**
 * A disc as a target will hold it.
 *
 * @param disc the disc that reading the target gives back; its tracks lie at the LBAs they had
 * @param storages by track number, how the target stores each track
 * @param attachments what the target holds beside the disc
 * @param findings what is to be said of the way in which the target holds it
 */
public record Fitting(Disc disc, Map<Integer, Storage> storages, List<Attachment> attachments, List<Finding> findings) {
    public Fitting {
        storages = Map.copyOf(storages);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }

    /** A target of which nothing is to be said. */
    public Fitting(Disc disc, Map<Integer, Storage> storages, List<Attachment> attachments) {
        this(disc, storages, attachments, List.of());
    }

    /** A target that holds nothing beside the disc. */
    public Fitting(Disc disc, Map<Integer, Storage> storages) {
        this(disc, storages, List.of());
    }

    /** {@return the same target, of which something more is to be said} */
    public Fitting with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Fitting(disc, storages, attachments, all);
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
