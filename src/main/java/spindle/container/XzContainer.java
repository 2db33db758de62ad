// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.SeekableXZInputStream;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZInputStream;
import spindle.io.ByteSource;
import spindle.io.SourceStream;
import spindle.io.SpindleException;

/** xz files. Small blocks of one size are read in place; xz by itself makes them too large for that. */
final class XzContainer implements BlockDecoder {
    /** Dictionaries of {@code xz -9} take 64 MiB. */
    private static final int MEMORY_KIB = 128 << 10;

    /** Many files may be open at once, each with the dictionary of a block. */
    private static final int OPEN_KIB = 8 << 10;

    /** One large dictionary at a time fits into memory, however many files are opened at once. */
    private static final Object LARGE_DICTIONARY = new Object();

    private static final long MOST_BLOCK_BYTES = 4 << 20;

    private final Packed packed;
    private final SeekableXZInputStream in;

    private XzContainer(Packed packed, SeekableXZInputStream in) {
        this.packed = packed;
        this.in = in;
    }

    static ByteSource open(Packed packed) throws IOException {
        try {
            SeekableXZInputStream in = new SeekableXZInputStream(new SeekableSource(packed.source()), OPEN_KIB);
            if (hasEqualBlocks(in) && hasSmallDictionary(in)) {
                int bytes = (int) in.getBlockSize(0);
                return new BlockSource(packed.innerName(), in.length(), bytes, new XzContainer(packed, in));
            }
            return spooled(packed, in.length());
        } catch (SpindleException e) {
            throw e;
        } catch (MemoryLimitException | UnsupportedOptionsException e) {
            throw packed.unsupported("is an xz file that is not supported (" + e.getMessage() + ")", "unpack it first");
        } catch (IOException | RuntimeException e) {
            throw damaged(packed, e);
        }
    }

    private static ByteSource spooled(Packed packed, long length) throws IOException {
        InputStream bytes = new SourceStream(packed.source(), 0, packed.length());
        synchronized (LARGE_DICTIONARY) {
            try (InputStream plain = new XZInputStream(bytes, MEMORY_KIB)) {
                return SpooledSource.of(packed, packed.innerName(), plain, "xz file", length);
            }
        }
    }

    private static SpindleException damaged(Packed packed, Exception e) {
        String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
        return packed.damaged("is a damaged xz file (" + why + ")");
    }

    private static boolean hasSmallDictionary(SeekableXZInputStream in) throws IOException {
        try {
            in.seekToBlock(0);
            in.read();
            return true;
        } catch (MemoryLimitException e) {
            return false;
        }
    }

    private static boolean hasEqualBlocks(SeekableXZInputStream in) {
        int blocks = in.getBlockCount();
        if (blocks == 0 || in.getBlockSize(0) == 0 || in.getBlockSize(0) > MOST_BLOCK_BYTES) {
            return false;
        }
        for (int block = 1; block < blocks; block++) {
            long bytes = in.getBlockSize(block);
            boolean last = block == blocks - 1;
            if (bytes > in.getBlockSize(0) || bytes == 0 || (!last && bytes != in.getBlockSize(0))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized byte[] decode(int block, int bytes) throws IOException {
        byte[] decoded = new byte[bytes];
        try {
            in.seekToBlock(block);
            if (in.readNBytes(decoded, 0, bytes) < bytes) {
                throw packed.damaged("is an xz file that ends within block " + block);
            }
            // The block's checksum is verified by the read that finds its end.
            in.read();
            return decoded;
        } catch (SpindleException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(packed, e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        in.close();
        packed.source().close();
    }
}
