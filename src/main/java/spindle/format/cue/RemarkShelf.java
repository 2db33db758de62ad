// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Remark;

/**
 * Gives remarks their place while a sheet is read. Where a remark belongs is known only at the next command: behind a
 * track's last command it belongs to the track that follows; at the end of the sheet to the last one. Before the first TRACK
 * it belongs to the disc, on either side of FILE.
 */
final class RemarkShelf {
    private final List<Remark> placed = new ArrayList<>();
    private final List<String> beforeFile = new ArrayList<>();
    private final List<String> behindFile = new ArrayList<>();
    private boolean fileSeen;
    private int track;
    private int commands;

    /** Takes a remark. */
    void add(String raw) {
        (fileSeen ? behindFile : beforeFile).add(raw);
    }

    /** Notes a FILE line. */
    void file() {
        fileSeen = true;
    }

    /** Notes a command that is neither FILE nor TRACK, nor a remark. */
    void command() {
        settle();
        commands++;
    }

    /** Notes a TRACK line. */
    void track(int number) {
        place(beforeFile, track == 0 ? 0 : number, track == 0 ? commands : 0);
        place(behindFile, track == 0 ? 0 : number, track == 0 ? commands : 1);
        fileSeen = false;
        track = number;
        commands = 2;
    }

    /** {@return all remarks, the sheet having ended} */
    List<Remark> all() {
        settle();
        return placed;
    }

    private void settle() {
        place(beforeFile, track, commands);
        place(behindFile, track, commands);
        fileSeen = false;
    }

    private void place(List<String> lines, int inTrack, int before) {
        for (String line : lines) {
            placed.add(new Remark(inTrack, before, line));
        }
        lines.clear();
    }
}
