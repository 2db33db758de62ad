// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.PayloadReader;
import spindle.filesystem.Tree;

/** Finds what a Video CD or Super Video CD plays. */
public final class VideoCdTrees {
    private VideoCdTrees() {}

    /**
     * {@return the tree of a disc; none where its first track is that of no Video CD}
     *
     * @param blocks the first track
     * @param payloads the disc
     */
    public static List<Tree> find(BlockReader blocks, PayloadReader payloads) throws IOException {
        BlockBytes bytes = new BlockBytes(blocks);
        byte[] entries = bytes.block(VideoCdEntries.LBA - blocks.firstLba());
        return VideoCdInfo.read(bytes.block(VideoCdInfo.LBA - blocks.firstLba())).stream()
                .map(info -> (Tree) new VideoCdTree(info, VideoCdEntries.read(entries), payloads, blocks.firstLba()))
                .toList();
    }
}
