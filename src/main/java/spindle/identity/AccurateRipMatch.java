// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

/**
 * A track that is as in the AccurateRip database.
 *
 * @param track its number
 * @param offset by how many stereo frames the rips of the database begin later than this image
 * @param version of the checksum that is the same, 1 or 2
 * @param confidence how many rips have it
 */
public record AccurateRipMatch(int track, int offset, int version, int confidence) {}
