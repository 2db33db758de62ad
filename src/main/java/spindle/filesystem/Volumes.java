// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Recognises volumes by their marks. A few dozen blocks are read, whatever the size of the track. */
public final class Volumes {
    private Volumes() {}

    /** {@return what is in a track} */
    public static TrackContent identify(BlockReader blocks) throws IOException {
        BlockBytes bytes = new BlockBytes(blocks);
        List<Volume> volumes = new ArrayList<>();
        List<String> boot = new ArrayList<>();
        IsoVolumes iso = new IsoVolumes(bytes);
        iso.find(volumes, boot);
        new UdfVolumes(bytes).find(volumes);
        new AppleVolumes(bytes).find(volumes);
        new OtherVolumes(bytes).find(volumes);
        return new TrackContent(volumes, new Systems(bytes, iso).find(), boot);
    }
}
