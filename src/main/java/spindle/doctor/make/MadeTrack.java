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
 * @param kind what tells that there is a track of this kind
 * @param places what tells its indexes
 */
record MadeTrack(
        int number, String mode, List<Index> indexes, Map<String, String> commands, Evidence kind, Evidence places) {
    MadeTrack {
        indexes = List.copyOf(indexes);
        commands = Map.copyOf(commands);
    }

    /** A track of which the same tells its kind and its indexes. */
    MadeTrack(int number, String mode, List<Index> indexes, Map<String, String> commands, Evidence both) {
        this(number, mode, indexes, commands, both, both);
    }

    /** {@return the same track with other indexes} */
    MadeTrack at(List<Index> others, Evidence evidence) {
        return new MadeTrack(number, mode, others, commands, kind, evidence);
    }

    /** {@return whether it begins with its file, as nothing says otherwise} */
    boolean isUnplaced() {
        return indexes.size() == 1 && indexes.get(0).lba() == 0;
    }

    boolean isData() {
        return !mode.equals("AUDIO") && !mode.equals("CDG");
    }
}
