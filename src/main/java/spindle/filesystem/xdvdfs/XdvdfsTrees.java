// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeOrigin;

/** Finds the game partition of an Xbox disc. */
public final class XdvdfsTrees implements TreeReader {
    /** {@return the volume; none where there is none} */
    public static List<Volume> volumes(BlockBytes bytes) throws IOException {
        return XdvdfsDescriptor.find(bytes).map(descriptor -> volume()).stream().toList();
    }

    /** {@return the volume with the date that it has; none where there is none} */
    public static List<DescribedVolume> described(BlockBytes bytes) throws IOException {
        return XdvdfsDescriptor.find(bytes).stream()
                .map(each -> DescribedVolume.of(volume(), VolumeOrigin.of(each.made(), Optional.empty())))
                .toList();
    }

    /** It says neither what it is called nor how large it is. */
    static Volume volume() {
        return new Volume(Volume.Kind.XISO, "", 0, BlockReader.BLOCK_BYTES, 0, List.of());
    }

    @Override
    public List<Tree> trees(BlockReader blocks) throws IOException {
        return XdvdfsDescriptor.find(new BlockBytes(blocks)).stream()
                .map(descriptor -> (Tree) new XdvdfsTree(blocks, descriptor))
                .toList();
    }
}
