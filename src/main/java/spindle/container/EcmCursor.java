// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.code.Ecc;
import spindle.sector.code.Edc;

/** Goes through the records of an ECM file, unit by unit: a unit is a literal byte, or a sector without what follows from it. */
final class EcmCursor {
    static final int LITERAL = 0;
    static final int MODE1 = 1;
    static final int FORM1 = 2;
    /** Units of the end marker. */
    private static final long END = 1L << 32;
    /** More in one record is what no encoder writes. */
    private static final long MOST_UNITS = 1L << 31;

    private static final int SUBHEADER_BYTES = 4;
    private static final int ADDRESS_BYTES = 3;
    private static final int WINDOW_BYTES = 1 << 16;

    private final Packed packed;
    private final byte[] window = new byte[WINDOW_BYTES];
    private final byte[] sector = new byte[RawSector.BYTES];
    private final Edc edc = new Edc();
    private final Ecc ecc = new Ecc();
    private long windowStart;
    private int windowBytes;
    private long at;
    private int type;
    private long units;

    /** Begins at a unit of a record, or, where no units are left, at a record's head. */
    EcmCursor(Packed packed, long at, int type, long units) {
        this.packed = packed;
        this.at = at;
        this.type = type;
        this.units = units;
    }

    /** {@return the offset in the file that comes next} */
    long at() {
        return at;
    }

    int type() {
        return type;
    }

    /** {@return the units that are left in the record} */
    long units() {
        return units;
    }

    /** {@return whether a unit comes next, the heads of records read; not where the end marker was} */
    boolean hasNext() throws IOException {
        if (units > 0) {
            return true;
        }
        int head = next();
        type = head & 3;
        long number = head >>> 2 & 0x1FL;
        for (int shift = 5; (head & 0x80) != 0; shift += 7) {
            if (shift > 26) {
                throw packed.damaged("is a damaged ECM file (a record's length at byte " + at + ")");
            }
            head = next();
            number |= (head & 0x7FL) << shift;
        }
        units = (number & 0xFFFF_FFFFL) + 1;
        if (type == LITERAL && units == END) {
            units = 0;
            return false;
        }
        if (units > MOST_UNITS) {
            throw packed.damaged("is a damaged ECM file (a record of " + units + " units at byte " + at + ")");
        }
        return true;
    }

    /** Decodes one sector, or as many literals of the record as there is room for, and returns the number of bytes. */
    int decode(byte[] dst, int to, int room) throws IOException {
        if (type == LITERAL) {
            int count = (int) Math.min(units, room);
            take(dst, to, count);
            units -= count;
            return count;
        }
        if (type == MODE1) {
            mode1();
        } else {
            mode2();
        }
        units--;
        int from = type == MODE1 ? 0 : RawSector.BODY;
        System.arraycopy(sector, from, dst, to, RawSector.BYTES - from);
        return RawSector.BYTES - from;
    }

    private void mode1() throws IOException {
        Header.storeSync(sector, 0);
        take(sector, RawSector.HEADER, ADDRESS_BYTES);
        sector[RawSector.MODE] = 1;
        take(sector, RawSector.BODY, RawSector.USER_BYTES);
        Edc.store(edc.of(sector, 0, RawSector.MODE1_EDC), sector, RawSector.MODE1_EDC);
        Arrays.fill(sector, RawSector.INTERMEDIATE, RawSector.P_PARITY, (byte) 0);
        ecc.store(sector, 0, SectorMode.MODE1);
    }

    private void mode2() throws IOException {
        int end = type == FORM1 ? RawSector.FORM1_EDC : RawSector.FORM2_EDC;
        take(sector, RawSector.SUBHEADER, SUBHEADER_BYTES);
        System.arraycopy(sector, RawSector.SUBHEADER, sector, RawSector.SUBHEADER_COPY, SUBHEADER_BYTES);
        take(sector, RawSector.FORM_USER, end - RawSector.FORM_USER);
        Edc.store(edc.of(sector, RawSector.SUBHEADER, end - RawSector.SUBHEADER), sector, end);
        if (type == FORM1) {
            ecc.store(sector, 0, SectorMode.FORM1);
        }
    }

    private int next() throws IOException {
        if (at < windowStart || at >= windowStart + windowBytes) {
            windowStart = at;
            windowBytes = packed.source().read(at, ByteBuffer.wrap(window));
            if (windowBytes == 0) {
                throw packed.damaged("is an ECM file that ends at byte " + at + ", within a record");
            }
        }
        return window[(int) (at++ - windowStart)] & 0xFF;
    }

    private void take(byte[] dst, int to, int count) throws IOException {
        int done = 0;
        while (done < count) {
            dst[to + done++] = (byte) next();
            int some = (int) Math.min(count - done, windowStart + windowBytes - at);
            System.arraycopy(window, (int) (at - windowStart), dst, to + done, some);
            at += some;
            done += some;
        }
    }
}
