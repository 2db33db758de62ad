// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;

/** Finds the HFS and HFS+ volumes of a track, each of which has one tree. */
public final class AppleTrees implements TreeReader {
    @Override
    public List<Tree> trees(BlockReader blocks) throws IOException {
        List<Tree> trees = new ArrayList<>();
        for (AppleVolume volume : new AppleVolumes(new BlockBytes(blocks)).find()) {
            trees.add(new AppleTree(blocks, volume));
        }
        return trees;
    }
}
