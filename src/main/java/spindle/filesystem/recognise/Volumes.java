// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.hfs.AppleVolumes;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.udf.UdfVolumes;

/** Recognises volumes by their marks. A few dozen blocks are read, whatever the size of the track. */
public final class Volumes {
    private Volumes() {}

    /** {@return what is in a track} */
    public static TrackContent identify(BlockReader blocks) throws IOException {
        BlockBytes bytes = new BlockBytes(blocks);
        IsoVolumes iso = IsoVolumes.read(bytes);
        List<Volume> volumes = new ArrayList<>(iso.volumes());
        new UdfVolumes(bytes).find(volumes);
        new AppleVolumes(bytes).find(volumes);
        new OtherVolumes(bytes).find(volumes);
        return new TrackContent(volumes, new Systems(bytes, iso).find(), iso.boot());
    }
}
