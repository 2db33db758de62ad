// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;

/** Finds the UDF volume of a track, which has one tree. */
public final class UdfTrees implements TreeReader {
    @Override
    public List<Tree> trees(BlockReader blocks) throws IOException {
        return VolumeDescriptors.find(new BlockBytes(blocks)).stream()
                .map(descriptors -> (Tree) new UdfTree(blocks, descriptors))
                .toList();
    }
}
