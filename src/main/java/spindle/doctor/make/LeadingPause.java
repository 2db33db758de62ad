// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;

/** Finds the pause of a track of audio that has a file of its own, in that file or at the end of the one before. */
final class LeadingPause {
    static final Evidence STANDARD = Evidence.likely("two seconds of silence stand there");
    static final Evidence HEAD = Evidence.likely("zeroes end with a sector there");
    static final Evidence TAIL = Evidence.likely("zeroes that begin with a sector end the file before");

    private LeadingPause() {}

    /** A file, and where its first track has INDEX 00 in the file before, where it has. */
    record Placed(MadeFile file, Optional<Index> before) {}

    /** {@return a file with the pause of its first track} */
    static Placed of(MadeFile file, MadeFile before) {
        MadeTrack first = file.first();
        boolean open = !first.isData() && first.isUnplaced();
        boolean behindData = before.last().isData();
        if (open && behindData && file.type().equals("BINARY") && file.quiet().pause() > 0) {
            return new Placed(with(file, file.quiet().pause(), STANDARD), Optional.empty());
        }
        if (open && file.quiet().head() > 0) {
            return new Placed(with(file, file.quiet().head(), HEAD), Optional.empty());
        }
        if (open && !behindData && before.quiet().tail() > 0) {
            int frame = before.run().count() - before.quiet().tail();
            MadeTrack moved = first.at(first.indexes(), TAIL);
            return new Placed(with(file, moved), Optional.of(new Index(0, frame)));
        }
        return new Placed(file, Optional.empty());
    }

    private static MadeFile with(MadeFile file, int pause, Evidence evidence) {
        return with(file, file.first().at(List.of(new Index(0, 0), new Index(1, pause)), evidence));
    }

    private static MadeFile with(MadeFile file, MadeTrack first) {
        List<MadeTrack> tracks = new ArrayList<>(file.tracks());
        tracks.set(0, first);
        return new MadeFile(file.path(), file.type(), file.disc(), tracks, file.quiet(), file.run());
    }
}
