// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import spindle.convert.Finish;
import spindle.disc.Track;
import spindle.filesystem.BlockReader;
import spindle.filesystem.relocate.IsoRelocation;
import spindle.filesystem.relocate.OutputStore;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.io.Amounts;
import spindle.io.OutputFile;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;

/** Makes the ISO of a later session stand alone: its file system counts addresses from the beginning of the disc. */
final class Relocation implements Finish {
    @Override
    public void finish(Track track, OutputFile file, Losses losses) throws IOException {
        long bytes = (long) track.body().count() * BlockReader.BLOCK_BYTES;
        IsoRelocation relocation = IsoRelocation.plan(new OutputStore(file, bytes), track.index1());
        if (relocation.obstacle().isPresent()) {
            throw new UnsupportedImageException(
                    file.target().toString(),
                    "track " + track.number() + " cannot be relocated: "
                            + relocation.obstacle().get(),
                    Remedy.of(Remedy.Action.OTHER_PLACEMENT));
        }
        if (relocation.firstForeign().equals("/")) {
            return; // its addresses count from the track itself: it stands alone already
        }
        if (relocation.foreign() > 0) {
            losses.add(
                    Loss.Kind.SESSION,
                    track.number(),
                    relocation.foreign(),
                    Amounts.of(relocation.foreign(), "file or directory", "files and directories") + " of track "
                            + track.number() + " have their data in an earlier session, the first "
                            + relocation.firstForeign(),
                    Remedy.of(Remedy.Action.PADDED_PLACEMENT));
        }
        relocation.apply();
    }
}
