// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.attachment.Attachment;

/**
 * An image of which more was noticed, or more is held beside the disc, than its reader could; and what is in its tracks
 * where that was looked at.
 */
final class AnnotatedImage extends ImageView {
    private final DiscImage image;
    private final List<Finding> findings;
    private final List<Attachment> attachments;
    private final Map<Integer, TrackContent> contents;

    AnnotatedImage(DiscImage image, List<Finding> more) {
        this(image, more, image.attachments(), Map.of());
    }

    /**
     * @param attachments all that is held beside the disc
     * @param contents by track number
     */
    AnnotatedImage(
            DiscImage image, List<Finding> more, List<Attachment> attachments, Map<Integer, TrackContent> contents) {
        super(image);
        this.image = image;
        this.contents = Map.copyOf(contents);
        List<Finding> all = new ArrayList<>(image.findings());
        all.addAll(more);
        findings = List.copyOf(all);
        this.attachments = List.copyOf(attachments);
    }

    /** {@return what is in a track; looked at only where that was not done before} */
    TrackContent content(Track track) throws IOException {
        TrackContent known = contents.get(track.number());
        return known != null ? known : DiscVolumes.of(image, track);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<Attachment> attachments() {
        return attachments;
    }
}
