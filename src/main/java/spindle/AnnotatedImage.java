// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** An image of which more was noticed, or more is held beside the disc, than its reader could. */
final class AnnotatedImage implements DiscImage {
    private final DiscImage image;
    private final List<Finding> findings;
    private final List<Object> attachments;

    AnnotatedImage(DiscImage image, List<Finding> more) {
        this(image, more, image.attachments());
    }

    /** @param attachments all that is held beside the disc */
    AnnotatedImage(DiscImage image, List<Finding> more, List<Object> attachments) {
        this.image = image;
        List<Finding> all = new ArrayList<>(image.findings());
        all.addAll(more);
        findings = List.copyOf(all);
        this.attachments = List.copyOf(attachments);
    }

    @Override
    public String format() {
        return image.format();
    }

    @Override
    public Disc disc() {
        return image.disc();
    }

    @Override
    public Storage storage(Track track) {
        return image.storage(track);
    }

    @Override
    public SectorSource sectors(Track track) {
        return image.sectors(track);
    }

    @Override
    public List<Path> files() {
        return image.files();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<Object> attachments() {
        return attachments;
    }

    @Override
    public void close() throws IOException {
        image.close();
    }
}
