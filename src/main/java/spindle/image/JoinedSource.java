// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The end of one track's sectors, and those of the track behind it, as one.
 *
 * @param start the first LBA
 * @param first holds the sectors up to {@code joint}
 * @param joint the first LBA of the second
 * @param second holds the others
 */
public record JoinedSource(int start, SectorSource first, int joint, SectorSource second) implements SectorSource {
    @Override
    public int end() {
        return second.end();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int before = before(lba, count);
        if (before > 0) {
            first.read(lba, before, dst);
        }
        if (before < count) {
            second.read(lba + before, count - before, dst);
        }
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        int before = before(lba, count);
        if (before > 0) {
            first.readSubchannel(lba, before, dst);
        }
        if (before < count) {
            second.readSubchannel(lba + before, count - before, dst);
        }
    }

    @Override
    public List<Extent> extents() {
        return Stream.concat(
                        first.extents().stream().flatMap(extent -> extent.within(start, joint).stream()),
                        second.extents().stream().flatMap(extent -> extent.within(joint, end()).stream()))
                .toList();
    }

    private int before(int lba, int count) {
        return Math.max(0, Math.min(count, joint - lba));
    }
}
