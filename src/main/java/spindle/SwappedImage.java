// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;

/** An image whose audio is in the other byte order than it says. Closing it closes the image. */
final class SwappedImage extends ImageView {
    SwappedImage(DiscImage image) {
        super(image);
    }

    @Override
    public SectorSource sectors(Track track) {
        SectorSource source = super.sectors(track);
        return track.mode().isData() ? source : new Swapped(source);
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
