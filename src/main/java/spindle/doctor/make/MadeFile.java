// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was found in a file.
 *
 * @param path the file
 * @param type the word for what it holds: {@code BINARY}
 * @param disc what it says of the disc, by command
 * @param tracks its tracks, one at least
 * @param quiet the silence at its ends
 * @param run its sectors, and where they lie
 */
record MadeFile(
        Path path, String type, Map<String, String> disc, List<MadeTrack> tracks, QuietEnds quiet, SectorRun run) {
    MadeFile {
        disc = Map.copyOf(disc);
        tracks = List.copyOf(tracks);
    }

    MadeTrack first() {
        return tracks.get(0);
    }

    MadeTrack last() {
        return tracks.get(tracks.size() - 1);
    }
}
