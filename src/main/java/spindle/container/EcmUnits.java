// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.ByteArrayOutputStream;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.code.Ecc;
import spindle.sector.code.Edc;

/** Tells which unit of an ECM file the next bytes are: a sector whose codes are all right, or a literal. */
final class EcmUnits {
    private static final int FORM2 = 3;
    private static final int SUBHEADER_BYTES = 4;

    /** Bytes of a unit of mode 2: a sector without sync and header. */
    private static final int MODE2_BYTES = RawSector.BYTES - RawSector.BODY;

    private final Edc edc = new Edc();
    private final Ecc ecc = new Ecc();
    private final byte[] sector = new byte[RawSector.BYTES];

    /** {@return how many bytes a unit stands for} */
    static int bytes(int type) {
        return switch (type) {
            case EcmCursor.LITERAL -> 1;
            case EcmCursor.MODE1 -> RawSector.BYTES;
            default -> MODE2_BYTES;
        };
    }

    /** Adds what of a unit does not follow from the rest. */
    static void payload(int type, byte[] src, int at, ByteArrayOutputStream payload) {
        switch (type) {
            case EcmCursor.LITERAL -> payload.write(src[at]);
            case EcmCursor.MODE1 -> {
                payload.write(src, at + RawSector.HEADER, RawSector.MODE - RawSector.HEADER);
                payload.write(src, at + RawSector.BODY, RawSector.USER_BYTES);
            }
            default -> {
                int user = type == FORM2 ? RawSector.FORM2_USER_BYTES : RawSector.USER_BYTES;
                payload.write(src, at + SUBHEADER_BYTES, SUBHEADER_BYTES + user);
            }
        }
    }

    /** {@return the type of the unit that begins here} */
    int typeAt(byte[] src, int at, int end) {
        if (end - at >= RawSector.BYTES && Header.hasSync(src, at) && isMode1(src, at)) {
            return EcmCursor.MODE1;
        }
        if (end - at < MODE2_BYTES || !isSubheader(src, at)) {
            return EcmCursor.LITERAL;
        }
        int form1 = at + RawSector.FORM1_EDC - RawSector.BODY;
        if (edc.of(src, at, form1 - at) == Edc.load(src, form1) && hasParity(src, at)) {
            return EcmCursor.FORM1;
        }
        int form2 = at + RawSector.FORM2_EDC - RawSector.BODY;
        return edc.of(src, at, form2 - at) == Edc.load(src, form2) ? FORM2 : EcmCursor.LITERAL;
    }

    private boolean isMode1(byte[] src, int at) {
        boolean blank = true;
        for (int i = RawSector.INTERMEDIATE; i < RawSector.P_PARITY; i++) {
            blank &= src[at + i] == 0;
        }
        return blank
                && src[at + RawSector.MODE] == 1
                && edc.of(src, at, RawSector.MODE1_EDC) == Edc.load(src, at + RawSector.MODE1_EDC)
                && ecc.check(src, at, SectorMode.MODE1) == 0;
    }

    /**
     * {@return whether here are two copies of a sub-header} Four bytes that repeat further on are a pattern, not a
     * sub-header, unless they are zero: checking the codes at each byte of it would take long, and find nothing.
     */
    private static boolean isSubheader(byte[] src, int at) {
        boolean copies = true;
        boolean repeats = true;
        boolean blank = true;
        for (int i = at; i < at + SUBHEADER_BYTES && copies; i++) {
            copies = src[i] == src[i + SUBHEADER_BYTES];
            repeats &= src[i] == src[i + 2 * SUBHEADER_BYTES];
            blank &= src[i] == 0;
        }
        return copies && (blank || !repeats);
    }

    /** The header counts as zero in the parity of form 1, so none is needed. */
    private boolean hasParity(byte[] src, int at) {
        System.arraycopy(src, at, sector, RawSector.BODY, MODE2_BYTES);
        return ecc.check(sector, 0, SectorMode.FORM1) == 0;
    }
}
