// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.io.ByteSource;
import spindle.io.Damage;
import spindle.io.IncompleteImageException;
import spindle.io.UnreadableInputException;

/**
 * A track's sectors, spread over extents of files. Between extents lie sectors that are in no file; they read as zero.
 */
public final class ExtentSource implements SectorSource {
    private final LbaRange range;
    private final Storage storage;
    private final List<Extent> extents;

    /**
     * @param range what can be read
     * @param storage the layout, the sub-channel (which follows each sector's main channel) and the byte order
     * @param extents ascending, without overlap
     */
    public ExtentSource(LbaRange range, Storage storage, List<Extent> extents) {
        this.range = range;
        this.storage = storage;
        this.extents = List.copyOf(extents);
    }

    @Override
    public int start() {
        return range.start();
    }

    @Override
    public int end() {
        return range.end();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int from = dst.position();
        read(lba, count, dst, 0, storage.layout().bytes());
        if (storage.audio() == ByteOrder.BIG_ENDIAN) {
            SampleBytes.swap(dst, from, dst.position());
        }
    }

    @Override
    public List<Extent> extents() {
        return extents;
    }

    @Override
    public ByteSource.ReadOrder order() {
        return extents.stream()
                .map(extent -> extent.source().order())
                .max(Comparator.naturalOrder())
                .orElse(ByteSource.ReadOrder.ANY);
    }

    /**
     * {@return what of a track is known to be damaged in the files themselves}
     *
     * @param track its number
     */
    public List<Finding> damage(int track) {
        List<Finding> found = new ArrayList<>();
        for (Extent extent : extents) {
            for (Damage damage : extent.source().damage()) {
                long first = damage.offset() - extent.offset();
                long last = first + Math.max(1, damage.bytes()) - 1;
                long bytes = (long) extent.range().count() * extent.stride();
                if (first < bytes && last >= 0) {
                    int start = extent.range().start() + (int) (Math.max(0, first) / extent.stride());
                    int end = extent.range().start() + (int) (Math.min(bytes - 1, last) / extent.stride()) + 1;
                    found.add(damaged(track, extent.source().name(), new LbaRange(start, end), damage));
                }
            }
        }
        return found;
    }

    private static Finding damaged(int track, String name, LbaRange where, Damage damage) {
        String place = where.count() == 1
                ? Msf.describe(where.start())
                : Msf.describe(where.start()) + " to " + Msf.describe(where.end() - 1);
        String silence = damage.bytes() > 0 ? "; what is lost reads as zeros" : "";
        return new Finding(
                "damaged-file",
                Finding.Severity.ERROR,
                track,
                Optional.of(where),
                name + ": " + damage.problem() + ", track " + track + ", " + place + silence);
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        int bytes = storage.subchannel().bytes();
        if (bytes > 0) {
            read(lba, count, dst, storage.layout().bytes(), bytes);
        }
    }

    /** Reads the same bytes of each sector: {@code bytes} of them from {@code skip} on. */
    private void read(int lba, int count, ByteBuffer dst, int skip, int bytes) throws IOException {
        if (lba < range.start() || count < 0 || lba > range.end() - count) {
            throw new IllegalArgumentException("sectors " + lba + " to " + (lba + count) + " of " + range);
        }
        int at = lba;
        int end = lba + count;
        for (Extent extent : extents) {
            int start = Math.max(at, extent.range().start());
            int stop = Math.min(end, extent.range().end());
            if (start < stop) {
                zero(dst, (start - at) * bytes);
                read(extent, start, stop - start, dst, skip, bytes);
                at = stop;
            }
        }
        zero(dst, (end - at) * bytes);
    }

    private static void read(Extent extent, int lba, int count, ByteBuffer dst, int skip, int bytes)
            throws IOException {
        long offset = extent.offset() + (long) (lba - extent.range().start()) * extent.stride() + skip;
        if (extent.stride() == bytes) {
            fill(extent, lba, offset, dst, count * bytes);
            return;
        }
        ByteBuffer block = ByteBuffer.allocate((count - 1) * extent.stride() + bytes);
        fill(extent, lba, offset, block, block.capacity());
        for (int i = 0; i < count; i++) {
            dst.put(block.array(), i * extent.stride(), bytes);
        }
    }

    private static void fill(Extent extent, int lba, long offset, ByteBuffer dst, int bytes) throws IOException {
        int limit = dst.limit();
        int there = (int) Math.max(0, Math.min(bytes, extent.end() - offset));
        dst.limit(dst.position() + there);
        int from = dst.position();
        int read;
        try {
            read = extent.source().read(offset, dst);
        } catch (UnreadableInputException e) {
            throw unreadable(extent, lba + (dst.position() - from) / extent.stride(), e);
        } finally {
            dst.limit(limit);
        }
        if (read < there) {
            throw new IncompleteImageException(
                    extent.source().name(),
                    "ended while it was read, in " + Msf.describe(lba + read / extent.stride()),
                    "the file became shorter; get it whole and try again");
        }
        zero(dst, bytes - there);
    }

    private static UnreadableSectorException unreadable(Extent extent, int lba, UnreadableInputException cause) {
        long offset = extent.offset() + (long) (lba - extent.range().start()) * extent.stride();
        ByteSource file = extent.source();
        UnreadableSectorException unreadable = new UnreadableSectorException(
                lba,
                new UnreadableSectorException.Stored(file.name(), file.length(), offset, extent.stride()),
                cause.problem());
        unreadable.initCause(cause);
        return unreadable;
    }

    private static void zero(ByteBuffer dst, int bytes) {
        int left = bytes;
        for (; left >= Long.BYTES; left -= Long.BYTES) {
            dst.putLong(0);
        }
        for (; left > 0; left--) {
            dst.put((byte) 0);
        }
    }
}
