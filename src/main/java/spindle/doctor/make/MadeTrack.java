// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.util.List;
import java.util.Map;
import spindle.disc.Index;

/**
 * A track that was found in a file.
 *
 * @param number its number where the content tells it; 0 where it follows the one before
 * @param mode the word of a sheet for its mode
 * @param indexes its indexes, counted in sectors from the beginning of the file
 * @param commands what else is said of it, by command: {@code TITLE}
 * @param certainty how sure its place is
 * @param why what tells it
 */
record MadeTrack(
        int number, String mode, List<Index> indexes, Map<String, String> commands, Certainty certainty, String why) {
    MadeTrack {
        indexes = List.copyOf(indexes);
        commands = Map.copyOf(commands);
    }

    boolean isData() {
        return !mode.equals("AUDIO") && !mode.equals("CDG");
    }
}
