// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import spindle.filesystem.Content;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * Content that is stored as blocks of 64 KB, each deflated by itself, in a resource fork (decmpfs.h of XNU, method 4): a
 * resource header, the number of blocks, and of each where it is and how long.
 *
 * @param path what a message calls it
 * @param fork the resource fork
 * @param bytes the length of the content
 * @param table where the number of blocks stands
 */
record DeflatedBlocks(String path, Content fork, long bytes, long table) implements Content {
    /** Bytes of content in a block. */
    private static final int BLOCK = 1 << 16;
    /** A block that deflating would not shorten begins with a byte whose lower half is 15, and is stored as it is. */
    private static final int STORED = 0x0F;
    /** Where the places of blocks count from, behind the length of the resource. */
    private static final int RESOURCE_HEAD = 4;

    /** {@return content that is one block, which stands in an attribute (method 3)} */
    static Content inAttribute(String path, byte[] stored, long bytes) throws DiscFormatException {
        if (bytes < 0 || bytes > BLOCK) {
            throw new DiscFormatException("", "an attribute does not hold its " + bytes + " bytes", "");
        }
        return new InlineContent(path, inflate(path, stored, (int) bytes));
    }

    /** {@return content in a resource fork (method 4)} */
    static Content inFork(String path, Content fork, long bytes) throws IOException {
        try (ByteSource source = fork.open()) {
            byte[] head = source.read(0, 4);
            long data = head.length < 4 ? Long.MAX_VALUE : BigEndian.u32(head, 0);
            byte[] count = source.read(Math.min(data, fork.bytes()) + RESOURCE_HEAD, 4);
            long blocks = count.length < 4 ? -1 : LittleEndian.u32(count, 0);
            if (bytes < 0 || blocks != (bytes + BLOCK - 1) / BLOCK || blocks * 8 > fork.bytes()) {
                throw new DiscFormatException("", "its resource fork does not hold its compressed blocks", "");
            }
            return new DeflatedBlocks(path, fork, bytes, data + RESOURCE_HEAD);
        }
    }

    private static byte[] inflate(String path, byte[] stored, int bytes) throws DiscFormatException {
        byte[] plain = new byte[bytes];
        if (stored.length > 0 && (stored[0] & STORED) == STORED) {
            System.arraycopy(stored, 1, plain, 0, Math.min(bytes, stored.length - 1));
            return stored.length - 1 < bytes ? damaged(path) : plain;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored);
            int done = 0;
            int part = 1;
            while (done < bytes && part > 0) {
                part = inflater.inflate(plain, done, bytes - done);
                done += part;
            }
            return done < bytes ? damaged(path) : plain;
        } catch (DataFormatException e) {
            return damaged(path);
        } finally {
            inflater.end();
        }
    }

    private static byte[] damaged(String path) throws DiscFormatException {
        throw new DiscFormatException(path, "its compressed bytes are damaged", "read the disc again");
    }

    @Override
    public List<FileExtent> extents() {
        return fork.extents();
    }

    @Override
    public ByteSource open() {
        return new Source(fork.open());
    }

    private final class Source implements ByteSource {
        private final ByteSource stored;

        Source(ByteSource stored) {
            this.stored = stored;
        }

        @Override
        public String name() {
            return path;
        }

        @Override
        public long length() {
            return bytes;
        }

        @Override
        public int read(long offset, ByteBuffer dst) throws IOException {
            int total = 0;
            while (dst.hasRemaining() && offset + total < bytes) {
                long at = offset + total;
                byte[] block = block(at / BLOCK);
                int skip = (int) (at % BLOCK);
                int part = Math.min(dst.remaining(), block.length - skip);
                dst.put(block, skip, part);
                total += part;
            }
            return total;
        }

        private byte[] block(long number) throws IOException {
            byte[] place = stored.read(table + 4 + 8 * number, 8);
            long count = place.length < 8 ? -1 : LittleEndian.u32(place, 4);
            if (count < 0 || count > 2 * BLOCK) {
                return damaged(path);
            }
            byte[] deflated = stored.read(table + LittleEndian.u32(place, 0), (int) count);
            return inflate(path, deflated, (int) Math.min(BLOCK, bytes - number * BLOCK));
        }

        @Override
        public void close() throws IOException {
            stored.close();
        }
    }
}
