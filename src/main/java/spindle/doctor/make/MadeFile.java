// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file with the tracks that were found in it.
 *
 * @param path the file
 * @param type the word of a sheet for what it holds
 * @param disc what it says of the whole disc, by command
 * @param tracks its tracks, in order
 */
record MadeFile(Path path, String type, Map<String, String> disc, List<MadeTrack> tracks) {
    MadeFile {
        disc = Map.copyOf(disc);
        tracks = List.copyOf(tracks);
    }
}
