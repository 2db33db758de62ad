// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

/**
 * A part of a file that one directory record describes (ISO 9660, 6.4.2 and 6.4.3).
 *
 * @param start bytes from block 0 of the track
 * @param bytes of content
 * @param unit bytes that are stored together where it is interleaved; all of them where it is not
 * @param gap bytes of others between its units
 */
record FileSection(long start, long bytes, long unit, long gap) {
    static FileSection of(DirectoryRecord entry, Addressing addressing) {
        long start = addressing.content(entry).start();
        long unit = (long) entry.unitBlocks() * addressing.blockBytes();
        long gap = (long) entry.gapBlocks() * addressing.blockBytes();
        boolean interleaved = unit > 0 && gap > 0;
        return new FileSection(
                start, entry.size(), interleaved ? unit : Math.max(1, entry.size()), interleaved ? gap : 0);
    }

    /** {@return where it ends, with the gaps inside} */
    long end() {
        return bytes == 0 ? start : start + bytes + (bytes - 1) / unit * gap;
    }
}
