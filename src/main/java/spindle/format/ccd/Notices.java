// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.List;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Collects what is noticed while an image is opened. A strict reader stops at the first oddity. */
final class Notices {
    private final String sheet;
    private final ReadOptions.Leniency leniency;
    private final List<Finding> findings = new ArrayList<>();

    Notices(String sheet, ReadOptions.Leniency leniency) {
        this.sheet = sheet;
        this.leniency = leniency;
    }

    /** {@return how a message names a line of the sheet: {@code game.ccd:12}} */
    String place(int line) {
        return line == 0 ? sheet : sheet + ":" + line;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /**
     * Notes a lenient reading, or a contradiction settled by content.
     *
     * @param track the track it concerns; 0: the disc
     * @param line where in the sheet; 0: nowhere
     */
    void warn(String rule, int track, int line, String message) throws DiscFormatException {
        if (leniency == ReadOptions.Leniency.STRICT) {
            throw new DiscFormatException(place(line), message, "correct it, or read it without --strict");
        }
        findings.add(Finding.warning(rule, track, place(line) + ": " + message));
    }

    /** {@return an image that cannot be read, and where the sheet makes it so} */
    DiscFormatException invalid(int line, String problem) {
        return new DiscFormatException(place(line), problem, "");
    }

    List<Finding> all() {
        return findings;
    }
}
