// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;

/**
 * What an image holds, as far as a writer has to know before it writes.
 *
 * @param disc the disc
 * @param storages how each track of the disc is stored
 * @param attachments what the image holds beside the disc
 */
public record DiscContents(Disc disc, Function<Track, Storage> storages, List<Attachment> attachments) {
    public DiscContents {
        attachments = List.copyOf(attachments);
    }

    /** The contents of an image that holds nothing beside its disc. */
    public DiscContents(Disc disc, Function<Track, Storage> storages) {
        this(disc, storages, List.of());
    }

    /** {@return the contents of an image, its attachments included} */
    public static DiscContents of(DiscImage image) {
        return new DiscContents(image.disc(), image.storages(), image.attachments());
    }
}
