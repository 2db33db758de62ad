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

        /** Swaps the two bytes of each sample; whole sectors, so a multiple of eight bytes. */
        @Override
        public void read(int lba, int count, ByteBuffer dst) throws IOException {
            int from = dst.position();
            source.read(lba, count, dst);
            for (int at = from; at < dst.position(); at += Long.BYTES) {
                long word = dst.getLong(at);
                dst.putLong(at, (word & 0x00FF00FF00FF00FFL) << 8 | (word >>> 8 & 0x00FF00FF00FF00FFL));
            }
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
            source.readSubchannel(lba, count, dst);
        }
    }
}
