// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.BitSet;
import java.util.Objects;
import spindle.sector.Header;
import spindle.sector.LittleEndianWords;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;

/**
 * Repairs sectors by their P and Q parity (ECMA-130, annex A). A sector is changed only if the outcome has a matching EDC and
 * nothing but right codewords; else it is left as it was.
 *
 * <p>What is done:
 *
 * <ul>
 *   <li>Mode 1: sync and header are taken from the position first; where that fails, the header as stored is damaged data
 *       like the rest. A sector whose codes are right stays as it is, even if its header names another position, unless
 *       the digits of its header cannot be an address: those are computed, and the codes that cover them.
 *   <li>Form 1: neither EDC nor parity cover sync and header (bytes 12 to 15 count as zero): where they are wrong they are
 *       taken from the position.
 *   <li>Form 2 with an EDC: sync and header likewise. There is no parity to repair the rest with.
 *   <li>Copies of the sub-header that differ: one is put over the other where the EDC matches then.
 *   <li>A matching EDC with wrong parity: parity is computed anew, unless it is that of another header.
 *   <li>Sectors that no code covers (mode 0, mode 2 without form, form 2 without EDC, zero EDC and parity, audio, scrambled sectors) are left
 *       alone, as are sectors whose parity is right and whose EDC is not: those were made so.
 * </ul>
 *
 * <p>An instance owns scratch and belongs to one thread at a time; a call makes no more than views. A
 * sound sector takes as long as a check, one beyond repair some milliseconds.
 */
public final class SectorRepair {
    /** What became of a sector. */
    public enum Outcome {
        /** Nothing was wrong; nothing was changed. */
        INTACT,
        /** The sector was damaged, and is right now. */
        REPAIRED,
        /** No code covers the sector; nothing was changed. */
        UNPROTECTED,
        /** The sector is damaged; nothing was changed. */
        BEYOND_REPAIR
    }

    private static final int CODES = SectorFlaw.EDC.bit() | SectorFlaw.P.bit() | SectorFlaw.Q.bit();
    private static final int NOT_TO_BE_TOUCHED = SectorFlaw.SCRAMBLED.bit() | SectorFlaw.NO_PARITY.bit();
    private static final int NOTHING_THERE =
            SectorFlaw.FILLER.bit() | SectorFlaw.BLANK.bit() | SectorFlaw.SWAPPED.bit();

    /** Fewer bytes are no edit. */
    private static final int SHORTEST_EDIT = 2;
    /** One byte in so many of a run has to differ: what is written over a text has bytes that are the same by chance. */
    private static final int DENSITY = 4;

    private final TrackMode track;
    private final SectorChecker checker;
    private final ParityEvidence evidence = new ParityEvidence();
    private final ParityRepair parity = new ParityRepair();
    private final CodeCheck codes = new CodeCheck(SectorChecker.Depth.WHOLE);
    private final SectorBuilder builder = new SectorBuilder();
    private final byte[] work = new byte[RawSector.BYTES];
    private final BitSet noSuspects = new BitSet();
    private int bytesChanged;
    private int firstChanged;
    private int lastChanged;
    private int userOffset;

    /**
     * Creates a repair with scratch of its own.
     *
     * @param track what the track is
     */
    public SectorRepair(TrackMode track) {
        this.track = track;
        this.checker = new SectorChecker(track, SectorChecker.Depth.WHOLE);
    }

    /**
     * Repairs one sector of which no wrong byte is known.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param lba its absolute position
     * @return what became of it
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public Outcome repair(byte[] raw, int at, int lba) {
        return repair(raw, at, lba, noSuspects);
    }

    /**
     * Repairs one sector of which it is known which bytes may be wrong, as from a drive's C2 pointers. Twice as many errors
     * can be repaired where they are known.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param lba its absolute position
     * @param suspects offsets in the sector, 0 to 2351, of the bytes that may be wrong
     * @return what became of it
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public Outcome repair(byte[] raw, int at, int lba, BitSet suspects) {
        Objects.checkFromIndexSize(at, RawSector.BYTES, raw.length);
        bytesChanged = 0;
        lastChanged = 0;
        int verdict = checker.check(raw, at, lba);
        boolean mayHaveHeader = !Verdict.has(verdict, SectorFlaw.SCRAMBLED) && hasNoAddress(raw, at, lba, verdict);
        if (track == TrackMode.AUDIO || ((verdict & NOT_TO_BE_TOUCHED) != 0 && !mayHaveHeader)) {
            return Outcome.UNPROTECTED;
        }
        if ((verdict & NOTHING_THERE) != 0) {
            return Outcome.BEYOND_REPAIR;
        }
        if (Verdict.has(verdict, SectorFlaw.SUBHEADER_COPIES)
                && Verdict.has(verdict, SectorFlaw.EDC)
                && repairSubheader(raw, at)) {
            return acceptMode2(raw, at, lba);
        }
        if ((verdict & (CODES | SectorFlaw.MODE.bit())) == 0 && hasNoAddress(raw, at, lba, verdict)) {
            return repairHeader(raw, at, lba, verdict);
        }
        userOffset = track == TrackMode.MODE1 ? RawSector.BODY : RawSector.FORM_USER;
        return switch (Verdict.mode(verdict)) {
            case MODE1 -> (verdict & CODES) == 0 ? Outcome.INTACT : repairMode1(raw, at, lba, suspects);
            case FORM1 -> repairForm1(raw, at, lba, suspects, verdict);
            case FORM2 -> repairForm2(raw, at, lba, verdict);
            case AUDIO -> repairUnknown(raw, at, lba, suspects, verdict, Outcome.BEYOND_REPAIR);
            case MODE0 -> Outcome.UNPROTECTED;
            case MODE2 -> repairUnknown(raw, at, lba, suspects, verdict, Outcome.UNPROTECTED);
        };
    }

    /** {@return how many bytes the last repair has changed} */
    public int bytesChanged() {
        return bytesChanged;
    }

    /**
     * {@return whether what the last repair has undone looks like an edit} Its bytes are one run in the user data, and EDC
     * and parity agree with each other on what was there before. A single byte is more likely to be damage.
     */
    public boolean hasUndoneEdit() {
        int span = lastChanged - firstChanged + 1;
        return bytesChanged >= SHORTEST_EDIT
                && span <= DENSITY * bytesChanged
                && firstChanged >= userOffset
                && lastChanged < userOffset + RawSector.USER_BYTES;
    }

    private Outcome repairMode1(byte[] raw, int at, int lba, BitSet suspects) {
        if (Header.holds(lba)) {
            System.arraycopy(raw, at, work, 0, RawSector.BYTES);
            Header.store(work, 0, lba, 1);
            if (parity.repair(work, SectorMode.MODE1, RawSector.BODY, suspects)) {
                return accept(raw, at);
            }
            if (LittleEndianWords.getInt(work, RawSector.HEADER)
                    == LittleEndianWords.getInt(raw, at + RawSector.HEADER)) {
                return Outcome.BEYOND_REPAIR;
            }
        }
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        Header.storeSync(work, 0);
        boolean repaired = parity.repair(work, SectorMode.MODE1, RawSector.HEADER, suspects)
                && SectorMode.ofRaw(work, 0) == SectorMode.MODE1;
        return repaired ? accept(raw, at) : Outcome.BEYOND_REPAIR;
    }

    private Outcome repairForm1(byte[] raw, int at, int lba, BitSet suspects, int verdict) {
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        if ((verdict & CODES) != 0) {
            Header.storeSync(work, 0);
            LittleEndianWords.putInt(work, RawSector.HEADER, 0);
            if (!parity.repair(work, SectorMode.FORM1, RawSector.BODY, suspects)) {
                return Outcome.BEYOND_REPAIR;
            }
            if (Header.holds(lba)) {
                Header.store(work, 0, lba, 2);
                return accept(raw, at);
            }
            System.arraycopy(raw, at + RawSector.HEADER, work, RawSector.HEADER, 4);
        }
        return acceptMode2(raw, at, lba);
    }

    /** {@return whether only the header of a sector that is what it says is wrong, and its digits cannot be an address} */
    private static boolean hasNoAddress(byte[] raw, int at, int lba, int verdict) {
        SectorMode mode = Verdict.mode(verdict);
        return (mode.hasParity() || mode == SectorMode.FORM2)
                && Verdict.has(verdict, SectorFlaw.HEADER_MSF)
                && Displacement.isNoAddress(Displacement.of(raw, at, lba));
    }

    /** Gives a sector whose codes are right, or were never computed, the header of its place; codes of mode 1 cover it. */
    private Outcome repairHeader(byte[] raw, int at, int lba, int verdict) {
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        boolean mode1 = Verdict.mode(verdict) == SectorMode.MODE1;
        Header.store(work, 0, lba, mode1 ? 1 : 2);
        if (mode1 && !Verdict.has(verdict, SectorFlaw.NO_PARITY)) {
            builder.mode1(work, 0, lba, 1);
        }
        return accept(raw, at);
    }

    /** Puts one copy of the sub-header over the other, where the EDC then matches; the outcome is in the work. */
    private boolean repairSubheader(byte[] raw, int at) {
        for (int copy : new int[] {RawSector.SUBHEADER, RawSector.SUBHEADER_COPY}) {
            System.arraycopy(raw, at, work, 0, RawSector.BYTES);
            int word = LittleEndianWords.getInt(work, copy);
            LittleEndianWords.putInt(work, RawSector.SUBHEADER, word);
            LittleEndianWords.putInt(work, RawSector.SUBHEADER_COPY, word);
            SectorMode mode = SectorMode.ofHeaderless(work, RawSector.SUBHEADER);
            if (codes.edcMatches(work, 0, mode) && (mode == SectorMode.FORM2 || hasRightParity())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRightParity() {
        int flaws = codes.flaws(work, 0, SectorMode.FORM1);
        return (flaws & CODES) == 0;
    }

    private Outcome repairForm2(byte[] raw, int at, int lba, int verdict) {
        if (Verdict.has(verdict, SectorFlaw.NO_EDC)) {
            return Outcome.UNPROTECTED;
        }
        if (Verdict.has(verdict, SectorFlaw.EDC)) {
            return Outcome.BEYOND_REPAIR;
        }
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        return acceptMode2(raw, at, lba);
    }

    /** A sector too damaged to tell what it is: what most sectors of its track are, if any of its parity says so. */
    private Outcome repairUnknown(byte[] raw, int at, int lba, BitSet suspects, int verdict, Outcome otherwise) {
        boolean hasForm = track != TrackMode.MODE2 || Subheader.copiesAgree(raw, at + RawSector.SUBHEADER);
        if (!hasForm || !(evidence.isPossible(raw, at) || !suspects.isEmpty())) {
            return repairStart(raw, at, lba) ? accept(raw, at) : otherwise;
        }
        Outcome outcome = track == TrackMode.MODE1
                ? repairMode1(raw, at, lba, suspects)
                : repairForm1(raw, at, lba, suspects, verdict | CODES);
        return outcome == Outcome.BEYOND_REPAIR ? otherwise : outcome;
    }

    /** Repairs a sector whose start, sync and header included, is lost. */
    private boolean repairStart(byte[] raw, int at, int lba) {
        if (!Header.holds(lba)) {
            return false;
        }
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        boolean isMode1 = track == TrackMode.MODE1;
        Header.store(work, 0, lba, isMode1 ? 1 : 2);
        if (isMode1) {
            return parity.repairStart(work, SectorMode.MODE1);
        }
        LittleEndianWords.putInt(work, RawSector.HEADER, 0);
        boolean repaired = parity.repairStart(work, SectorMode.FORM1);
        Header.store(work, 0, lba, 2);
        return repaired;
    }

    /** Gives a sector of mode 2, whose body is right, a right sync and header, and takes it. */
    private Outcome acceptMode2(byte[] raw, int at, int lba) {
        Header.storeSync(work, 0);
        if (!Header.holds(lba)) {
            work[RawSector.MODE] = isMode2(work[RawSector.MODE]) ? work[RawSector.MODE] : 2;
        } else if (!isMode2(work[RawSector.MODE]) || !Header.hasPosition(work, 0) || Header.lba(work, 0) != lba) {
            Header.store(work, 0, lba, 2);
        }
        return accept(raw, at);
    }

    private static boolean isMode2(byte mode) {
        return (mode & Header.MODE_MASK) == 2;
    }

    private Outcome accept(byte[] raw, int at) {
        for (int i = 0; i < RawSector.BYTES; i++) {
            if (raw[at + i] != work[i]) {
                raw[at + i] = work[i];
                firstChanged = bytesChanged++ == 0 ? i : firstChanged;
                lastChanged = i;
            }
        }
        return bytesChanged == 0 ? Outcome.INTACT : Outcome.REPAIRED;
    }
}
