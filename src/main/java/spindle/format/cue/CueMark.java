// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A remark that has a meaning: sessions, their lead-outs, the areas of a GD-ROM, the kind of disc.
 *
 * @param line the line it stands in
 * @param kind what it says
 * @param value its number or its time as frames; 0 where it has none
 * @param track which of the sheet's tracks follows it, from 0; the number of tracks where none does
 */
record CueMark(int line, Kind kind, long value, int track) {
    /** What a remark can say of the disc's structure. */
    enum Kind {
        /** {@code REM SESSION nn}: the tracks that follow belong to it. */
        SESSION,
        /** {@code REM LEAD-OUT mm:ss:ff}: where the session ended, or how long its lead-out is. */
        LEAD_OUT,
        /** {@code REM RUN-OUT mm:ss:ff}: where the run-out of the session's last track begins. */
        RUN_OUT,
        /** {@code REM LEAD-IN mm:ss:ff}: how long the next session's lead-in is. */
        LEAD_IN,
        /** {@code REM PREGAP mm:ss:ff}: how long the next session's first pause is. */
        PREGAP,
        /** {@code REM LBA: nnn}, {@code REM MSF: mm:ss:ff = LBA: nnn}: where on the disc the track before it has its index 1. */
        LBA,
        /** {@code REM SINGLE-DENSITY AREA} of a GD-ROM. */
        SINGLE_DENSITY,
        /** {@code REM HIGH-DENSITY AREA} of a GD-ROM: the track that follows begins at LBA 45000. */
        HIGH_DENSITY,
        /** {@code REM ORIGINAL MEDIA-TYPE: DVD...}. */
        DVD,
        /** {@code REM ORIGINAL MEDIA-TYPE: BD...}. */
        BD
    }

    /** {@return the first mark of a kind in a list} */
    static Optional<CueMark> first(List<CueMark> marks, Kind kind) {
        for (CueMark mark : marks) {
            if (mark.kind() == kind) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what a REM line says, where that has a meaning}
     *
     * @param line the line's number
     * @param remark what follows the word REM, without blanks around it
     * @param track which of the sheet's tracks follows it, from 0
     */
    static Optional<CueMark> parse(int line, String remark, int track) {
        int blank = firstBlank(remark);
        String word = remark.substring(0, blank).toUpperCase(Locale.ROOT);
        String rest = remark.substring(blank).trim();
        return switch (word) {
            case "SESSION" -> session(line, rest, track);
            case "LEAD-OUT" -> timed(line, Kind.LEAD_OUT, rest, track);
            case "LEAD-IN" -> timed(line, Kind.LEAD_IN, rest, track);
            case "PREGAP" -> timed(line, Kind.PREGAP, rest, track);
            case "LBA", "LBA:", "MSF:" -> lba(line, remark, track);
            case "RUN-OUT" -> timed(line, Kind.RUN_OUT, rest, track);
            case "SINGLE-DENSITY" -> area(line, Kind.SINGLE_DENSITY, rest, track);
            case "HIGH-DENSITY" -> area(line, Kind.HIGH_DENSITY, rest, track);
            case "ORIGINAL" -> medium(line, rest.toUpperCase(Locale.ROOT), track);
            default -> Optional.empty();
        };
    }

    private static Optional<CueMark> session(int line, String rest, int track) {
        int number = CueTime.number(rest);
        return number > 0 ? mark(line, Kind.SESSION, number, track) : Optional.empty();
    }

    private static Optional<CueMark> lba(int line, String remark, int track) {
        int lba = CueTime.number(remark.substring(remark.lastIndexOf(' ') + 1));
        return lba >= 0 ? mark(line, Kind.LBA, lba, track) : Optional.empty();
    }

    private static Optional<CueMark> timed(int line, Kind kind, String rest, int track) {
        Optional<CueTime> time = CueTime.parse(rest);
        return time.isPresent() && time.get().isValid()
                ? mark(line, kind, time.get().toFrames(), track)
                : Optional.empty();
    }

    private static Optional<CueMark> area(int line, Kind kind, String rest, int track) {
        return rest.equalsIgnoreCase("AREA") ? mark(line, kind, 0, track) : Optional.empty();
    }

    private static Optional<CueMark> medium(int line, String rest, int track) {
        if (!rest.startsWith("MEDIA-TYPE:")) {
            return Optional.empty();
        }
        String medium = rest.substring("MEDIA-TYPE:".length()).trim();
        return medium.startsWith("DVD")
                ? mark(line, Kind.DVD, 0, track)
                : medium.startsWith("BD") ? mark(line, Kind.BD, 0, track) : Optional.empty();
    }

    private static Optional<CueMark> mark(int line, Kind kind, long value, int track) {
        return Optional.of(new CueMark(line, kind, value, track));
    }

    private static int firstBlank(String text) {
        int at = 0;
        while (at < text.length() && !CueLexer.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
