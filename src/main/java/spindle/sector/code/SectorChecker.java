// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spindle.sector.Bytes;
import spindle.sector.Header;
import spindle.sector.LittleEndianWords;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorMode;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;
import spindle.sector.WordViews;

/**
 * Says of each raw sector of a track what it is and what is the matter with it, as a {@link Verdict}.
 *
 * <p>What a sector is, its sync, mode byte and sub-header say; where they are damaged or do not go with the track, its codes
 * decide. Sectors are never changed. An instance owns scratch and belongs to one thread at a time; no call allocates
 * for a sector that is sound.
 *
 * <pre>{@code
 * SectorChecker checker = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE);
 * if ((checker.check(bin, 0, lba, 256, verdicts, 0) & Verdict.DAMAGE) != 0) { ... }
 * }</pre>
 */
public final class SectorChecker implements SectorCheck {
    /** How much of a sector is checked. */
    public enum Depth {
        /** All but P and Q parity: sees every damage outside the 276 bytes of parity, in a third of the time. */
        EDC_ONLY,
        /** Everything. */
        WHOLE
    }

    private static final int FILLER_BYTE = 0x55;
    private static final long FILLER_WORD = 0x5555_5555_5555_5555L;
    /** Of 12 sync bytes; with that many right, and no header to go by, it is a damaged data sector rather than audio. */
    private static final int SYNC_BYTES_THAT_CONVINCE = 8;
    /** The part of a header word that is the position. */
    private static final int POSITION_MASK = 0x00FF_FFFF;

    private final TrackMode track;
    private final Depth depth;
    private final SoundSector sound;
    private final byte[] unsound = new byte[RawSector.BYTES];
    private final byte[] descrambled = new byte[RawSector.BYTES];
    /** Made where the first sector needs it: where all are sound none does. */
    private @Nullable CodeCheck codes;

    /**
     * Creates a checker with scratch of its own.
     *
     * @param track what the track is declared to be
     */
    public SectorChecker(TrackMode track, Depth depth) {
        this.track = track;
        this.depth = depth;
        this.sound = new SoundSector(track, depth);
    }

    /**
     * Checks a run of sectors.
     *
     * @param raw holds {@code count} sectors of 2352 bytes at {@code at}
     * @param lba absolute position of the first; where no header can hold it, headers are not compared with it
     * @param verdicts receives {@code count} verdicts at {@code verdictsAt}
     * @return the flaws that any of the sectors has; 0 if there are none
     * @throws IndexOutOfBoundsException if sectors or verdicts are not inside their arrays
     */
    public int check(byte[] raw, int at, int lba, int count, int[] verdicts, int verdictsAt) {
        Objects.checkFromIndexSize(at, Math.multiplyExact(count, RawSector.BYTES), raw.length);
        return check(ByteBuffer.wrap(raw), at, lba, count, verdicts, verdictsAt);
    }

    @Override
    public int check(ByteBuffer raw, int at, int lba, int count, int[] verdicts, int verdictsAt) {
        Objects.checkFromIndexSize(at, Math.multiplyExact(count, RawSector.BYTES), raw.capacity());
        Objects.checkFromIndexSize(verdictsAt, count, verdicts.length);
        if (count == 0) {
            return 0;
        }
        ByteBuffer sectors = raw.duplicate().clear();
        WordViews views = new WordViews(sectors, at);
        int all = 0;
        for (int i = 0; i < count; i++) {
            int verdict = sound.canTell() ? sound.verdict(views, i, lba + i) : SoundSector.NO_VERDICT;
            if (verdict == SoundSector.NO_VERDICT) {
                sectors.get(at + i * RawSector.BYTES, unsound);
                verdict = check(unsound, 0, lba + i);
            }
            verdicts[verdictsAt + i] = verdict;
            all |= verdict;
        }
        return all & Verdict.FLAWS;
    }

    /**
     * Checks one sector.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param lba its absolute position; where no header can hold it, the header is not compared with it
     * @return its verdict
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public int check(byte[] raw, int at, int lba) {
        Objects.checkFromIndexSize(at, RawSector.BYTES, raw.length);
        if (track == TrackMode.AUDIO) {
            return checkAudio(raw, at);
        }
        boolean inPlace = Header.holds(lba) && isAt(raw, at, lba);
        if (Header.hasSync(raw, at)) {
            return !inPlace && isScrambled(raw, at, lba) ? checkScrambled(raw, at, lba) : checkData(raw, at, lba, 0);
        }
        if (Header.hasSwappedSync(raw, at)) {
            return Verdict.of(SectorMode.AUDIO, SectorFlaw.SWAPPED.bit());
        }
        if (isRepeated(raw, at)) {
            return Verdict.of(SectorMode.AUDIO, flawsWithoutSync(raw, at));
        }
        return inPlace || resemblesSync(raw, at)
                ? checkData(raw, at, lba, SectorFlaw.SYNC.bit())
                : Verdict.of(SectorMode.AUDIO, flawsWithoutSync(raw, at));
    }

    /** {@return whether the sector is scrambled: its header is a position once descrambled, or its own, whatever its mode} */
    private boolean isScrambled(byte[] raw, int at, int lba) {
        if (Scrambler.isScrambled(raw, at)) {
            return true;
        }
        descramble(raw, at);
        return Header.holds(lba) && isAt(descrambled, 0, lba);
    }

    private int checkScrambled(byte[] raw, int at, int lba) {
        descramble(raw, at);
        return checkData(descrambled, 0, lba, SectorFlaw.SCRAMBLED.bit());
    }

    private void descramble(byte[] raw, int at) {
        System.arraycopy(raw, at, descrambled, 0, RawSector.BYTES);
        Scrambler.apply(descrambled, 0, 1);
    }

    private static boolean isAt(byte[] raw, int at, int lba) {
        int header = LittleEndianWords.getInt(raw, at + RawSector.HEADER);
        return ((header ^ Header.encode(lba, 0)) & POSITION_MASK) == 0;
    }

    private int checkAudio(byte[] raw, int at) {
        if (Header.hasSync(raw, at)) {
            if (Header.isData(raw, at)) {
                return Verdict.of(SectorMode.ofRaw(raw, at), SectorFlaw.DATA_IN_AUDIO.bit());
            }
            if (Scrambler.isScrambled(raw, at)) {
                int flaws = SectorFlaw.DATA_IN_AUDIO.bit() | SectorFlaw.SCRAMBLED.bit();
                descramble(raw, at);
                return Verdict.of(SectorMode.ofRaw(descrambled, 0), flaws);
            }
        }
        if (Header.hasSwappedSync(raw, at)) {
            return Verdict.of(SectorMode.AUDIO, SectorFlaw.DATA_IN_AUDIO.bit() | SectorFlaw.SWAPPED.bit());
        }
        return Verdict.of(SectorMode.AUDIO, isFilled(raw, at, 0) ? SectorFlaw.FILLER.bit() : 0);
    }

    private static int flawsWithoutSync(byte[] raw, int at) {
        if (!isRepeated(raw, at)) {
            return SectorFlaw.AUDIO_IN_DATA.bit();
        }
        return raw[at] == 0 ? SectorFlaw.BLANK.bit() : SectorFlaw.FILLER.bit();
    }

    /** {@return whether all bytes of the sector are the same} */
    private static boolean isRepeated(byte[] raw, int at) {
        return LittleEndianWords.getInt(raw, at) == LittleEndianWords.getInt(raw, at + RawSector.FORM_USER)
                && Bytes.areAll(raw, at, RawSector.BYTES, raw[at] & 0xFF);
    }

    private static boolean isFilled(byte[] raw, int at, int from) {
        return LittleEndianWords.getLong(raw, at + from) == FILLER_WORD
                && Bytes.areAll(raw, at + from, RawSector.BYTES - from, FILLER_BYTE);
    }

    private static boolean resemblesSync(byte[] raw, int at) {
        int right = 0;
        for (int i = 0; i < RawSector.SYNC_BYTES; i++) {
            int expected = i == 0 || i == RawSector.SYNC_BYTES - 1 ? 0x00 : 0xFF;
            right += (raw[at + i] & 0xFF) == expected ? 1 : 0;
        }
        return right >= SYNC_BYTES_THAT_CONVINCE;
    }

    /** Checks header and body of a sector that already has the flaws {@code before}. */
    private int checkData(byte[] raw, int at, int lba, int before) {
        int modeByte = raw[at + RawSector.MODE] & 0xFF;
        int flaws = before;
        if (Header.holds(lba) && !isAt(raw, at, lba)) {
            flaws |= SectorFlaw.HEADER_MSF.bit();
        }
        if (modeByte > Header.MODE_MASK) {
            flaws |= SectorFlaw.PACKET.bit();
        }
        int declared = track == TrackMode.MODE1 ? 1 : 2;
        boolean fits = (modeByte & Header.MODE_MASK) == declared;
        if (isFilled(raw, at, RawSector.BODY)) {
            SectorMode mode = declared == 1 ? SectorMode.MODE1 : SectorMode.MODE2;
            return Verdict.of(mode, flaws | SectorFlaw.FILLER.bit() | (fits ? 0 : SectorFlaw.MODE.bit()));
        }
        if (!fits) {
            return checkStray(raw, at, modeByte & Header.MODE_MASK, flaws | SectorFlaw.MODE.bit());
        }
        return declared == 1
                ? Verdict.of(SectorMode.MODE1, flaws | codes().flaws(raw, at, SectorMode.MODE1))
                : checkMode2(raw, at, flaws);
    }

    private int checkMode2(byte[] raw, int at, int flaws) {
        if (!track.hasSubheader()) {
            SectorMode mode = SectorMode.ofHeaderless(raw, at + RawSector.BODY);
            SectorMode proven = codes().edcMatches(raw, at, mode) ? mode : SectorMode.MODE2;
            return Verdict.of(proven, flaws | codes().flaws(raw, at, proven));
        }
        if (Subheader.copiesAgree(raw, at + RawSector.SUBHEADER)) {
            SectorMode mode = SectorMode.ofHeaderless(raw, at + RawSector.BODY);
            return Verdict.of(mode, flaws | codes().flaws(raw, at, mode));
        }
        int differing = flaws | SectorFlaw.SUBHEADER_COPIES.bit();
        SectorMode mode = codes().formByCodes(raw, at);
        return mode == SectorMode.MODE2
                ? checkUnproved(raw, at, differing)
                : Verdict.of(mode, differing | codes().flaws(raw, at, mode));
    }

    /** Checks a sector of which the copies of the sub-header differ, and no code tells the form. */
    private int checkUnproved(byte[] raw, int at, int flaws) {
        boolean first = Subheader.isForm2(raw, at + RawSector.SUBHEADER);
        boolean second = Subheader.isForm2(raw, at + RawSector.SUBHEADER_COPY);
        SectorMode mode = first && second ? SectorMode.FORM2 : first || second ? SectorMode.MODE2 : SectorMode.FORM1;
        int found = codes().flaws(raw, at, mode);
        return Verdict.of(mode, flaws | (mode == SectorMode.MODE2 ? SectorFlaw.EDC.bit() : found));
    }

    /**
     * Checks a sector whose mode byte does not go with the track: it is what it says if its codes say so too, else what the
     * track says if its codes do, else what it says.
     */
    private int checkStray(byte[] raw, int at, int said, int flaws) {
        SectorMode own = switch (said) {
            case 0 -> SectorMode.MODE0;
            case 1 -> SectorMode.MODE1;
            case 2 -> SectorMode.ofHeaderless(raw, at + RawSector.BODY);
            default -> SectorMode.AUDIO;
        };
        SectorMode mode = isProven(raw, at, own) ? own : modeOfDamagedHeader(raw, at, own);
        return Verdict.of(mode, flaws | codes().flaws(raw, at, mode));
    }

    private boolean isProven(byte[] raw, int at, SectorMode own) {
        return own == SectorMode.MODE0
                ? Bytes.areAll(raw, at + RawSector.BODY, RawSector.BYTES - RawSector.BODY, 0)
                : codes().edcMatches(raw, at, own);
    }

    private SectorMode modeOfDamagedHeader(byte[] raw, int at, SectorMode own) {
        boolean impossible = own == SectorMode.AUDIO || own == SectorMode.MODE0;
        if (track == TrackMode.MODE1) {
            return impossible || codes().hasParity(raw, at) ? SectorMode.MODE1 : own;
        }
        SectorMode form = codes().formByCodes(raw, at);
        return impossible || form != SectorMode.MODE2 ? form : own;
    }

    private CodeCheck codes() {
        CodeCheck made = codes;
        if (made == null) {
            made = new CodeCheck(depth);
            codes = made;
        }
        return made;
    }
}
