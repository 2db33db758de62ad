// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * The bytes of a compressed file. A header of 16 bytes comes first, then the position of each block and of the end, 32 bits
 * little-endian; a block of no bytes is all zeroes.
 */
final class ZisofsBytes implements ByteSource {
    private static final byte[] MAGIC = {0x37, (byte) 0xE4, 0x53, (byte) 0x96, (byte) 0xC9, (byte) 0xDB, (byte) 0xD6, 7
    };
    private static final int HEADER_WORDS = 12;

    private final ByteSource stored;
    private final Zisofs compression;
    private final byte[] block;
    private long held = -1;
    private int headerBytes;

    ZisofsBytes(ByteSource stored, Zisofs compression) {
        this.stored = stored;
        this.compression = compression;
        this.block = new byte[compression.blockBytes()];
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public long length() {
        return compression.bytes();
    }

    @Override
    public synchronized int read(long offset, ByteBuffer dst) throws IOException {
        int from = dst.position();
        long at = offset;
        while (dst.hasRemaining() && at < length()) {
            hold(at / block.length);
            int skip = (int) (at % block.length);
            int count = (int) Math.min(Math.min(dst.remaining(), block.length - skip), length() - at);
            dst.put(block, skip, count);
            at += count;
        }
        return dst.position() - from;
    }

    private void hold(long number) throws IOException {
        if (number == held) {
            return;
        }
        held = -1;
        byte[] pointers = stored.read(headerBytes() + 4 * number, 8);
        if (pointers.length < 8) {
            throw damaged("its table of blocks is cut", number);
        }
        long start = LittleEndian.u32(pointers, 0);
        long bytes = LittleEndian.u32(pointers, 4) - start;
        // zlib adds at most a few bytes to a block that it cannot shrink.
        if (bytes < 0 || bytes > 2L * block.length) {
            throw damaged("a compressed block has a length that none can have", number);
        }
        Arrays.fill(block, (byte) 0);
        if (bytes > 0) {
            inflate(stored.read(start, (int) bytes), number);
        }
        held = number;
    }

    private int headerBytes() throws IOException {
        if (headerBytes == 0) {
            byte[] header = stored.read(0, 16);
            if (header.length < 16 || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                throw damaged("it does not begin as a compressed file does", 0);
            }
            headerBytes = (header[HEADER_WORDS] & 0xFF) * 4;
        }
        return headerBytes;
    }

    private void inflate(byte[] compressed, long number) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            int wanted = (int) Math.min(block.length, length() - number * block.length);
            int done = 0;
            while (done < wanted && !inflater.finished()) {
                int count = inflater.inflate(block, done, wanted - done);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                done += count;
            }
            if (done < wanted) {
                throw damaged("a compressed block ends early", number);
            }
        } catch (DataFormatException e) {
            throw damaged("a compressed block is no zlib data", number);
        } finally {
            inflater.end();
        }
    }

    private DiscFormatException damaged(String problem, long number) {
        return new DiscFormatException(
                name() + ": block " + number, problem, "read the disc again, or take the file from elsewhere");
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
