// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.TreeWalk;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/** The files of an Xbox disc. */
final class XdvdfsTree implements Tree {
    private final BlockReader blocks;
    private final XdvdfsDescriptor descriptor;

    XdvdfsTree(BlockReader blocks, XdvdfsDescriptor descriptor) {
        this.blocks = blocks;
        this.descriptor = descriptor;
    }

    @Override
    public Volume volume() {
        return XdvdfsTrees.volume();
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("xdvdfs-structure", findings);
        new TreeWalk<>(new XdvdfsFiles(blocks, descriptor), visitor, wrong).run(descriptor.root());
    }
}
