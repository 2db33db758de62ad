// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

/**
 * Samples as a header tells of them.
 *
 * @param layout how they lie
 * @param offset position of the first
 * @param promised how many bytes of them there should be; negative where they go on to the end of the file
 */
record PcmBox(PcmLayout layout, long offset, long promised) {}
