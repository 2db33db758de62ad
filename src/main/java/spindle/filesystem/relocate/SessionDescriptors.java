// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.filesystem.iso9660.Dialect;
import spindle.filesystem.iso9660.VolumeDescriptor;

/**
 * Makes a file in which every block of a disc is at its LBA open as the last session: readers of files look for descriptors
 * at block 16, and those of the last session stand later. They are copied there, as {@code growisofs} does on DVDs; the
 * volume reaches from LBA 0 on then, without which some readers believe none of its addresses.
 */
public final class SessionDescriptors {
    private SessionDescriptors() {}

    /**
     * Copies the descriptors of a session to block 16.
     *
     * @param lba where the session's track begins, beyond the descriptors at block 16
     * @return the LBA of the first block that was overwritten and was neither empty nor a descriptor; empty where all were
     */
    public static Optional<Long> copy(ByteStore store, int lba) throws IOException {
        byte[] descriptors = descriptors(store, lba);
        Optional<Long> lost = Optional.empty();
        for (int at = 0; at < descriptors.length && lost.isEmpty(); at += BlockReader.BLOCK_BYTES) {
            byte[] before = store.read(firstByte(0) + at, BlockReader.BLOCK_BYTES);
            if (VolumeDescriptor.of(before).isEmpty() && !isEmpty(before)) {
                lost = Optional.of(VolumeDescriptor.FIRST_BLOCK + (long) at / BlockReader.BLOCK_BYTES);
            }
        }
        store.write(firstByte(0), descriptors);
        return lost;
    }

    private static long firstByte(int lba) {
        return ((long) lba + VolumeDescriptor.FIRST_BLOCK) * BlockReader.BLOCK_BYTES;
    }

    /** {@return the descriptors of a session, the terminator with them} */
    private static byte[] descriptors(ByteStore store, int lba) throws IOException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        for (int i = 0; i < Math.min(VolumeDescriptor.MOST, lba - VolumeDescriptor.FIRST_BLOCK); i++) {
            byte[] block = store.read(firstByte(lba) + (long) i * BlockReader.BLOCK_BYTES, BlockReader.BLOCK_BYTES);
            Optional<VolumeDescriptor> descriptor = VolumeDescriptor.of(block);
            if (descriptor.isEmpty()) {
                break;
            }
            copied.writeBytes(sized(descriptor.get(), lba));
            if (descriptor.get().isTerminator()) {
                break;
            }
        }
        return copied.toByteArray();
    }

    /** {@return the block of a descriptor, its volume being larger by the blocks before the session (8.4.8)} */
    private static byte[] sized(VolumeDescriptor descriptor, int lba) {
        byte[] block = descriptor.bytes().clone();
        long size = descriptor.spaceSize() + lba;
        if (descriptor.dialect() == Dialect.ISO9660 && (descriptor.isPrimary() || descriptor.isSupplementary())) {
            ByteBuffer fields = ByteBuffer.wrap(block);
            fields.order(ByteOrder.LITTLE_ENDIAN).putInt(VolumeDescriptor.SPACE_SIZE, (int) size);
            fields.order(ByteOrder.BIG_ENDIAN).putInt(VolumeDescriptor.SPACE_SIZE + Integer.BYTES, (int) size);
        }
        return block;
    }

    private static boolean isEmpty(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
