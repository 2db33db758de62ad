// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.verify.SectorMap;
import spindle.verify.SectorState;

/** The disc as a strip of characters: a row for tracks, a row for what sectors are, and what the characters mean. */
public final class MapText {
    private static final int COLUMNS = 76;
    private static final String MARGIN = "  ";

    /** Whether sectors are coloured. */
    public enum Colour {
        NONE,
        /** By the escape sequences of terminals (ECMA-48, 8.3.117). */
        TERMINAL
    }

    private final SectorMap map;
    private final Disc disc;
    private final Colour colour;

    private MapText(Disc disc, SectorMap map, Colour colour) {
        this.disc = disc;
        this.map = map;
        this.colour = colour;
    }

    /** {@return the strip, in lines of at most 80 columns} */
    public static List<String> of(Disc disc, SectorMap map, Colour colour) {
        MapText text = new MapText(disc, map, colour);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(MARGIN + text.tracks());
        Set<SectorState> seen = EnumSet.noneOf(SectorState.class);
        lines.add(MARGIN + text.sectors(seen));
        lines.addAll(text.legend(seen));
        return lines;
    }

    private String tracks() {
        char[] row = " ".repeat(COLUMNS).toCharArray();
        int free = 0;
        for (Track track : disc.tracks()) {
            int column = column(track.index1());
            String number = Integer.toString(track.number());
            if (column >= free && column + number.length() <= COLUMNS) {
                number.getChars(0, number.length(), row, column);
                free = column + number.length() + 1;
            }
        }
        return new String(row).stripTrailing();
    }

    private int column(int lba) {
        long count = Math.max(1, map.range().count());
        return (int) Math.min(COLUMNS - 1L, (lba - map.range().start()) * (long) COLUMNS / count);
    }

    private String sectors(Set<SectorState> seen) {
        StringBuilder row = new StringBuilder();
        LbaRange range = map.range();
        for (int column = 0; column < COLUMNS; column++) {
            int from = range.start() + (int) ((long) range.count() * column / COLUMNS);
            int to = range.start() + (int) ((long) range.count() * (column + 1) / COLUMNS);
            SectorState state = shown(from, Math.min(Math.max(to, from + 1), range.end()));
            seen.add(state);
            row.append(symbol(state));
        }
        return row.toString();
    }

    /** {@return the most remarkable state of a column where something is the matter, else the one that most sectors have} */
    private SectorState shown(int from, int to) {
        int[] counts = new int[SectorState.values().length];
        SectorState most = SectorState.ABSENT;
        SectorState worst = SectorState.ABSENT;
        for (int lba = from; lba < to; lba += map.cellSectors()) {
            SectorState state = map.state(lba);
            counts[index(state)]++;
            most = counts[index(state)] > counts[index(most)] ? state : most;
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return worst.isFlawed() ? worst : most;
    }

    @SuppressWarnings("EnumOrdinal") // Counts live no longer than a column.
    private static int index(SectorState state) {
        return state.ordinal();
    }

    private List<String> legend(Set<SectorState> seen) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(MARGIN);
        int width = MARGIN.length();
        for (SectorState state : seen) {
            int needed = state.title().length() + 4;
            if (width + needed > COLUMNS) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(MARGIN);
                width = MARGIN.length();
            }
            line.append(symbol(state)).append(' ').append(state.title()).append("  ");
            width += needed;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private String symbol(SectorState state) {
        String block = switch (state) {
            case ABSENT -> "\u00b7";
            case UNCHECKED -> "\u2592";
            case SILENCE -> "_";
            case AUDIO -> "\u2584";
            case MODE0 -> "0";
            case MODE1 -> "\u2588";
            case MODE2 -> "2";
            case FORM1 -> "\u2593";
            case FORM2 -> "\u2591";
            case SUSPECT -> "?";
            case REPAIRABLE -> "x";
            case BAD -> "X";
        };
        return colour == Colour.NONE ? block : "\u001b[" + code(state) + "m" + block + "\u001b[0m";
    }

    private static int code(SectorState state) {
        return switch (state) {
            case ABSENT, UNCHECKED, MODE0 -> 37;
            case SILENCE, AUDIO -> 32;
            case MODE1, FORM1 -> 34;
            case MODE2, FORM2 -> 35;
            case SUSPECT -> 33;
            case REPAIRABLE, BAD -> 31;
        };
    }
}
