// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.List;
import spindle.disc.SystemMark;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.io.BigEndian;

/** Volumes of consoles, each with one descriptor at one place. */
final class OtherVolumes {
    private final BlockBytes bytes;

    OtherVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    void find(List<Volume> volumes) throws IOException {
        byte[] first = bytes.block(0);
        if (BlockBytes.says(first, 0, SystemMark.OPERA)) {
            long size = BigEndian.u32(first, 76);
            long blocks = BigEndian.u32(first, 80);
            add(volumes, Volume.Kind.THREE_DO, Label.ofBytes(first, 40, 32), blocks, (int) Math.min(size, 65_536));
        }
        if (isXiso(0) || isXiso(SystemMark.XBOX_PARTITION)) {
            add(volumes, Volume.Kind.XISO, "", 0, BlockReader.BLOCK_BYTES);
        }
    }

    private boolean isXiso(long partition) throws IOException {
        return BlockBytes.says(bytes.block(partition + SystemMark.XBOX_DESCRIPTOR), 0, SystemMark.XBOX);
    }

    private static void add(List<Volume> volumes, Volume.Kind kind, String label, long blocks, int blockSize) {
        volumes.add(new Volume(kind, label, blocks, blockSize, 0, List.of()));
    }
}
