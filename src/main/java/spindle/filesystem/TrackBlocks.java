// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;

/** The user data of one track of an open image, and nothing of the others. Nothing is checked or repaired. */
public final class TrackBlocks implements BlockReader {
    private final UserData data;
    private final LbaRange body;

    public TrackBlocks(DiscImage image, Track track) {
        this.data = new UserData(image, track);
        this.body = track.body();
    }

    @Override
    public long blocks() {
        return body.count();
    }

    @Override
    public long firstLba() {
        return body.start();
    }

    @Override
    public byte[] read(long block, int count) throws IOException {
        int there = (int) available(block, count);
        return there == 0 ? new byte[0] : data.read((int) (body.start() + block), there);
    }

    @Override
    public void read(long block, int count, ByteBuffer dst) throws IOException {
        int there = (int) available(block, count);
        if (there > 0) {
            data.read((int) (body.start() + block), there, dst);
        }
    }
}
