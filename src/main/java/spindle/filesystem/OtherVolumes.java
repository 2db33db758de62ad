// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.List;
import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/** Volumes of other kinds, each with one descriptor at one place. */
final class OtherVolumes {
    /** Where the game partition of a dump of a whole Xbox disc begins, in blocks. */
    static final long XBOX_PARTITION = 0x1830_0000L / BlockReader.BLOCK_BYTES;

    private final BlockBytes bytes;

    OtherVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    void find(List<Volume> volumes) throws IOException {
        byte[] descriptor = bytes.block(16);
        if (BlockBytes.says(descriptor, 9, "CDROM")) {
            add(
                    volumes,
                    Volume.Kind.HIGH_SIERRA,
                    Label.ofBytes(descriptor, 48, 32),
                    LittleEndian.u32(descriptor, 88),
                    LittleEndian.u16(descriptor, 136));
        } else if (BlockBytes.says(descriptor, 1, "CD-I ")) {
            add(
                    volumes,
                    Volume.Kind.CD_I,
                    Label.ofBytes(descriptor, 40, 32),
                    BigEndian.u32(descriptor, 84),
                    BigEndian.u16(descriptor, 130));
        }
        byte[] first = bytes.block(0);
        if (BlockBytes.says(first, 0, "\1ZZZZZ\1")) {
            long size = BigEndian.u32(first, 76);
            long blocks = BigEndian.u32(first, 80);
            add(volumes, Volume.Kind.THREE_DO, Label.ofBytes(first, 40, 32), blocks, (int) Math.min(size, 65_536));
        }
        if (isXiso(0) || isXiso(XBOX_PARTITION)) {
            add(volumes, Volume.Kind.XISO, "", 0, BlockReader.BLOCK_BYTES);
        }
    }

    private boolean isXiso(long partition) throws IOException {
        return BlockBytes.says(bytes.block(partition + 32), 0, "MICROSOFT*XBOX*MEDIA");
    }

    private static void add(List<Volume> volumes, Volume.Kind kind, String label, long blocks, int blockSize) {
        volumes.add(new Volume(kind, label, blocks, blockSize, 0, List.of()));
    }
}
