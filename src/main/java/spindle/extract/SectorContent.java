// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.filesystem.Content;
import spindle.filesystem.FileExtent;
import spindle.image.DiscImage;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.io.ByteSource;
import spindle.io.UnsupportedImageException;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * The raw sectors of a file, behind some bytes.
 *
 * @param name what a message calls it
 * @param image where the sectors are
 * @param head what stands before them; may be empty
 * @param ranges the sectors
 * @param extents where the content lies
 */
record SectorContent(String name, DiscImage image, byte[] head, List<LbaRange> ranges, List<FileExtent> extents)
        implements Content {
    SectorContent {
        ranges = List.copyOf(ranges);
        extents = List.copyOf(extents);
    }

    @Override
    public long bytes() {
        return head.length + sectors(ranges) * RawSector.BYTES;
    }

    /** {@return how many sectors some ranges have} */
    static long sectors(List<LbaRange> ranges) {
        return ranges.stream().mapToLong(LbaRange::count).sum();
    }

    @Override
    public ByteSource open() {
        return new Source();
    }

    /** Reads the sectors of one file; for one thread. */
    private final class Source implements ByteSource {
        private final ByteBuffer block = ByteBuffer.allocate(SectorPump.BLOCK_SECTORS * RawSector.BYTES);
        private long blockAt = -1;

        @Override
        public String name() {
            return name;
        }

        @Override
        public long length() {
            return bytes();
        }

        @Override
        public int read(long offset, ByteBuffer dst) throws IOException {
            int from = dst.position();
            long at = offset;
            if (at < head.length) {
                int count = Math.min(dst.remaining(), head.length - (int) at);
                dst.put(head, (int) at, count);
                at += count;
            }
            while (dst.hasRemaining() && at < bytes()) {
                int copied = copy(at - head.length, dst);
                if (copied == 0) {
                    break;
                }
                at += copied;
            }
            return dst.position() - from;
        }

        private int copy(long position, ByteBuffer dst) throws IOException {
            if (blockAt < 0 || position < blockAt || position >= blockAt + block.limit()) {
                load(position / RawSector.BYTES);
            }
            int at = (int) (position - blockAt);
            int count = Math.max(0, Math.min(block.limit() - at, dst.remaining()));
            dst.put(block.array(), at, count);
            return count;
        }

        private void load(long sector) throws IOException {
            block.clear().limit(0);
            blockAt = sector * RawSector.BYTES;
            long left = sector;
            for (LbaRange range : ranges) {
                if (left < range.count()) {
                    int lba = range.start() + (int) left;
                    load(lba, Math.min(SectorPump.BLOCK_SECTORS, range.end() - lba));
                    return;
                }
                left -= range.count();
            }
        }

        private void load(int lba, int count) throws IOException {
            for (Track track : image.disc().tracks()) {
                if (track.mode().isData() && track.range().contains(lba)) {
                    load(track, lba, Math.min(count, track.range().end() - lba));
                    return;
                }
            }
        }

        private void load(Track track, int lba, int count) throws IOException {
            SectorLayout layout = image.storage(track).layout();
            if (layout.bytes() < SectorLayout.HEADERLESS_2336.bytes()) {
                throw new UnsupportedImageException(
                        name,
                        "the image holds " + layout.bytes() + " bytes of each sector, which is not all of it",
                        "take its content, or make an image of whole sectors");
            }
            block.limit(count * layout.bytes());
            image.sectors(track).read(lba, count, block);
            ByteBuffer raw = new RawBlock(track.mode(), layout).load(lba, count, block);
            if (layout != SectorLayout.RAW_2352) {
                raw.get(0, block.array(), 0, count * RawSector.BYTES);
            }
            block.position(0).limit(count * RawSector.BYTES);
        }

        /** Closes nothing: the image stays open. */
        @Override
        public void close() {}
    }
}
