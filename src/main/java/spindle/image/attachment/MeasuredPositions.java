// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

/**
 * Measured positions of sectors on a disc (DPM), as a descriptor of Alcohol 120% holds them. They are counted, and not read.
 *
 * @param blocks how many blocks of them there are, 1 or more
 */
public record MeasuredPositions(long blocks) implements Attachment {
    @Override
    public long count() {
        return blocks;
    }

    @Override
    public String describe() {
        return "the measured positions (DPM)";
    }
}
