// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.io.LittleEndian;

/** The volumes that ISO 9660's descriptors describe, from block 16 to the terminator (ISO 9660, 6.7.1 and 8). */
final class IsoVolumes {
    private static final int FIRST_DESCRIPTOR = 16;
    private static final int DESCRIPTORS = 100;
    private static final int BOOT = 0;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int TERMINATOR = 255;

    private final BlockBytes bytes;
    private byte[] primary = new byte[0];
    private long base;

    IsoVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volumes, and what El Torito boots. */
    void find(List<Volume> volumes, List<String> boot) throws IOException {
        List<Long> catalogs = new ArrayList<>();
        for (int i = 0; i < DESCRIPTORS; i++) {
            byte[] descriptor = bytes.block(FIRST_DESCRIPTOR + i);
            if (!BlockBytes.says(descriptor, 1, "CD001")) {
                break;
            }
            int type = descriptor[0] & 0xFF;
            if (type == TERMINATOR) {
                break;
            } else if (type == BOOT && BlockBytes.says(descriptor, 7, "EL TORITO SPECIFICATION")) {
                catalogs.add(LittleEndian.u32(descriptor, 71));
            } else if (type == PRIMARY && primary.length == 0) {
                primary = descriptor;
                base = IsoBase.of(bytes, descriptor);
                volumes.add(primary(descriptor));
            } else if (type == SUPPLEMENTARY && isJoliet(descriptor)) {
                String label = Label.ofUcs2(descriptor, 40, 32);
                volumes.add(volume(Volume.Kind.JOLIET, label, descriptor, List.of()));
            }
        }
        for (long catalog : catalogs) {
            new ElTorito(bytes).describe(catalog - base, boot);
        }
    }

    /** {@return the primary descriptor, or an empty array where there is none} */
    byte[] primary() {
        return primary;
    }

    /** {@return the root directory's records, in the primary tree} */
    IsoDirectory root() throws IOException {
        return primary.length == 0 ? IsoDirectory.EMPTY : IsoDirectory.read(bytes, primary, 156, base);
    }

    long base() {
        return base;
    }

    private Volume primary(byte[] descriptor) throws IOException {
        List<String> details = new ArrayList<>();
        if (BlockBytes.says(descriptor, 1024, "CD-XA001")) {
            details.add("CD-XA");
        }
        if (root().hasRockRidge()) {
            details.add("Rock Ridge");
        }
        return volume(Volume.Kind.ISO9660, Label.ofBytes(descriptor, 40, 32), descriptor, details);
    }

    private Volume volume(Volume.Kind kind, String label, byte[] descriptor, List<String> details) {
        int blockSize = LittleEndian.u16(descriptor, 128);
        return new Volume(kind, label, LittleEndian.u32(descriptor, 80), blockSize, base, details);
    }

    /** Escape sequences for UCS-2 levels 1, 2 and 3 (Joliet Specification, 5). */
    static boolean isJoliet(byte[] descriptor) {
        return BlockBytes.says(descriptor, 88, "%/@")
                || BlockBytes.says(descriptor, 88, "%/C")
                || BlockBytes.says(descriptor, 88, "%/E");
    }
}
