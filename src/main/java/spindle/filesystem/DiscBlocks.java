// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;

/**
 * The user data of all data tracks of an open image, by blocks that count from index 1 of one of them. Blocks below 0 are
 * those of the tracks before it, and blocks beyond its end those of the tracks behind it: a volume of a later session
 * reaches into earlier sessions, and a volume may go on behind an audio track. Blocks in audio tracks and in holes between
 * tracks are not there. Nothing is checked or repaired.
 */
public final class DiscBlocks implements BlockReader {
    /** The sectors that a data track holds, its pregap with them. */
    private record Part(LbaRange range, UserData data) {}

    private final LbaRange body;
    private final List<Part> parts;

    /** @param track the data track whose index 1 is block 0 */
    public DiscBlocks(DiscImage image, Track track) {
        this.body = track.body();
        this.parts = image.disc().tracks().stream()
                .filter(each -> each.mode().isData() && each.range().count() > 0)
                .map(each -> new Part(each.range(), new UserData(image, each)))
                .toList();
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
    public long available(long block, long count) {
        long lba = body.start() + block;
        long end = lba;
        for (Part part : parts) {
            if (end >= part.range().start() && end < part.range().end()) {
                end = part.range().end();
            }
        }
        return Math.max(0, Math.min(count, end - lba));
    }

    @Override
    public byte[] read(long block, int count) throws IOException {
        return read(block, count, UserData::read);
    }

    @Override
    public void read(long block, int count, ByteBuffer dst) throws IOException {
        int there = (int) available(block, count);
        int lba = (int) (body.start() + block);
        for (Part part : parts) {
            int from = Math.max(lba, part.range().start());
            int to = Math.min(lba + there, part.range().end());
            if (from < to) {
                part.data().read(from, to - from, dst);
            }
        }
    }

    /**
     * Reads the payload of consecutive sectors: 2324 bytes of each that is of form 2, where the image holds them, and 2048
     * of each other. {@link #read} gives 2048 of both.
     *
     * @param block the first, any number
     * @param count how many are wanted
     * @return the bytes of those that are there
     * @throws IOException where they are there and cannot be read
     */
    public byte[] readPayload(long block, int count) throws IOException {
        return read(block, count, UserData::readPayload);
    }

    /** Reads some sectors of one track. */
    @FunctionalInterface
    private interface Taker {
        byte[] take(UserData data, int lba, int count) throws IOException;
    }

    private byte[] read(long block, int count, Taker taker) throws IOException {
        int there = (int) available(block, count);
        int lba = (int) (body.start() + block);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream(0);
        for (Part part : parts) {
            int from = Math.max(lba, part.range().start());
            int to = Math.min(lba + there, part.range().end());
            if (from < to) {
                byte[] piece = taker.take(part.data(), from, to - from);
                if (to - from == there) {
                    return piece;
                }
                pieces.writeBytes(piece);
            }
        }
        return pieces.toByteArray();
    }
}
