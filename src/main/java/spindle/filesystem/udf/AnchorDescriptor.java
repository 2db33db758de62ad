// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.io.LittleEndian;

/**
 * Where the two copies of the volume descriptors are (ECMA-167, 3/10.2).
 *
 * @param main the first
 * @param reserve the second
 */
record AnchorDescriptor(SectorExtent main, SectorExtent reserve) {
    /** Consecutive sectors of the volume (ECMA-167, 3/7.1). */
    record SectorExtent(long bytes, long sector) {
        static SectorExtent read(byte[] bytes, int at) {
            return new SectorExtent(LittleEndian.u32(bytes, at), LittleEndian.u32(bytes, at + 4));
        }
    }

    static AnchorDescriptor read(byte[] sector) {
        return new AnchorDescriptor(SectorExtent.read(sector, 16), SectorExtent.read(sector, 24));
    }
}
