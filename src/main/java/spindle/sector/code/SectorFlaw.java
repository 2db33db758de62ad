// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.Locale;

/** What can be the matter with one sector. A verdict ({@link Verdict}) is a set of these, one bit each, in an int. */
public enum SectorFlaw {
    /** The sync is damaged, but the sector is known by its header. */
    SYNC(Weight.DAMAGE, "sync is damaged"),
    /** The header names another position. */
    HEADER_MSF(Weight.SUSPECT, "header names another position"),
    /** The mode byte does not go with the track. */
    MODE(Weight.SUSPECT, "mode is not the track's"),
    /** The two copies of the sub-header differ. */
    SUBHEADER_COPIES(Weight.SUSPECT, "copies of the sub-header differ"),
    /** The EDC does not match: data, sub-header or the EDC itself is damaged. */
    EDC(Weight.DAMAGE, "EDC does not match"),
    /** P parity does not match. */
    P(Weight.DAMAGE, "P parity does not match"),
    /** Q parity does not match. */
    Q(Weight.DAMAGE, "Q parity does not match"),
    /** The eight bytes between EDC and parity of Mode 1 are not zero. */
    INTERMEDIATE(Weight.SUSPECT, "intermediate field is not zero"),
    /** A sector of form 2 whose EDC is zero, which means none was computed: no error (console licence sectors have it). */
    NO_EDC(Weight.NOTE, "has no EDC"),
    /** A sector of Mode 1 or form 1 whose EDC and parity are all zero, or all FF: they were never computed, nothing can be verified. */
    NO_PARITY(Weight.SUSPECT, "has neither EDC nor parity"),
    /** The sector is scrambled as on a disc; the other flaws are those it has once descrambled. */
    SCRAMBLED(Weight.SUSPECT, "is scrambled"),
    /** There is no data sector where the track says data. */
    AUDIO_IN_DATA(Weight.DAMAGE, "is no data sector"),
    /** There is a data sector where the track says audio. */
    DATA_IN_AUDIO(Weight.SUSPECT, "is a data sector in an audio track"),
    /** Bytes 16 to 2351 are 0x55, or all repeat one byte that is not zero: written for a sector that could not be read. */
    FILLER(Weight.DAMAGE, "was filled by the dumping program"),
    /** All 2352 bytes of a data sector are zero: nothing was stored. */
    BLANK(Weight.DAMAGE, "is blank"),
    /** The sub-header is not what would be built for user data alone. */
    OWN_SUBHEADER(Weight.NOTE, "has a sub-header of its own"),
    /** The mode byte also says where in a written packet the sector is. */
    PACKET(Weight.NOTE, "is part of a written packet"),
    /** The sync has its bytes swapped in pairs, and so has all the rest. */
    SWAPPED(Weight.DAMAGE, "has its bytes swapped in pairs"),
    /**
     * A sector of form 1 whose EDC matches, and whose parity is that of another header than zero: mastering tools for the
     * PlayStation made such sectors at the end of a track.
     */
    OTHER_HEADER(Weight.NOTE, "has parity computed over another header"),
    /** One of the last two sectors of a track written at once, behind its volume: the link blocks of a CD-R (MMC). */
    RUN_OUT(Weight.NOTE, "is run-out");

    /** How much a flaw weighs. */
    public enum Weight {
        /** No error: something that cannot be rebuilt from user data alone. */
        NOTE,
        /** The sector is not what it should be, its data may well be. */
        SUSPECT,
        /** Bytes are wrong, or not there. */
        DAMAGE
    }

    private final Weight weight;
    private final String description;

    SectorFlaw(Weight weight, String description) {
        this.weight = weight;
        this.description = description;
    }

    /** {@return the bit that stands for this flaw in a verdict} */
    @SuppressWarnings("EnumOrdinal") // Verdicts live no longer than the program.
    public int bit() {
        return 1 << ordinal();
    }

    /** {@return how much it weighs} */
    public Weight weight() {
        return weight;
    }

    /** {@return what a message says of the sector: {@code EDC does not match}} */
    public String description() {
        return description;
    }

    /** {@return the name in reports: {@code subheader-copies}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
