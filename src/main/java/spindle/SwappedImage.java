// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SampleBytes;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** An image whose audio is in the other byte order than it says. Closing it closes the image. */
record SwappedImage(DiscImage image) implements DiscImage {
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
        SectorSource source = image.sectors(track);
        return track.mode().isData() ? source : new Swapped(source);
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
    public List<Object> attachments() {
        return image.attachments();
    }

    @Override
    public void close() throws IOException {
        image.close();
    }

    private record Swapped(SectorSource source) implements SectorSource {
        @Override
        public int start() {
            return source.start();
        }

        @Override
        public int end() {
            return source.end();
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) throws IOException {
            int from = dst.position();
            source.read(lba, count, dst);
            SampleBytes.swap(dst, from, dst.position());
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
            source.readSubchannel(lba, count, dst);
        }
    }
}
