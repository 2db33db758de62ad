// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * An entry of a directory, which is a binary tree by name.
 *
 * @param left where the entry before it is, in bytes from the beginning of the directory; 0 for none
 * @param right where the entry behind it is, likewise
 * @param sector where its content begins
 * @param bytes the length of that
 * @param attributes bits of FAT: {@link #DIRECTORY}
 * @param name of the file
 */
record DirectoryEntry(int left, int right, long sector, long bytes, int attributes, String name) {
    private static final int DIRECTORY = 0x10;
    private static final int HIDDEN = 0x02;
    private static final int HEAD = 14;
    /** Fills what is behind the last entry of a sector. */
    private static final int PADDING = 0xFFFF;
    /** Places are told in units of four bytes. */
    private static final int UNIT = 4;

    /** @throws DiscFormatException where there is none */
    static DirectoryEntry read(byte[] directory, int at) throws DiscFormatException {
        int name = at + HEAD > directory.length ? 0 : directory[at + 13] & 0xFF;
        if (name == 0 || at + HEAD + name > directory.length || LittleEndian.u16(directory, at) == PADDING) {
            throw new DiscFormatException("", "an entry at byte " + at + " is damaged", "");
        }
        Charset charset = StandardCharsets.ISO_8859_1;
        return new DirectoryEntry(
                LittleEndian.u16(directory, at) * UNIT,
                LittleEndian.u16(directory, at + 2) * UNIT,
                LittleEndian.u32(directory, at + 4),
                LittleEndian.u32(directory, at + 8),
                directory[at + 12],
                new String(directory, at + HEAD, name, charset));
    }

    static DirectoryEntry directory(long sector, long bytes) {
        return new DirectoryEntry(0, 0, sector, bytes, DIRECTORY, "");
    }

    boolean isDirectory() {
        return (attributes & DIRECTORY) != 0;
    }

    boolean isHidden() {
        return (attributes & HIDDEN) != 0;
    }
}
