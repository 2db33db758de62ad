// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** Another view of an image: what a subclass does not say otherwise is as the image has it, and closing it closes that. */
class ImageView implements DiscImage {
    private final DiscImage image;

    ImageView(DiscImage image) {
        this.image = image;
    }

    @Override
    public final String format() {
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
        return image.findings();
    }

    @Override
    public List<Finding> found() {
        return image.found();
    }

    @Override
    public List<Object> attachments() {
        return image.attachments();
    }

    @Override
    public void close() throws IOException {
        image.close();
    }
}
