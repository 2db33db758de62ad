// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** Collects what is noticed while an image is opened. A strict reader stops at the first oddity. */
public final class Notices {
    /** Faults that are passed over before a reader stops all the same: more than two for each track of a disc. */
    private static final int MOST_PASSED = 200;

    private final String name;
    private final ReadOptions options;
    private final Faults faults;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SpindleException> passed = new ArrayList<>();

    /** What becomes of a fault that keeps an image from being read. */
    public enum Faults {
        /** It is thrown. */
        THROWN,
        /** It is kept, and the reader goes on with what it understands: all faults of a sheet are wanted. */
        PASSED
    }

    /**
     * Begins without any.
     *
     * @param name what messages call the image or its sheet
     * @param options whether an oddity is a warning or an error, and whether an incomplete image opens
     */
    public Notices(String name, ReadOptions options) {
        this(name, options, Faults.THROWN);
    }

    /** Begins without any, and passes faults or throws them. */
    public Notices(String name, ReadOptions options, Faults faults) {
        this.name = name;
        this.options = options;
        this.faults = faults;
    }

    /**
     * Meets a fault that keeps the image from being read as it is meant. Where it returns, the caller goes on without what
     * the fault is in.
     *
     * @throws SpindleException the fault, unless all faults are looked for
     */
    public void fault(SpindleException fault) throws SpindleException {
        if (faults == Faults.THROWN || passed.size() == MOST_PASSED) {
            throw fault;
        }
        passed.add(fault);
    }

    /** {@return the first fault that was passed over; another where none was: what nothing is left behind is no fault itself} */
    public SpindleException causeOr(SpindleException other) {
        return passed.isEmpty() ? other : passed.get(0);
    }

    /** {@return the faults that were passed over, in order} */
    public List<SpindleException> passed() {
        return List.copyOf(passed);
    }

    /** {@return how a message names a line of the sheet: {@code game.cue:12}; for line 0, the sheet} */
    public String place(int line) {
        return line == 0 ? name : name + ":" + line;
    }

    /** {@return how the image is read} */
    public ReadOptions options() {
        return options;
    }

    /** {@return whether an oddity is an error} */
    public boolean isStrict() {
        return options.leniency() == ReadOptions.Leniency.STRICT;
    }

    /** Notes what is already said in full. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Notes something worth saying. */
    public void note(String rule, int line, String message) {
        findings.add(Finding.note(rule, place(line) + ": " + message));
    }

    /**
     * Notes a lenient reading, or a contradiction settled by content.
     *
     * @param track the track it concerns; 0: the disc
     * @param line where in the sheet; 0: nowhere
     * @throws DiscFormatException where the reader is strict
     */
    public void warning(String rule, int track, int line, String message) throws DiscFormatException {
        warning(rule, track, place(line), message);
    }

    /** Notes what {@link #warning(String, int, int, String)} does, of a place told in full: {@code game.toc:12}. */
    public void warning(String rule, int track, String place, String message) throws DiscFormatException {
        if (isStrict()) {
            throw new DiscFormatException(
                    place, message, Remedy.advice("correct it").or(Remedy.Action.READ_LENIENTLY));
        }
        findings.add(Finding.warning(rule, track, place + ": " + message));
    }

    /** Notes that sectors which should be there are not, or that something of a track is not. */
    public void error(String rule, int track, Optional<LbaRange> where, String place, String message) {
        findings.add(new Finding(rule, Finding.Severity.ERROR, track, where, place + ": " + message));
    }

    /**
     * Notes that a file ends before the sectors that should be in it.
     *
     * @param missing the sectors that are not there, or not in full
     */
    public void truncated(int track, LbaRange missing, String place, String message) {
        findings.add(new Finding(
                "truncated",
                Finding.Severity.ERROR,
                track,
                Optional.of(missing),
                place + ": " + message,
                Remedy.WHOLE_FILE));
    }

    /**
     * Notes that a file holds sectors for which there is no room.
     *
     * @param surplus the sectors, which belong to another track
     */
    public void overlap(int track, LbaRange surplus, String place, String message) {
        error("overlap", track, Optional.of(surplus), place, message);
    }

    /**
     * Notes that a track is not there at all.
     *
     * @throws DiscFormatException where the image shall be whole
     */
    public void absent(int track, String place, String message) throws DiscFormatException {
        if (options.completeness() == ReadOptions.Completeness.WHOLE) {
            throw new DiscFormatException(place, message, Remedy.WHOLE_FILE);
        }
        error("truncated", track, Optional.empty(), place, message + "; it is left out");
    }

    /** {@return an image that cannot be read, and what in the line of a sheet, or in the image, makes it so} */
    public DiscFormatException invalid(int line, String problem) {
        return new DiscFormatException(place(line), problem, "");
    }

    /** {@return what was noticed, in order} */
    public List<Finding> all() {
        return findings;
    }
}
