// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import spindle.audio.PcmExtent;
import spindle.container.Containers;
import spindle.io.FileBytes;
import spindle.sector.RawSector;

/** How many sectors a file holds, by its length. */
final class FileFrames {
    private FileFrames() {}

    /**
     * {@return the sectors in a file; empty where it has no whole number of them, or its length does not tell}
     *
     * @param mode the mode of the track that it holds
     */
    static Optional<Long> of(Path path, CueMode mode) {
        try (FileBytes file = Containers.open(path)) {
            if (PcmExtent.isContainer(file)) {
                long bytes = PcmExtent.locate(file).bytes();
                return Optional.of((bytes + RawSector.BYTES - 1) / RawSector.BYTES);
            }
            int stride = mode.layout().bytes() + mode.subchannel().bytes();
            return file.length() % stride == 0 ? Optional.of(file.length() / stride) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // what opens the image says why
        }
    }
}
