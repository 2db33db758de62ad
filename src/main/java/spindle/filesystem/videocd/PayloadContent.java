// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.FileExtent;
import spindle.filesystem.PayloadReader;
import spindle.io.ByteSource;
import spindle.sector.Subheader;

/**
 * The payloads of consecutive sectors of form 2.
 *
 * @param name what a message calls it
 * @param payloads where they are read
 * @param sectors which
 * @param firstLba the LBA of block 0, from which extents count
 */
record PayloadContent(String name, PayloadReader payloads, LbaRange sectors, long firstLba) implements Content {
    private static final int PAYLOAD = PayloadReader.PAYLOAD_BYTES;
    /** Sectors that are read at once: about 600 KB. */
    private static final int AT_ONCE = 256;

    @Override
    public long bytes() {
        return (long) sectors.count() * PAYLOAD;
    }

    @Override
    public List<FileExtent> extents() {
        long start = (sectors.start() - firstLba) * BlockReader.BLOCK_BYTES;
        return List.of(new FileExtent(start, (long) sectors.count() * BlockReader.BLOCK_BYTES));
    }

    @Override
    public ByteSource open() {
        return new Source();
    }

    private final class Source implements ByteSource {
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
            int before = dst.position();
            long at = offset;
            while (dst.hasRemaining() && at < bytes()) {
                int copied = copy(at, dst);
                if (copied == 0) {
                    break;
                }
                at += copied;
            }
            return dst.position() - before;
        }

        /** Copies what one reading gives; nothing where the sectors are not there. */
        private int copy(long at, ByteBuffer dst) throws IOException {
            int first = (int) (at / PAYLOAD);
            int skip = (int) (at % PAYLOAD);
            int wanted = (int) Math.min(AT_ONCE, (skip + (long) dst.remaining() + PAYLOAD - 1) / PAYLOAD);
            byte[] read = payloads.read(sectors.start() + first, Math.min(wanted, sectors.count() - first));
            int before = dst.position();
            for (int i = 0;
                    i + PayloadReader.SECTOR_BYTES <= read.length && dst.hasRemaining();
                    i += PayloadReader.SECTOR_BYTES) {
                dst.put(read, i + Subheader.BYTES + skip, Math.min(PAYLOAD - skip, dst.remaining()));
                skip = 0;
            }
            return dst.position() - before;
        }

        /** Closes nothing: the image stays open. */
        @Override
        public void close() {}
    }
}
