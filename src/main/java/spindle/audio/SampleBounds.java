// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

/**
 * Which of the samples that a decoder gives were there before they were encoded.
 *
 * @param skipped how many come before the first, of each channel
 * @param kept how many there are of each channel
 */
record SampleBounds(long skipped, long kept) {}
