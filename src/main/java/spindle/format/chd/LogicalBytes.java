// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.io.ByteSource;

/** What the hunks of a CHD hold, one after the other, as if it were a file. */
final class LogicalBytes implements ByteSource {
    private final HunkSource hunks;
    private final String name;
    private final Optional<HunkScan> scan;

    /**
     * @param name what messages call the file
     * @param scan watches the hunks, where those that are damaged are taken as zeroes
     */
    LogicalBytes(HunkSource hunks, String name, Optional<HunkScan> scan) {
        this.hunks = hunks;
        this.name = name;
        this.scan = scan;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return hunks.header().logicalBytes();
    }

    /** Reads bytes; a hunk that is damaged is told as a {@link LostHunkException}, or taken as zeroes. */
    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        byte[] hunk = new byte[hunks.header().hunkBytes()];
        int done = 0;
        int wanted = (int) Math.max(0, Math.min(dst.remaining(), length() - offset));
        while (done < wanted) {
            int number = (int) ((offset + done) / hunk.length);
            int skip = (int) ((offset + done) % hunk.length);
            int count = Math.min(wanted - done, hunk.length - skip);
            read(number, hunk);
            dst.put(hunk, skip, count);
            done += count;
        }
        return done;
    }

    private void read(int number, byte[] hunk) throws IOException {
        try {
            hunks.read(number, hunk);
            if (scan.isPresent()) {
                scan.get().saw(number, hunk);
            }
        } catch (DamagedHunkException e) {
            if (scan.isEmpty()) {
                throw new LostHunkException(number, String.valueOf(e.getMessage()));
            }
            Arrays.fill(hunk, (byte) 0);
            scan.get().lost(number, hunk);
        }
    }

    /** Closes the hunks. */
    @Override
    public void close() throws IOException {
        hunks.close();
    }
}
