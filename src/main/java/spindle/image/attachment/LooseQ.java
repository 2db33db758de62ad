// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import spindle.io.Amounts;

/**
 * Q packets of an image whose other packets follow from where its tracks are. A format without sub-channel loses these alone.
 *
 * @param count how many sectors have such a packet
 * @param firstLba the first of them
 */
public record LooseQ(long count, int firstLba) implements Attachment {
    @Override
    public String describe() {
        return "the Q packets of " + Amounts.of(count, "sector")
                + " that do not follow from the tracks, the first at LBA " + firstLba
                + " (an SBI or LSD file keeps those with a wrong CRC),";
    }
}
