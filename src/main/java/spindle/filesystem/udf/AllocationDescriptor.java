// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.io.LittleEndian;

/**
 * An extent of a file, by its block in a partition (ECMA-167, 4/14.14).
 *
 * @param type what it is
 * @param bytes how many, less than 2^30
 * @param block its first block
 * @param partition the index of the partition's map
 */
record AllocationDescriptor(Type type, long bytes, long block, int partition) {
    /** What an extent is: the two upper bits of its length (ECMA-167, 4/14.14.1.1). */
    enum Type {
        RECORDED,
        ALLOCATED,
        UNALLOCATED,
        /** More descriptors stand there. */
        CONTINUATION;

        static Type of(int code) {
            return switch (code) {
                case 0 -> RECORDED;
                case 1 -> ALLOCATED;
                case 2 -> UNALLOCATED;
                default -> CONTINUATION;
            };
        }
    }

    /** How descriptors are stored: the lower bits of an ICB's flags (ECMA-167, 4/14.6.8). */
    enum Form {
        SHORT(8),
        LONG(16),
        EXTENDED(20);

        private final int bytes;

        Form(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        /** {@return the form of a code below that of content that is embedded} */
        static Form of(int code) {
            return switch (code) {
                case 0 -> SHORT;
                case 1 -> LONG;
                default -> EXTENDED;
            };
        }
    }

    /**
     * {@return the descriptor at a place}
     *
     * @param partition the one that a short descriptor means: its own file's
     */
    static AllocationDescriptor read(Form form, byte[] bytes, int at, int partition) {
        long length = LittleEndian.u32(bytes, at);
        int place = form == Form.EXTENDED ? at + 12 : at + 4;
        return new AllocationDescriptor(
                Type.of((int) (length >> 30)),
                length & 0x3FFF_FFFF,
                LittleEndian.u32(bytes, place),
                form == Form.SHORT ? partition : LittleEndian.u16(bytes, place + 4));
    }

    /** {@return a long descriptor, as most structures refer to each other} */
    static AllocationDescriptor readLong(byte[] bytes, int at) {
        return read(Form.LONG, bytes, at, 0);
    }
}
