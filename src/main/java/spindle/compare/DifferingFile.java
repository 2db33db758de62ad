// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

/**
 * A file on the disc that has sectors in which the images differ.
 *
 * @param track the track that its volume is in
 * @param path its path in that volume
 * @param lba the first of those sectors
 * @param sectors how many they are
 */
public record DifferingFile(int track, String path, int lba, int sectors) {}
