// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.Locale;

/** Something of a disc's structure that a format holds or does not. */
public enum Feature {
    /** More than one session. */
    SESSIONS("sessions"),
    /** The stored sectors of a pregap. */
    PREGAPS("stored pregaps"),
    /** Indexes from 2 on. */
    INDEXES("indexes above 1"),
    ISRC("ISRC"),
    MCN("MCN"),
    CD_TEXT("CD-TEXT"),
    REMARKS("remarks");

    private final String noun;

    Feature(String noun) {
        this.noun = noun;
    }

    /** {@return what it is called in a list} */
    public String noun() {
        return noun;
    }

    /** {@return its name in reports: lower case, with hyphens} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
