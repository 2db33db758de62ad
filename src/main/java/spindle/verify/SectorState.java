// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.Locale;
import spindle.sector.SectorMode;
import spindle.sector.code.Verdict;

/** What the pass over an image saw of one sector, from the least to the most remarkable. */
public enum SectorState {
    /** In no file of the image. */
    ABSENT("in no file"),
    /** Stored as user data alone: nothing can be checked. */
    UNCHECKED("user data alone"),
    /** Audio whose samples are all zero. */
    SILENCE("silence"),
    /** Audio. */
    AUDIO("audio"),
    /** Mode 0: zeroes. */
    MODE0("Mode 0"),
    /** Mode 1. */
    MODE1("Mode 1"),
    /** Mode 2 without a sub-header. */
    MODE2("Mode 2"),
    /** Mode 2, form 1. */
    FORM1("Mode 2, form 1"),
    /** Mode 2, form 2. */
    FORM2("Mode 2, form 2"),
    /** Something deserves to be said of it that is no error. */
    SUSPECT("suspect"),
    /** Damaged, and parity gives back what it was. */
    REPAIRABLE("damaged, repairable"),
    /** Damaged beyond repair. */
    BAD("damaged");

    private static final SectorState[] ALL = values();

    private final String title;

    SectorState(String title) {
        this.title = title;
    }

    /** {@return its name for people} */
    public String title() {
        return title;
    }

    /** {@return its name in reports for programs: {@code form1}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether something is the matter with the sector} */
    public boolean isFlawed() {
        return compareTo(SUSPECT) >= 0;
    }

    /** {@return the state of a sector that is as it should be} */
    static SectorState ofGood(int verdict) {
        SectorMode mode = Verdict.mode(verdict);
        return switch (mode) {
            case AUDIO -> AUDIO;
            case MODE0 -> MODE0;
            case MODE1 -> MODE1;
            case MODE2 -> MODE2;
            case FORM1 -> FORM1;
            case FORM2 -> FORM2;
        };
    }

    /** {@return the state of a damaged sector} */
    static SectorState ofBad(BadSector sector) {
        return sector.repairable() ? REPAIRABLE : BAD;
    }

    /** {@return the state of a number that stands for one in a {@link SectorMap}} */
    static SectorState at(byte number) {
        return ALL[number];
    }

    /** {@return the number that stands for it in a {@link SectorMap}} */
    @SuppressWarnings("EnumOrdinal") // Maps live no longer than the program.
    byte number() {
        return (byte) ordinal();
    }
}
