// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.util.Arrays;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;
import spindle.sector.RawSector;
import spindle.sector.code.Edc;

/**
 * ECM (Neill Corlett's error code modeler): sectors without what follows from their data. The file is gone through once on
 * opening, for the places of records and for the EDC at its end, which is all that tells damage; then read in place. Damage
 * to the user data of a form 2 sector escapes that EDC, whatever reads it: over data and their own EDC it is always the same.
 */
final class EcmContainer implements BlockDecoder {
    /** So far apart are the places that are remembered. */
    static final int BLOCK_BYTES = 1 << 17;

    private static final int MAGIC_BYTES = 4;

    private final Packed packed;
    private long[] offsets = new long[64];
    /** Bytes that the unit there has before the block. */
    private int[] skips = new int[64];
    /** Units left in the record there, times four, and its type. */
    private long[] records = new long[64];

    private int blocks;

    private EcmContainer(Packed packed) {
        this.packed = packed;
    }

    static ByteSource open(Packed packed) throws IOException {
        EcmContainer container = new EcmContainer(packed);
        long length = container.scan();
        return new BlockSource(packed.innerName(), length, BLOCK_BYTES, container);
    }

    private long scan() throws IOException {
        EcmCursor cursor = new EcmCursor(packed, MAGIC_BYTES, EcmCursor.LITERAL, 0);
        Edc edc = new Edc();
        byte[] unit = new byte[BLOCK_BYTES];
        int sum = 0;
        long done = 0;
        while (cursor.hasNext()) {
            long at = cursor.at();
            long record = cursor.units() << 2 | cursor.type();
            int room = (int) Math.min(unit.length, (long) blocks * BLOCK_BYTES - done);
            if (room == 0) {
                remember(at, 0, record);
                room = unit.length;
            }
            int bytes = cursor.decode(unit, 0, Math.max(room, 1));
            if (done + bytes > (long) blocks * BLOCK_BYTES) {
                remember(at, (int) ((long) blocks * BLOCK_BYTES - done), record);
            }
            sum = edc.update(sum, unit, 0, bytes);
            done += bytes;
        }
        byte[] stored = packed.read(cursor.at(), Integer.BYTES);
        if (LittleEndian.u32(stored, 0) != (sum & 0xFFFF_FFFFL)) {
            throw packed.damaged("is a damaged ECM file (what it decodes to has another EDC)");
        }
        return done;
    }

    private void remember(long offset, int skip, long record) {
        if (blocks == offsets.length) {
            offsets = Arrays.copyOf(offsets, blocks * 2);
            skips = Arrays.copyOf(skips, blocks * 2);
            records = Arrays.copyOf(records, blocks * 2);
        }
        offsets[blocks] = offset;
        skips[blocks] = skip;
        records[blocks] = record;
        blocks++;
    }

    @Override
    public byte[] decode(int block, int bytes) throws IOException {
        EcmCursor cursor = new EcmCursor(packed, offsets[block], (int) (records[block] & 3), records[block] >>> 2);
        int end = skips[block] + bytes;
        byte[] decoded = new byte[end + RawSector.BYTES];
        int done = 0;
        while (done < end) {
            if (!cursor.hasNext()) {
                throw packed.damaged("became another file while it was read");
            }
            done += cursor.decode(decoded, done, end - done);
        }
        return Arrays.copyOfRange(decoded, skips[block], end);
    }

    @Override
    public void close() throws IOException {
        packed.source().close();
    }
}
