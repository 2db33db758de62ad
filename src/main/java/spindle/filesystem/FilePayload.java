// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import spindle.disc.LbaRange;

/**
 * A file by its sectors. Its content as a stream has 2048 bytes of each; a file with sectors of form 2 has 2324 of each of
 * those, which only an image with sub-headers can tell.
 */
public final class FilePayload {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Sectors that are read at once. */
    private static final int MOST_SECTORS = 128;

    private final DiscBlocks blocks;
    private final List<FileExtent> extents;

    /**
     * @param blocks the disc, from the track that the tree was made of
     * @param content of a file that is stored as it is
     */
    public FilePayload(DiscBlocks blocks, Content content) {
        this.blocks = blocks;
        this.extents = content.extents();
    }

    /** {@return the sectors of the file, in its order; what is not stored has none} */
    public List<LbaRange> sectors() {
        return extents.stream()
                .filter(each -> !each.isHole() && each.bytes() > 0)
                .map(each -> new LbaRange(
                        (int) (each.firstBlock() + blocks.firstLba()), (int) (each.endBlock() + blocks.firstLba())))
                .toList();
    }

    /** {@return the true size of the file in bytes} Every sector is read. */
    public long bytes() throws IOException {
        return copy(OutputStream.nullOutputStream());
    }

    /**
     * Writes the payload of the file: whole sectors of form 2, and of the last sector of form 1 no more than the file has.
     * What is not in the image is left out.
     *
     * @return bytes written
     * @throws IOException where the image cannot be read, or the stream cannot be written
     */
    public long copy(OutputStream out) throws IOException {
        long written = 0;
        for (FileExtent extent : extents) {
            if (!extent.isHole()) {
                written += copy(extent, out);
            }
        }
        return written;
    }

    private long copy(FileExtent extent, OutputStream out) throws IOException {
        long written = 0;
        long whole = extent.firstBlock() + extent.bytes() / BLOCK;
        for (long block = extent.firstBlock(); block < whole; block += MOST_SECTORS) {
            int count = (int) Math.min(MOST_SECTORS, whole - block);
            byte[] payload = blocks.readPayload(block, count);
            out.write(payload);
            written += payload.length;
            if (blocks.available(block, count) < count) {
                return written;
            }
        }
        int rest = (int) (extent.bytes() % BLOCK);
        if (rest > 0) {
            byte[] last = blocks.readPayload(whole, 1);
            int bytes = last.length == BLOCK ? rest : last.length;
            out.write(last, 0, bytes);
            written += bytes;
        }
        return written;
    }
}
