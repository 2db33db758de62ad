// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.text.CdText;

/** A track while its lines are read. */
final class TrackDraft {
    final int line;
    final int number;
    final String mode;
    final List<CueSheet.IndexLine> indexes = new ArrayList<>();
    final List<String> order = new ArrayList<>();
    final Set<ControlFlag> flags = new LinkedHashSet<>();
    final Map<CdText.Field, String> words = new LinkedHashMap<>();
    /** Whether its TRACK line stood there a second time. */
    boolean isRepeated;

    Optional<CueSheet.GapLine> pregap = Optional.empty();
    Optional<CueSheet.GapLine> postgap = Optional.empty();
    Optional<Isrc> isrc = Optional.empty();

    TrackDraft(int line, int number, String mode) {
        this.line = line;
        this.number = number;
        this.mode = mode;
    }

    CueSheet.TrackLine finish() {
        return new CueSheet.TrackLine(line, number, mode, indexes, pregap, postgap, isrc, flags, words);
    }
}
