// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.BitSet;
import spindle.sector.LittleEndianWords;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;

/** Repairs the body of one sector that has parity: tries what is known of the errors, then what is likely of them. */
final class ParityRepair {
    /** A window over a supposed burst: as many bytes in a row as can be found wherever they start, once known to be wrong. */
    private static final int BURST_WINDOW = 220;
    /** So any burst of up to 205 bytes is inside one of the windows. */
    private static final int BURST_STEP = 16;
    /** A burst of more than 86 bytes hits all columns; some may be right by chance. */
    private static final int COLUMNS_HIT_BY_BURST = 76;

    private final Ecc ecc = new Ecc();
    private final DamagedSector loaded = new DamagedSector();
    private final DamagedSector now = new DamagedSector();
    private final SectorProof proof = new SectorProof();
    private final ErrorDecoder errors = new ErrorDecoder(loaded, now, proof);
    private final ErasureDecoder erasures = new ErasureDecoder(now);

    /**
     * Repairs a sector in place.
     *
     * @param work a raw sector; the header of form 1 must be zero
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @param knownBytes how many bytes from the first are known to be right
     * @param suspects offsets of bytes that may be wrong; empty if none is known
     * @return whether the sector is right now; if not, it is as it was
     */
    boolean repair(byte[] work, SectorMode mode, int knownBytes, BitSet suspects) {
        proof.expect(mode);
        if (proof.edcMatches(work)) {
            storeParity(work, mode);
            return true;
        }
        loaded.load(work, mode, knownBytes);
        if (!loaded.isFailing()
                || !(correctSuspects(suspects) || errors.decode() || correctBurst() || errors.guess())) {
            return false;
        }
        System.arraycopy(now.bytes(), 0, work, 0, RawSector.BYTES);
        if (now.isFailing()) {
            ecc.store(work, 0, mode);
        }
        return true;
    }

    /**
     * Repairs a sector in place of which the header is known and what follows it is lost.
     *
     * @param work a raw sector with a right sync and header; the header of form 1 must be zero
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @return whether the sector is right now; if not, it is as it was
     */
    boolean repairStart(byte[] work, SectorMode mode) {
        proof.expect(mode);
        loaded.load(work, mode, RawSector.BODY);
        boolean repaired = correctBurst(RawSector.BODY);
        if (repaired) {
            System.arraycopy(now.bytes(), 0, work, 0, RawSector.BYTES);
        }
        return repaired;
    }

    private void storeParity(byte[] work, SectorMode mode) {
        if (mode == SectorMode.MODE1) {
            LittleEndianWords.putLong(work, RawSector.INTERMEDIATE, 0);
        }
        ecc.store(work, 0, mode);
    }

    private boolean correctSuspects(BitSet suspects) {
        if (suspects.isEmpty()) {
            return false;
        }
        now.copyFrom(loaded);
        erasures.correct(suspects);
        return errors.proceed();
    }

    private boolean correctBurst() {
        if (loaded.failingColumns() < COLUMNS_HIT_BY_BURST) {
            return false;
        }
        for (int from = RawSector.HEADER; from < RawSector.Q_PARITY; from += BURST_STEP) {
            if (correctBurst(from)) {
                return true;
            }
        }
        return false;
    }

    private boolean correctBurst(int from) {
        now.copyFrom(loaded);
        erasures.correct(from, Math.min(from + BURST_WINDOW, RawSector.BYTES));
        return !now.isFailing() && proof.holds(now);
    }
}
