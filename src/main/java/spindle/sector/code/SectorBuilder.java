// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.WordViews;

/**
 * Builds raw sectors around user data that is in place: sync, header, EDC, P and Q parity (ECMA-130, 14 and annex A;
 * CD-ROM XA). To build from a stored layout use {@link SectorTransform}.
 *
 * <p>An instance owns scratch and belongs to one thread at a time; no call allocates for a sector. In all methods {@code at} is the
 * offset of the first sector, {@code lba} its absolute position and {@code count} the number of sectors, 2352 bytes each.
 * They throw {@link IllegalArgumentException} where {@link Header#requirePositions no header holds the positions}, and
 * {@link IndexOutOfBoundsException} where the sectors are not inside the array.
 */
public final class SectorBuilder {
    private final SectorProtection protection = new SectorProtection();

    /** Creates a builder with scratch of its own. */
    public SectorBuilder() {}

    /** Builds sectors of mode 0: nothing is input, bytes 16 to 2351 of each become zero. */
    public void mode0(byte[] dst, int at, int lba, int count) {
        require(dst, at, lba, count);
        for (int i = 0; i < count; i++) {
            int sector = at + i * RawSector.BYTES;
            Header.store(dst, sector, lba + i, 0);
            Arrays.fill(dst, sector + RawSector.BODY, sector + RawSector.BYTES, (byte) 0);
        }
    }

    /** Builds sectors of mode 1: bytes 16 to 2063 of each are input. */
    public void mode1(byte[] dst, int at, int lba, int count) {
        require(dst, at, lba, count);
        if (count > 0) {
            protection.mode1(new WordViews(ByteBuffer.wrap(dst), at), lba, count);
        }
    }

    /** Computes EDC and parity of sectors of mode 1 whose bytes 0 to 2063 are input, whatever their headers say. */
    public void protectMode1(byte[] dst, int at, int count) {
        Objects.checkFromIndexSize(at, Math.multiplyExact(count, RawSector.BYTES), dst.length);
        if (count > 0) {
            WordViews sectors = new WordViews(ByteBuffer.wrap(dst), at);
            for (int i = 0; i < count; i++) {
                protection.mode1(sectors, i);
            }
        }
    }

    /** Builds sectors of mode 2 without a form: bytes 16 to 2351 of each are input, sync and header come before them. */
    public void mode2(byte[] dst, int at, int lba, int count) {
        require(dst, at, lba, count);
        for (int i = 0; i < count; i++) {
            Header.store(dst, at + i * RawSector.BYTES, lba + i, 2);
        }
    }

    /** Builds sectors of form 1: bytes 16 to 2071 of each, both copies of the sub-header and the data, are input. */
    public void form1(byte[] dst, int at, int lba, int count) {
        mode2(dst, at, lba, count);
        if (count > 0) {
            WordViews sectors = new WordViews(ByteBuffer.wrap(dst), at);
            for (int i = 0; i < count; i++) {
                protection.form1(sectors, i);
            }
        }
    }

    /** Builds sectors of form 2: bytes 16 to 2347 of each, both copies of the sub-header and the data, are input. */
    public void form2(byte[] dst, int at, int lba, int count) {
        mode2(dst, at, lba, count);
        if (count > 0) {
            WordViews sectors = new WordViews(ByteBuffer.wrap(dst), at);
            for (int i = 0; i < count; i++) {
                protection.form2(sectors, i);
            }
        }
    }

    private static void require(byte[] dst, int at, int lba, int count) {
        Header.requirePositions(lba, count);
        Objects.checkFromIndexSize(at, Math.multiplyExact(count, RawSector.BYTES), dst.length);
    }
}
