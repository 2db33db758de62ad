// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.EnumSet;
import java.util.Set;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;

/**
 * What {@link SectorChecker} finds of one sector, in an int: a bit for each {@link SectorFlaw}, and the mode of the sector in
 * bits 28 to 30. No object is made for a sector.
 */
public final class Verdict {
    /** The bits of all flaws. */
    public static final int FLAWS = (1 << SectorFlaw.values().length) - 1;
    /** The bits of the flaws that are damage. */
    public static final int DAMAGE = bits(SectorFlaw.Weight.DAMAGE);
    /** The bits of the flaws that are suspect. */
    public static final int SUSPECT = bits(SectorFlaw.Weight.SUSPECT);
    /** The bits of the flaws that are errors: damage, and sectors that say they are elsewhere or something else. */
    public static final int ERRORS = DAMAGE | SectorFlaw.HEADER_MSF.bit() | SectorFlaw.MODE.bit();
    /** The bits of the flaws that are notes, not errors. */
    public static final int NOTES = bits(SectorFlaw.Weight.NOTE);

    private static final int MODE_SHIFT = 28;
    private static final SectorMode[] MODES = SectorMode.values();

    /** What no layout without sync can hold. */
    private static final int NO_SYNC = SectorFlaw.SYNC.bit() | SectorFlaw.AUDIO_IN_DATA.bit() | SectorFlaw.BLANK.bit();
    /** What no layout without sync and header can hold. */
    private static final int OUTSIDE_BODY = NO_SYNC
            | SectorFlaw.HEADER_MSF.bit()
            | SectorFlaw.MODE.bit()
            | SectorFlaw.PACKET.bit()
            | SectorFlaw.SCRAMBLED.bit();

    /** What a sector is not that has a block indicator in its mode byte. */
    private static final int NO_LINK =
            SectorFlaw.SYNC.bit() | SectorFlaw.HEADER_MSF.bit() | SectorFlaw.MODE.bit() | SectorFlaw.SCRAMBLED.bit();

    private Verdict() {}

    private static int bits(SectorFlaw.Weight weight) {
        int bits = 0;
        for (SectorFlaw flaw : SectorFlaw.values()) {
            bits |= flaw.weight() == weight ? flaw.bit() : 0;
        }
        return bits;
    }

    /** {@return the verdict of a sector of the given mode with the given flaws} */
    @SuppressWarnings("EnumOrdinal") // Verdicts live no longer than the program.
    static int of(SectorMode mode, int flaws) {
        return (mode.ordinal() << MODE_SHIFT) | flaws;
    }

    /** {@return what the sector is} */
    public static SectorMode mode(int verdict) {
        return MODES[verdict >>> MODE_SHIFT];
    }

    /**
     * {@return whether the sector is in its place, and its mode byte says that it is a link, run-in or run-out block of a
     * written packet (MMC-3, 4.2.3.8)} Such blocks hold no data; unless they can be repaired, their codes say nothing.
     */
    public static boolean isLinkBlock(int verdict) {
        return has(verdict, SectorFlaw.PACKET) && (verdict & NO_LINK) == 0;
    }

    /** {@return the verdict of the same sector as a block of a written packet, of which nothing else is the matter} */
    public static int asLinkBlock(int verdict) {
        return (verdict & ~FLAWS) | SectorFlaw.PACKET.bit();
    }

    /** {@return the verdict of the same sector as run-out, of which nothing else is the matter} */
    public static int asRunOut(int verdict) {
        return (verdict & ~FLAWS) | SectorFlaw.RUN_OUT.bit();
    }

    /** {@return whether the verdict has the flaw} */
    public static boolean has(int verdict, SectorFlaw flaw) {
        return (verdict & flaw.bit()) != 0;
    }

    /** {@return whether bytes of the sector are wrong, or not there} */
    public static boolean isDamaged(int verdict) {
        return (verdict & DAMAGE) != 0;
    }

    /** {@return the flaws, for messages; not for loops over sectors} */
    public static Set<SectorFlaw> flaws(int verdict) {
        Set<SectorFlaw> flaws = EnumSet.noneOf(SectorFlaw.class);
        for (SectorFlaw flaw : SectorFlaw.values()) {
            if (has(verdict, flaw)) {
                flaws.add(flaw);
            }
        }
        return flaws;
    }

    /**
     * {@return whether the raw sector follows from what the layout stores of it: {@link SectorTransform} gives back all its
     * 2352 bytes}
     *
     * @param verdict of a check in {@linkplain SectorChecker.Depth#WHOLE whole depth}
     * @param layout a layout that fits the track
     */
    public static boolean follows(int verdict, SectorLayout layout) {
        SectorMode mode = mode(verdict);
        int flaws = verdict & FLAWS;
        return switch (layout) {
            case RAW_2352 -> true;
            case SYNCLESS_2340 -> (flaws & NO_SYNC) == 0 && mode != SectorMode.AUDIO;
            case HEADERLESS_2336 -> (flaws & OUTSIDE_BODY) == 0 && mode != SectorMode.AUDIO;
            case SUBHEADER_2332 -> (mode == SectorMode.FORM1 || mode == SectorMode.FORM2) && isOwnSubheaderOnly(flaws);
            case SUBHEADER_2056 -> mode == SectorMode.FORM1 && isOwnSubheaderOnly(flaws);
            case USER_2324 -> mode == SectorMode.FORM2 && flaws == 0;
            case USER_2048 -> mode.hasParity() && flaws == 0;
        };
    }

    private static boolean isOwnSubheaderOnly(int flaws) {
        return (flaws & ~SectorFlaw.OWN_SUBHEADER.bit()) == 0;
    }
}
