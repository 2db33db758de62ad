// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.io.ByteSource;

/** What the hunks of a CHD hold, one after the other, as if it were a file. */
final class LogicalBytes implements ByteSource {
    private final HunkSource hunks;
    private final String name;
    private final BitSet lost;

    /**
     * @param name what messages call the file
     * @param lost hunks that are known to be damaged, and are taken as zeroes
     */
    LogicalBytes(HunkSource hunks, String name, BitSet lost) {
        this.hunks = hunks;
        this.name = name;
        this.lost = lost;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return hunks.header().logicalBytes();
    }

    /** Reads bytes; a hunk that is damaged is told as a {@link LostHunkException}. */
    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        byte[] hunk = new byte[hunks.header().hunkBytes()];
        int done = 0;
        int wanted = (int) Math.max(0, Math.min(dst.remaining(), length() - offset));
        while (done < wanted) {
            int number = (int) ((offset + done) / hunk.length);
            int skip = (int) ((offset + done) % hunk.length);
            int count = Math.min(wanted - done, hunk.length - skip);
            try {
                if (lost.get(number)) {
                    Arrays.fill(hunk, (byte) 0);
                } else {
                    hunks.read(number, hunk);
                }
            } catch (DamagedHunkException e) {
                throw new LostHunkException(number, String.valueOf(e.getMessage()));
            }
            dst.put(hunk, skip, count);
            done += count;
        }
        return done;
    }

    /** Closes the hunks. */
    @Override
    public void close() throws IOException {
        hunks.close();
    }
}
