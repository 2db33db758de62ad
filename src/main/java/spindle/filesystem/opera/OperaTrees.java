// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeOrigin;

/** Finds the volume of a 3DO disc. */
public final class OperaTrees implements TreeReader {
    /** {@return the volume; none where there is none} */
    public static List<Volume> volumes(BlockBytes bytes) throws IOException {
        return OperaLabel.read(bytes.block(0)).map(OperaLabel::volume).stream().toList();
    }

    /** {@return the volume, which says no more of itself than its name and size; none where there is none} */
    public static List<DescribedVolume> described(BlockBytes bytes) throws IOException {
        return volumes(bytes).stream()
                .map(each -> DescribedVolume.of(each, VolumeOrigin.NONE))
                .toList();
    }

    @Override
    public List<Tree> trees(BlockReader blocks) throws IOException {
        return OperaLabel.read(new BlockBytes(blocks).block(0)).stream()
                .map(label -> (Tree) new OperaTree(blocks, label))
                .toList();
    }
}
