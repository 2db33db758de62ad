// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import spindle.io.ByteSource;

/** Blocks of one size, each decoded when it is asked for; only the last may be shorter. A few are remembered. */
final class BlockSource implements ByteSource {
    private static final int REMEMBERED = 8;

    private final String name;
    private final long length;
    private final int blockBytes;
    private final BlockDecoder decoder;
    private final Map<Integer, byte[]> recent = new LinkedHashMap<>();

    BlockSource(String name, long length, int blockBytes, BlockDecoder decoder) {
        this.name = name;
        this.length = length;
        this.blockBytes = blockBytes;
        this.decoder = decoder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        long end = Math.min(length, offset + dst.remaining());
        long at = offset;
        while (at < end) {
            int block = (int) (at / blockBytes);
            int from = (int) (at % blockBytes);
            int bytes = bytes(block);
            int count = (int) Math.min(bytes - from, end - at);
            byte[] decoded = count == bytes ? whole(block) : part(block);
            dst.put(decoded, from, count);
            at += count;
        }
        return (int) Math.max(0, at - offset);
    }

    private int bytes(int block) {
        return (int) Math.min(blockBytes, length - (long) block * blockBytes);
    }

    /** A block of which all is wanted is not likely to be asked for again. */
    private byte[] whole(int block) throws IOException {
        byte[] known = remembered(block);
        return known.length > 0 ? known : decoder.decode(block, bytes(block));
    }

    private byte[] part(int block) throws IOException {
        byte[] known = remembered(block);
        if (known.length > 0) {
            return known;
        }
        byte[] decoded = decoder.decode(block, bytes(block));
        synchronized (recent) {
            recent.put(block, decoded);
            if (recent.size() > REMEMBERED) {
                Iterator<Integer> oldest = recent.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        return decoded;
    }

    private byte[] remembered(int block) {
        synchronized (recent) {
            return recent.getOrDefault(block, new byte[0]);
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
