// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.io.ByteSource;

/** The user data of a track as bytes, block after block. Closing it leaves the image open. */
public final class UserDataSource implements ByteSource {
    /** Blocks that are read at once. */
    private static final int MOST_BLOCKS = 256;

    private final String name;
    private final BlockReader blocks;

    /** @param track a track of the image's disc */
    public UserDataSource(DiscImage image, Track track) {
        this.name = image.files().get(0) + " track " + track.number();
        this.blocks = new TrackBlocks(image, track);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return blocks.blocks() * BlockReader.BLOCK_BYTES;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int done = 0;
        while (dst.hasRemaining() && offset + done < length()) {
            long at = offset + done;
            int skip = (int) (at % BlockReader.BLOCK_BYTES);
            long wanted = (skip + (long) dst.remaining() + BlockReader.BLOCK_BYTES - 1) / BlockReader.BLOCK_BYTES;
            byte[] bytes = blocks.read(at / BlockReader.BLOCK_BYTES, (int) Math.min(wanted, MOST_BLOCKS));
            int count = Math.min(dst.remaining(), bytes.length - skip);
            dst.put(bytes, skip, count);
            done += count;
        }
        return done;
    }

    @Override
    public void close() {}
}
