// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.util.List;

/** How the lines of a CUE sheet look and in what order they stand; what they say stays the same. */
public enum SheetStyle {
    /** As Redump's sheets: lines end with CR LF, what describes the disc before what it is called. */
    REDUMP("\r\n", "CATALOG CDTEXTFILE TITLE PERFORMER SONGWRITER"),
    /** As Exact Audio Copy's: lines end with CR LF, the performer of the disc before its title. */
    EAC("\r\n", "CATALOG CDTEXTFILE PERFORMER TITLE SONGWRITER"),
    /** Lines end with LF, in the order in which they are. */
    PLAIN("\n", "");

    private static final List<String> TRACK_ORDER =
            List.of("TITLE", "PERFORMER", "SONGWRITER", "ISRC", "FLAGS", "PREGAP", "INDEX", "POSTGAP");

    private final String lineEnd;
    private final String discOrder;

    SheetStyle(String lineEnd, String discOrder) {
        this.lineEnd = lineEnd;
        this.discOrder = discOrder;
    }

    String lineEnd() {
        return lineEnd;
    }

    /** {@return the commands of the disc in their order; none where they stay as they are} */
    List<String> discOrder() {
        return discOrder.isEmpty() ? List.of() : List.of(discOrder.split(" "));
    }

    /** {@return the commands of a track in their order; none where they stay as they are} */
    List<String> trackOrder() {
        return discOrder.isEmpty() ? List.of() : TRACK_ORDER;
    }
}
