// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.TreeWalk;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/** The files of a 3DO disc. */
final class OperaTree implements Tree {
    private static final int LEAST_BLOCK_BYTES = 512;

    private final BlockReader blocks;
    private final OperaLabel label;

    OperaTree(BlockReader blocks, OperaLabel label) {
        this.blocks = blocks;
        this.label = label;
    }

    @Override
    public Volume volume() {
        return label.volume();
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("opera-structure", findings);
        if (label.blockBytes() < LEAST_BLOCK_BYTES) {
            wrong.error("", "its blocks have " + label.blockBytes() + " bytes");
            return;
        }
        new TreeWalk<>(new OperaFiles(blocks, label.blockBytes()), visitor, wrong).run(label.root());
    }
}
