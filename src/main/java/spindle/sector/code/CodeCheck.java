// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.Bytes;
import spindle.sector.LittleEndianWords;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.Subheader;

/** Checks EDC, parity and the fields between them of one sector whose mode is taken as given; the flaws are returned as bits. */
final class CodeCheck {
    private static final int MODE1_CODES = RawSector.BYTES - RawSector.MODE1_EDC;
    private static final int FORM1_CODES = RawSector.BYTES - RawSector.FORM1_EDC;

    private final SectorChecker.Depth depth;
    private final Edc edc = new Edc();
    private final Ecc ecc = new Ecc();
    private final ParityEvidence evidence = new ParityEvidence();

    CodeCheck(SectorChecker.Depth depth) {
        this.depth = depth;
    }

    /** {@return the flaws of the codes of a sector of the given mode} */
    int flaws(byte[] raw, int at, SectorMode mode) {
        return switch (mode) {
            case AUDIO, MODE0, MODE2 -> 0;
            case MODE1 -> mode1(raw, at);
            case FORM1 -> form1(raw, at);
            case FORM2 -> form2(raw, at);
        };
    }

    /** {@return whether the EDC of a sector of the given mode matches; one that has none never does} */
    boolean edcMatches(byte[] raw, int at, SectorMode mode) {
        return switch (mode) {
            case AUDIO, MODE0, MODE2 -> false;
            case MODE1 -> edc.of(raw, at, RawSector.MODE1_EDC) == Edc.load(raw, at + RawSector.MODE1_EDC);
            case FORM1 -> edcOfForm(raw, at, RawSector.FORM1_EDC) == Edc.load(raw, at + RawSector.FORM1_EDC);
            case FORM2 -> edcOfForm(raw, at, RawSector.FORM2_EDC) == Edc.load(raw, at + RawSector.FORM2_EDC);
        };
    }

    private int edcOfForm(byte[] raw, int at, int end) {
        return edc.of(raw, at + RawSector.SUBHEADER, end - RawSector.SUBHEADER);
    }

    private int mode1(byte[] raw, int at) {
        int flaws = 0;
        if (!edcMatches(raw, at, SectorMode.MODE1)) {
            if (isUnused(raw, at + RawSector.MODE1_EDC, MODE1_CODES)) {
                return SectorFlaw.NO_PARITY.bit();
            }
            flaws = SectorFlaw.EDC.bit();
        }
        if (LittleEndianWords.getLong(raw, at + RawSector.INTERMEDIATE) != 0) {
            flaws |= SectorFlaw.INTERMEDIATE.bit();
        }
        return flaws | parity(raw, at, SectorMode.MODE1);
    }

    /** {@return whether codes were never computed: what stands in their place is all zero, or all FF} */
    private static boolean isUnused(byte[] raw, int at, int count) {
        return (raw[at] == 0 || raw[at] == -1) && Bytes.areAll(raw, at, count, raw[at] & 0xFF);
    }

    private int form1(byte[] raw, int at) {
        int flaws = Subheader.isPlainForm1(raw, at + RawSector.SUBHEADER) ? 0 : SectorFlaw.OWN_SUBHEADER.bit();
        if (!edcMatches(raw, at, SectorMode.FORM1)) {
            if (isUnused(raw, at + RawSector.FORM1_EDC, FORM1_CODES)) {
                return flaws | SectorFlaw.NO_PARITY.bit();
            }
            flaws |= SectorFlaw.EDC.bit();
        }
        int differing = parity(raw, at, SectorMode.FORM1);
        boolean other = differing != 0 && (flaws & SectorFlaw.EDC.bit()) == 0 && evidence.isOfOtherHeader(raw, at);
        return flaws | (other ? SectorFlaw.OTHER_HEADER.bit() : differing);
    }

    private int form2(byte[] raw, int at) {
        int flaws = Subheader.isPlainForm2(raw, at + RawSector.SUBHEADER) ? 0 : SectorFlaw.OWN_SUBHEADER.bit();
        if (edcMatches(raw, at, SectorMode.FORM2)) {
            return flaws;
        }
        boolean none = Edc.load(raw, at + RawSector.FORM2_EDC) == 0;
        return flaws | (none ? SectorFlaw.NO_EDC.bit() : SectorFlaw.EDC.bit());
    }

    private int parity(byte[] raw, int at, SectorMode mode) {
        if (depth == SectorChecker.Depth.EDC_ONLY) {
            return 0;
        }
        int differs = ecc.check(raw, at, mode);
        int flaws = (differs & Ecc.P_DIFFERS) != 0 ? SectorFlaw.P.bit() : 0;
        return (differs & Ecc.Q_DIFFERS) != 0 ? flaws | SectorFlaw.Q.bit() : flaws;
    }

    /**
     * {@return which form a sector of mode 2 has whose sub-header does not tell: that of the first EDC that matches, else form
     * 1 if the sector has P parity, else empty of form: {@link SectorMode#MODE2}}
     */
    SectorMode formByCodes(byte[] raw, int at) {
        if (edcMatches(raw, at, SectorMode.FORM1)) {
            return SectorMode.FORM1;
        }
        if (edcMatches(raw, at, SectorMode.FORM2)) {
            return SectorMode.FORM2;
        }
        return hasParity(raw, at) ? SectorMode.FORM1 : SectorMode.MODE2;
    }

    /** {@return whether the sector has P and Q parity, however damaged it is} */
    boolean hasParity(byte[] raw, int at) {
        return evidence.convinces(raw, at);
    }
}
