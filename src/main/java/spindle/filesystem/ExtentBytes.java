// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import spindle.image.SectorPump;
import spindle.io.ByteSource;

/** The bytes of extents, one behind another. Where one is not in the image, the bytes end. */
final class ExtentBytes implements ByteSource {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Blocks that are read at once: where bulk reading has its full speed. */
    private static final int MOST_BLOCKS = SectorPump.BLOCK_SECTORS;
    /** Blocks that are read with the rest of a block behind them. */
    private static final int FEW_BLOCKS = 8;

    private final ExtentContent content;
    private final List<FileExtent> extents;
    /** Where in the file each extent begins. */
    private final long[] positions;

    ExtentBytes(ExtentContent content) {
        this.content = content;
        this.extents = content.extents();
        this.positions = new long[extents.size()];
        for (int i = 1; i < positions.length; i++) {
            positions[i] = positions[i - 1] + extents.get(i - 1).bytes();
        }
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public long length() {
        return content.bytes();
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int from = dst.position();
        long at = offset;
        int found = Arrays.binarySearch(positions, at);
        int index = Math.max(0, found < 0 ? -found - 2 : found);
        while (dst.hasRemaining() && at < content.bytes() && index < positions.length) {
            FileExtent extent = extents.get(index);
            long within = at - positions[index];
            long left = Math.min(extent.bytes() - within, content.bytes() - at);
            int wanted = (int) Math.min(dst.remaining(), left);
            int read = wanted <= 0 ? 0 : read(extent, within, wanted, dst);
            if (read < wanted) {
                return dst.position() - from;
            }
            at += Math.max(0, read);
            index++;
        }
        return dst.position() - from;
    }

    private int read(FileExtent extent, long within, int wanted, ByteBuffer dst) throws IOException {
        if (extent.isHole()) {
            dst.put(new byte[wanted]);
            return wanted;
        }
        int done = 0;
        while (done < wanted) {
            long at = extent.start() + within + done;
            int skip = (int) Math.floorMod(at, (long) BLOCK);
            int whole = skip == 0 ? Math.min(MOST_BLOCKS, (wanted - done) / BLOCK) : 0;
            // Few blocks are read with the part of a block behind them, at once.
            int read = whole >= FEW_BLOCKS
                    ? readWhole(Math.floorDiv(at, (long) BLOCK), whole, dst)
                    : readParts(Math.floorDiv(at, (long) BLOCK), skip, wanted - done, dst);
            if (read <= 0) {
                break;
            }
            done += read;
        }
        return done;
    }

    private int readWhole(long block, int count, ByteBuffer dst) throws IOException {
        int from = dst.position();
        content.blocks().read(block, count, dst);
        return dst.position() - from;
    }

    /** Reads what is wanted of a few blocks. */
    private int readParts(long block, int skip, int wanted, ByteBuffer dst) throws IOException {
        int blocks = Math.min(FEW_BLOCKS, (skip + wanted + BLOCK - 1) / BLOCK);
        byte[] bytes = content.blocks().read(block, blocks);
        int there = Math.min(bytes.length - skip, wanted);
        if (there > 0) {
            dst.put(bytes, skip, there);
        }
        return there;
    }

    /** Closes nothing: the image stays open. */
    @Override
    public void close() {}
}
