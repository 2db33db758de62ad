// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SampleBytes;
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
