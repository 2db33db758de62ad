// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.util.Arrays;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;
import spindle.sector.code.Ecc;
import spindle.sector.code.Edc;

/** EDC and parity of stored sectors of one track. An instance owns scratch and belongs to one thread at a time. */
final class SectorCodes {
    private final TrackMode mode;
    private final int offset;
    private final int bytes;
    private final Edc edc = new Edc();
    private final Ecc ecc = new Ecc();
    private final byte[] raw = new byte[RawSector.BYTES];

    SectorCodes(TrackMode mode, SectorLayout layout) {
        this.mode = mode;
        this.offset = layout.offset(mode);
        this.bytes = layout.bytes();
    }

    /** {@return whether a stored sector has an EDC that is right, and parity that is right where it has some} */
    boolean areRight(byte[] stored) {
        SectorMode kind = load(stored);
        return isStored(kind)
                && edc.of(raw, begin(kind), field(kind) - begin(kind)) == Edc.load(raw, field(kind))
                && (!kind.hasParity() || ecc.check(raw, 0, kind) == 0);
    }

    /** Computes EDC and parity of a stored sector anew. */
    void renew(byte[] stored) {
        SectorMode kind = load(stored);
        if (isStored(kind)) {
            Edc.store(edc.of(raw, begin(kind), field(kind) - begin(kind)), raw, field(kind));
            if (kind.hasParity()) {
                ecc.store(raw, 0, kind);
            }
            System.arraycopy(raw, offset, stored, 0, bytes);
        }
    }

    /** {@return where the EDC of a stored sector begins; beyond its end where it has none} */
    int edcAt(byte[] stored) {
        SectorMode kind = load(stored);
        return isStored(kind) ? field(kind) - offset : bytes;
    }

    private SectorMode load(byte[] stored) {
        if (offset > 0) {
            Arrays.fill(raw, 0, offset, (byte) 0);
            Header.storeSync(raw, 0);
            raw[RawSector.MODE] = (byte) (mode == TrackMode.MODE1 ? 1 : 2);
        }
        System.arraycopy(stored, 0, raw, offset, bytes);
        return mode.isData() ? SectorMode.ofRaw(raw, 0) : SectorMode.AUDIO;
    }

    /** {@return whether a sector of such a mode has an EDC, all of which is stored} */
    private boolean isStored(SectorMode kind) {
        boolean whole = offset + bytes == RawSector.BYTES;
        return whole && (kind.hasParity() || kind == SectorMode.FORM2);
    }

    /** The EDC of mode 1 is over sync and header too (ECMA-130, 14.3), that of forms 1 and 2 over what is behind them. */
    private static int begin(SectorMode kind) {
        return kind == SectorMode.MODE1 ? 0 : RawSector.SUBHEADER;
    }

    private static int field(SectorMode kind) {
        return switch (kind) {
            case MODE1 -> RawSector.MODE1_EDC;
            case FORM1 -> RawSector.FORM1_EDC;
            default -> RawSector.FORM2_EDC;
        };
    }
}
