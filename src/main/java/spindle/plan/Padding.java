// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.Optional;
import spindle.convert.Finish;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.BlockReader;
import spindle.filesystem.relocate.OutputStore;
import spindle.filesystem.relocate.SessionDescriptors;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.io.OutputFile;
import spindle.io.Remedy;

/**
 * Makes an ISO in which every block is at its LBA open as its last session.
 *
 * @param session the track of the last session, on the disc
 */
record Padding(Track session) implements Finish {
    @Override
    public void finish(Track track, OutputFile file, Losses losses) throws IOException {
        long bytes = (long) session.end() * BlockReader.BLOCK_BYTES;
        Optional<Long> lost = SessionDescriptors.copy(new OutputStore(file, bytes), session.index1());
        if (lost.isPresent()) {
            int lba = (int) lost.get().longValue();
            losses.add(
                    Loss.Kind.SESSION,
                    session.number(),
                    1,
                    "the descriptors of track " + session.number() + " take the place of other data at "
                            + Msf.describe(lba),
                    Remedy.of(Remedy.Action.RAW_PLACEMENT));
        }
    }
}
