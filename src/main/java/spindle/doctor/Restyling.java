// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the lines of a CUE sheet in a style. Remarks stay in front of the command that they stand in front of. */
final class Restyling {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Set<String> NUMBERED = Set.of("TRACK", "INDEX");
    /** The remarks that tell of the disc's structure, which stand at the beginning of their lines. */
    private static final Pattern STRUCTURE = Pattern.compile("REM (SESSION|LEAD-OUT|.*-DENSITY AREA).*");

    private final SheetStyle style;
    private final StringBuilder text = new StringBuilder();
    private final List<Command> scope = new ArrayList<>();
    private List<String> remarks = new ArrayList<>();
    private boolean inTrack;

    private Restyling(SheetStyle style) {
        this.style = style;
    }

    /**
     * A command with the remarks in front of it.
     *
     * @param word its first word, upper case
     * @param line the whole of it
     * @param remarks the lines in front of it
     */
    private record Command(String word, String line, List<String> remarks) {}

    /** {@return a sheet in a style} */
    static String of(String sheet, SheetStyle style) {
        Restyling restyling = new Restyling(style);
        SheetLines.of(sheet).lines().forEach(line -> restyling.take(line.words().strip()));
        restyling.endScope();
        restyling.remarks.forEach(remark -> restyling.print(0, remark));
        return restyling.text.toString();
    }

    private void take(String line) {
        String word = BLANKS.split(line, 2)[0].toUpperCase(Locale.ROOT);
        if (word.equals("REM")) {
            remarks.add("REM" + line.substring(word.length()));
        } else if (word.equals("FILE") || word.equals("TRACK")) {
            endScope();
            int indent = word.equals("FILE") ? 0 : 2;
            remarks.forEach(remark -> print(indent, remark));
            remarks = new ArrayList<>();
            inTrack |= word.equals("TRACK");
            print(indent, written(word, line));
        } else if (!word.isEmpty()) {
            scope.add(new Command(word, written(word, line), remarks));
            remarks = new ArrayList<>();
        }
    }

    private static String written(String word, String line) {
        String rest = line.substring(word.length()).strip();
        if (NUMBERED.contains(word)) {
            String[] parts = BLANKS.split(rest, 2);
            String number = parts[0].length() == 1 ? "0" + parts[0] : parts[0];
            rest = parts.length == 1 ? number : number + " " + parts[1];
        }
        return rest.isEmpty() ? word : word + " " + rest;
    }

    private void endScope() {
        List<String> order = inTrack ? style.trackOrder() : style.discOrder();
        if (!order.isEmpty()) {
            scope.sort(Comparator.comparingInt(command -> rank(order, command.word())));
        }
        int indent = inTrack ? 4 : 0;
        for (Command command : scope) {
            command.remarks().forEach(remark -> print(indent, remark));
            print(indent, command.line());
        }
        scope.clear();
    }

    /** {@return the place of a command; one that the order does not know goes before what places tracks} */
    private static int rank(List<String> order, String word) {
        int rank = order.indexOf(word);
        int unknown = order.contains("ISRC") ? order.indexOf("ISRC") : order.size();
        return 2 * (rank < 0 ? unknown : rank) - (rank < 0 ? 1 : 0);
    }

    private void print(int indent, String line) {
        int blanks = STRUCTURE.matcher(line).matches() ? 0 : indent;
        text.append(" ".repeat(blanks)).append(line).append(style.lineEnd());
    }
}
