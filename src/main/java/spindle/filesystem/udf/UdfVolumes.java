// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.io.LittleEndian;

/**
 * The UDF volume that an anchor leads to (ECMA-167, 3; OSTA UDF). The anchor stands in block 256, in the last, or 256
 * before that.
 */
public final class UdfVolumes {
    private static final int ANCHOR = 2;
    private static final int PRIMARY = 1;
    private static final int PARTITION = 5;
    private static final int LOGICAL_VOLUME = 6;
    private static final int TERMINATOR = 8;
    private static final int MOST_DESCRIPTORS = 64;

    private final BlockBytes bytes;
    private String volumeLabel = "";
    private String logicalLabel = "";
    private long end;
    private int blockSize = BlockReader.BLOCK_BYTES;
    private int revision;

    public UdfVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volume, where there is one. */
    public void find(List<Volume> volumes) throws IOException {
        long last = bytes.blocks() - 1;
        for (long block : new long[] {256, last, last - 256, 512}) {
            byte[] anchor = bytes.block(block);
            long base = base(anchor, block);
            if (base >= 0 && (describe(anchor, 16, base) || describe(anchor, 24, base))) {
                String label = logicalLabel.isEmpty() ? volumeLabel : logicalLabel;
                volumes.add(new Volume(Volume.Kind.UDF, label, end, blockSize, base, details()));
                return;
            }
        }
    }

    private List<String> details() {
        if (revision == 0) {
            return List.of();
        }
        String minor = Integer.toHexString(revision & 0xFF);
        return List.of("UDF " + Integer.toHexString(revision >> 8) + (minor.length() < 2 ? ".0" : ".") + minor);
    }

    /** {@return what the volume's sector numbers count from, by the number that an anchor gives itself; -1 where it is none} */
    private long base(byte[] anchor, long block) {
        if (tag(anchor) != ANCHOR) {
            return -1;
        }
        long location = LittleEndian.u32(anchor, 12);
        return location == block ? 0 : location == block + bytes.firstLba() ? bytes.firstLba() : -1;
    }

    /** {@return the identifier of a descriptor's tag, or -1 where its checksum is wrong (ECMA-167, 3/7.2)} */
    private static int tag(byte[] block) {
        if (block.length < 512) {
            return -1;
        }
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : block[i];
        }
        return (sum & 0xFF) == (block[4] & 0xFF) ? LittleEndian.u16(block, 0) : -1;
    }

    /** Reads the sequence of descriptors that the anchor names at a place; tells whether it describes a volume. */
    private boolean describe(byte[] anchor, int extent, long base) throws IOException {
        long count = Math.min(LittleEndian.u32(anchor, extent) / BlockReader.BLOCK_BYTES, MOST_DESCRIPTORS);
        long first = LittleEndian.u32(anchor, extent + 4) - base;
        boolean logical = false;
        for (int i = 0; i < count; i++) {
            byte[] descriptor = bytes.block(first + i);
            switch (tag(descriptor)) {
                case PRIMARY -> volumeLabel = Label.ofDstring(descriptor, 24, 32);
                case PARTITION -> end = Math.max(end, partitionEnd(descriptor));
                case LOGICAL_VOLUME -> {
                    logical = true;
                    readLogicalVolume(descriptor);
                }
                case TERMINATOR -> {
                    return logical;
                }
                default -> {}
            }
        }
        return logical;
    }

    private static long partitionEnd(byte[] descriptor) {
        return LittleEndian.u32(descriptor, 188) + LittleEndian.u32(descriptor, 192);
    }

    private void readLogicalVolume(byte[] descriptor) {
        logicalLabel = Label.ofDstring(descriptor, 84, 128);
        long size = LittleEndian.u32(descriptor, 212);
        blockSize = size > 0 && size <= 65_536 ? (int) size : blockSize;
        revision = BlockBytes.says(descriptor, 217, "*OSTA UDF Compliant") ? LittleEndian.u16(descriptor, 240) : 0;
    }
}
