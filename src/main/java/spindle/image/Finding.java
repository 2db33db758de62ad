// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.io.Remedy;

/**
 * Something noticed about an image: a value, never thrown.
 *
 * @param rule a short stable name, lower case with hyphens: {@code mode-mismatch}
 * @param severity what it means for the exit status
 * @param track the track it concerns; 0: the disc
 * @param where the sectors it concerns, where it concerns some
 * @param message one line, with the file and line where it has one
 * @param remedy what can be asked for in another try
 */
public record Finding(
        String rule, Severity severity, int track, Optional<LbaRange> where, String message, Remedy remedy) {
    /** A finding that advises nothing. */
    public Finding(String rule, Severity severity, int track, Optional<LbaRange> where, String message) {
        this(rule, severity, track, where, message, Remedy.NONE);
    }

    /** What a finding means for the exit status. */
    public enum Severity {
        /** Worth saying; nothing is wrong. */
        NOTE,
        /** A lenient reading or a contradiction settled by content; nothing is lost. */
        WARNING,
        /** Data are damaged or missing. */
        ERROR
    }

    /** {@return a note about the disc} */
    public static Finding note(String rule, String message) {
        return new Finding(rule, Severity.NOTE, 0, Optional.empty(), message);
    }

    /** {@return damage of the disc, or of a whole file} */
    public static Finding damaged(String rule, String message) {
        return new Finding(rule, Severity.ERROR, 0, Optional.empty(), message);
    }

    /** {@return a warning about the disc} */
    public static Finding warning(String rule, String message) {
        return new Finding(rule, Severity.WARNING, 0, Optional.empty(), message);
    }

    /** {@return a warning about a track} */
    public static Finding warning(String rule, int track, String message) {
        return new Finding(rule, Severity.WARNING, track, Optional.empty(), message);
    }

    /** {@return the same finding, with something that can be asked for} */
    public Finding withRemedy(Remedy.Action action) {
        return new Finding(rule, severity, track, where, message, Remedy.of(action));
    }
}
