// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.SteeringCharacter;
import spindle.disc.text.CdText;
import spindle.format.cue.CueLine;

/**
 * The words of a disc in a sheet: as commands where all programs know them, else as remarks; cdrdao and cdrskin refuse a sheet
 * with other commands.
 */
final class SheetWords {
    private static final Set<CdText.Field> COMMANDS =
            Set.of(CdText.Field.TITLE, CdText.Field.PERFORMER, CdText.Field.SONGWRITER);

    private final DiscTags tags;

    SheetWords(Disc disc) {
        tags = new DiscTags(disc);
    }

    /** {@return whether a disc has words that a sheet has no command for} */
    static boolean needsPacks(Disc disc) {
        return disc.text().words().values().stream()
                .anyMatch(words -> words.keySet().stream().anyMatch(field -> !COMMANDS.contains(field)));
    }

    /** {@return the commands of a track, or of the disc (0)} */
    List<CueLine> commands(int track) {
        List<CueLine> lines = new ArrayList<>();
        for (CdText.Field field : CdText.Field.values()) {
            if (COMMANDS.contains(field) && !word(track, field).isBlank()) {
                lines.add(CueLine.word(field, word(track, field)));
            }
        }
        return lines;
    }

    /**
     * {@return the remarks of a track, or of the disc (0)}
     *
     * @param said remarks that the sheet has anyway, which are not said again
     */
    List<String> remarks(int track, List<String> said) {
        List<String> lines = new ArrayList<>();
        for (CdText.Field field : CdText.Field.values()) {
            String key = "REM " + field.name() + " ";
            boolean known =
                    said.stream().anyMatch(line -> line.toUpperCase(Locale.ROOT).startsWith(key));
            if (!COMMANDS.contains(field) && !known && !word(track, field).isBlank()) {
                lines.add(key + '"' + word(track, field) + '"');
            }
        }
        return lines;
    }

    private String word(int track, CdText.Field field) {
        return SteeringCharacter.blanked(tags.word(track, field));
    }
}
