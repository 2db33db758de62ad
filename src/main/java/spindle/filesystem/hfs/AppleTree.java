// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.TreeWalk;
import spindle.filesystem.Volume;
import spindle.filesystem.WorkLimit;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** The files of an HFS or HFS+ volume. */
final class AppleTree implements Tree {
    private final BlockReader blocks;
    private final AppleVolume volume;

    AppleTree(BlockReader blocks, AppleVolume volume) {
        this.blocks = blocks;
        this.volume = volume;
    }

    @Override
    public Volume volume() {
        return volume.volume();
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("hfs-structure", findings);
        WorkLimit work = new WorkLimit(volume().kind().title() + " volume", blocks.blocks());
        try {
            AppleFiles files = AppleFiles.open(blocks, volume, work);
            new TreeWalk<>(files, visitor, wrong).run(CatalogRecord.root());
        } catch (DiscFormatException refusal) {
            wrong.error("", refusal);
        }
    }
}
