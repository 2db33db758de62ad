// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.io.ByteSource;

/** The hunks of a CHD, readable in any order by any number of threads. It owns its file and its parent. */
final class HunkSource implements Closeable {
    private static final int PATTERN_BYTES = 8;

    private final ByteSource file;
    private final ChdHeader header;
    private final HunkMap map;
    private final Optional<ParentFile> parent;
    private final HunkCache cache;
    private final ConcurrentLinkedQueue<HunkDecoder> idle = new ConcurrentLinkedQueue<>();

    HunkSource(ByteSource file, ChdDescriptor descriptor, Optional<ParentFile> parent) {
        this.file = file;
        this.parent = parent;
        header = descriptor.header();
        map = descriptor.map();
        cache = new HunkCache(header.hunkBytes());
    }

    ChdHeader header() {
        return header;
    }

    HunkMap map() {
        return map;
    }

    /** {@return the parent, its parent, and so on} */
    List<ParentFile> parents() {
        List<ParentFile> parents = new ArrayList<>();
        for (Optional<ParentFile> each = parent;
                each.isPresent();
                each = each.get().hunks().parent) {
            parents.add(each.get());
        }
        return parents;
    }

    /**
     * Reads a hunk.
     *
     * @param dst receives its bytes
     * @throws DamagedHunkException where it is not what it was when it was written
     */
    void read(int hunk, byte[] dst) throws IOException {
        if (!cache.copy(hunk, dst)) {
            unpack(hunk, dst);
            cache.put(hunk, dst, header.hunkBytes());
        }
    }

    /** Reads bytes at any place; behind the last hunk they are zero. */
    private void read(long offset, byte[] dst) throws IOException {
        byte[] hunk = new byte[header.hunkBytes()];
        int done = 0;
        while (done < dst.length) {
            long at = offset + done;
            long number = at / hunk.length;
            int skip = (int) (at % hunk.length);
            int count = Math.min(dst.length - done, hunk.length - skip);
            if (number < map.count()) {
                read((int) number, hunk);
                System.arraycopy(hunk, skip, dst, done, count);
            } else {
                Arrays.fill(dst, done, done + count, (byte) 0);
            }
            done += count;
        }
    }

    private void unpack(int hunk, byte[] dst) throws IOException {
        HunkKind kind = map.kind(hunk);
        switch (kind) {
            case PACKED_0, PACKED_1, PACKED_2, PACKED_3 -> unpack(hunk, kind.code(), dst);
            case STORED -> fill(hunk, map.place(hunk), dst, header.hunkBytes());
            case SELF -> read((int) map.place(hunk), dst);
            case PARENT -> parent.orElseThrow().hunks().read(map.place(hunk), dst);
            case ZERO -> Arrays.fill(dst, (byte) 0);
            case PATTERN -> pattern(hunk, dst);
        }
        check(hunk, dst);
    }

    private void unpack(int hunk, int slot, byte[] dst) throws IOException {
        HunkDecoder known = idle.poll();
        HunkDecoder decoder = known == null ? new HunkDecoder(header) : known;
        try {
            int length = map.length(hunk);
            if (!map.isWithin(hunk, file.length())) {
                throw beyond(hunk);
            }
            byte[] packed = decoder.room(length);
            fill(hunk, map.place(hunk), packed, length);
            decoder.decode(slot, packed, length, dst);
        } finally {
            idle.add(decoder);
        }
    }

    private void pattern(int hunk, byte[] dst) throws IOException {
        fill(hunk, map.place(hunk), dst, Math.min(dst.length, PATTERN_BYTES));
        for (int i = PATTERN_BYTES; i < dst.length; i++) {
            dst[i] = dst[i - PATTERN_BYTES];
        }
    }

    private void fill(int hunk, long place, byte[] dst, int count) throws IOException {
        if (file.read(place, ByteBuffer.wrap(dst, 0, count)) < count) {
            throw beyond(hunk);
        }
    }

    private static DamagedHunkException beyond(int hunk) {
        return new DamagedHunkException("the file ends before hunk " + hunk + " does");
    }

    private void check(int hunk, byte[] dst) throws DamagedHunkException {
        boolean agrees = switch (map.checkOf(hunk)) {
            case NONE -> true;
            case CRC_16 -> HunkCrc.of(dst, 0, header.hunkBytes()) == map.check(hunk);
            case CRC_32 -> crc32(dst) == map.check(hunk);
        };
        if (!agrees) {
            throw new DamagedHunkException("its CRC is not that of its content");
        }
    }

    private int crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, header.hunkBytes());
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        try {
            if (parent.isPresent()) {
                parent.get().hunks().close();
            }
        } finally {
            file.close();
        }
    }
}
