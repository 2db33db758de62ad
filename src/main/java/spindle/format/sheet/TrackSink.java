// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;

/** Where the stored sectors of one track go: one after the other into a file, the sub-channel behind each main channel. */
public final class TrackSink implements SectorSink {
    private final OutputFile file;
    private final long offset;
    private final Storage storage;
    private final List<LbaRange> stored;

    /**
     * @param offset position of the track's first stored sector in the file, bytes
     * @param range the track's sectors
     * @param storage how they are stored; absent ones take no room
     */
    public TrackSink(OutputFile file, long offset, LbaRange range, Storage storage) {
        this.file = file;
        this.offset = offset;
        this.storage = storage;
        stored = storage.stored(range);
    }

    /** {@return the position behind the track's last stored sector, bytes} */
    public long end() {
        return position(stored.isEmpty() ? 0 : stored.get(stored.size() - 1).end());
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        int bytes = storage.layout().bytes();
        ByteBuffer sectors = slice(src, count * bytes);
        if (storage.audio() == ByteOrder.BIG_ENDIAN) {
            sectors = swapped(sectors);
        }
        put(lba, count, sectors, bytes, 0);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        int bytes = storage.subchannel().bytes();
        put(lba, count, slice(src, count * bytes), bytes, storage.layout().bytes());
    }

    /** Takes bytes from a buffer, whose position advances. */
    private static ByteBuffer slice(ByteBuffer src, int bytes) {
        ByteBuffer slice = src.slice(src.position(), bytes);
        src.position(src.position() + bytes);
        return slice;
    }

    private void put(int lba, int count, ByteBuffer src, int bytes, int skip) throws IOException {
        long at = position(lba);
        if (storage.bytesPerSector() == bytes) {
            file.write(at, src);
            return;
        }
        for (int i = 0; i < count; i++) {
            src.limit((i + 1) * bytes);
            file.write(at + (long) i * storage.bytesPerSector() + skip, src);
        }
    }

    /** {@return where a sector goes: behind the stored sectors before it} */
    private long position(int lba) {
        long before = 0;
        for (LbaRange range : stored) {
            before += Math.max(0, Math.min(lba, range.end()) - range.start());
        }
        return offset + before * storage.bytesPerSector();
    }

    /** {@return the samples in the other byte order} Whole sectors, so a multiple of eight bytes. */
    private static ByteBuffer swapped(ByteBuffer src) {
        ByteBuffer swapped = ByteBuffer.allocate(src.remaining());
        while (src.hasRemaining()) {
            long word = src.getLong();
            swapped.putLong((word & 0x00FF00FF00FF00FFL) << 8 | ((word >>> 8) & 0x00FF00FF00FF00FFL));
        }
        return swapped.flip();
    }
}
