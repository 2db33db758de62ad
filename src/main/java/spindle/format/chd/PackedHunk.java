// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/**
 * A hunk ready to be written.
 *
 * @param hunk as it is
 * @param bytes begins with what goes into the file
 * @param count how many bytes that are; 0 where it is a repeat
 * @param kind packed, stored, or the repeat of a hunk in this file or in the parent
 * @param place the number of the hunk that it repeats, or the offset in the parent
 * @param crc its {@link HunkCrc}
 * @param key names its content
 */
record PackedHunk(byte[] hunk, byte[] bytes, int count, HunkKind kind, long place, int crc, HunkKey key) {}
