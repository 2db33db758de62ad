// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Collects what is noticed while a sheet is opened. A strict reader stops at the first oddity. */
public final class SheetNotices {
    private final ReadOptions options;
    private final List<Finding> findings = new ArrayList<>();

    /** @param options whether an oddity is a warning or an error, and whether an incomplete image opens */
    public SheetNotices(ReadOptions options) {
        this.options = options;
    }

    /** {@return how the image is opened} */
    ReadOptions options() {
        return options;
    }

    /**
     * Notes something worth saying.
     *
     * @param place the sheet and line: {@code game.toc:12}
     */
    public void note(String rule, String place, String message) {
        findings.add(Finding.note(rule, place + ": " + message));
    }

    /**
     * Notes a lenient reading, or a contradiction settled by content.
     *
     * @param track the track it concerns; 0: the disc
     * @param place the sheet and line
     * @throws DiscFormatException where the reader is strict
     */
    public void warning(String rule, int track, String place, String message) throws DiscFormatException {
        if (options.leniency() == ReadOptions.Leniency.STRICT) {
            throw new DiscFormatException(place, message, "correct the sheet, or read it without --strict");
        }
        findings.add(Finding.warning(rule, track, place + ": " + message));
    }

    /**
     * Notes that a file ends before the sectors that should be in it.
     *
     * @param missing the sectors that are not there, or not in full
     */
    public void truncated(int track, LbaRange missing, String place, String message) {
        findings.add(
                new Finding("truncated", Finding.Severity.ERROR, track, Optional.of(missing), place + ": " + message));
    }

    /**
     * Notes that a file holds sectors for which there is no room.
     *
     * @param surplus the sectors, which belong to another track
     */
    public void overlap(int track, LbaRange surplus, String place, String message) {
        findings.add(
                new Finding("overlap", Finding.Severity.ERROR, track, Optional.of(surplus), place + ": " + message));
    }

    /**
     * Notes that a track is not there at all.
     *
     * @throws DiscFormatException where the image shall be whole
     */
    public void absent(int track, String place, String message) throws DiscFormatException {
        if (options.completeness() == ReadOptions.Completeness.WHOLE) {
            throw new DiscFormatException(place, message, "get the whole file, or salvage the tracks before it");
        }
        findings.add(new Finding(
                "truncated",
                Finding.Severity.ERROR,
                track,
                Optional.empty(),
                place + ": " + message + "; it is left out"));
    }

    /** {@return what was noticed, in order} */
    public List<Finding> all() {
        return findings;
    }
}
