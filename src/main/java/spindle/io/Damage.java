// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/**
 * Bytes of a source that are not what they were: they read as zeros.
 *
 * @param offset position of the first
 * @param bytes how many there are; 0 where nothing is lost, and something that does not belong there is left out
 * @param problem what is wrong there, for a message: {@code FLAC frames are damaged}
 */
public record Damage(long offset, long bytes, String problem) {}
