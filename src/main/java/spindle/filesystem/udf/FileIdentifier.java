// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.io.LittleEndian;

/**
 * A name in a directory (ECMA-167, 4/14.4).
 *
 * @param characteristics bits: one of the constants
 * @param icb where the file is described
 * @param name of the file; empty for the parent directory
 */
record FileIdentifier(int characteristics, AllocationDescriptor icb, String name) {
    private static final int HIDDEN = 1;
    private static final int DIRECTORY = 2;
    private static final int DELETED = 4;
    private static final int PARENT = 8;

    /** Bytes before the implementation use and the name. */
    static final int HEAD = 38;

    /** {@return how many bytes the descriptor at a place has, of which {@link #HEAD} are there} */
    static int bytes(byte[] bytes, int at) {
        int whole = HEAD + LittleEndian.u16(bytes, at + 36) + (bytes[at + 19] & 0xFF);
        return (whole + 3) / 4 * 4;
    }

    static FileIdentifier read(byte[] bytes, int at) {
        int name = at + HEAD + LittleEndian.u16(bytes, at + 36);
        return new FileIdentifier(
                bytes[at + 18],
                AllocationDescriptor.readLong(bytes, at + 20),
                UdfName.of(bytes, name, bytes[at + 19] & 0xFF));
    }

    /** {@return what stands for the root directory, which no directory names} */
    static FileIdentifier root(AllocationDescriptor icb) {
        return new FileIdentifier(DIRECTORY, icb, "");
    }

    boolean isHidden() {
        return (characteristics & HIDDEN) != 0;
    }

    boolean isDirectory() {
        return (characteristics & DIRECTORY) != 0;
    }

    /** {@return whether it names a file of its directory: neither a deleted one nor the parent} */
    boolean isEntry() {
        return (characteristics & (DELETED | PARENT)) == 0 && !name.isEmpty();
    }
}
