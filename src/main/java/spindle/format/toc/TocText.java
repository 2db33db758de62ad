// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextDecoder;
import spindle.disc.text.CdTextEncoder;
import spindle.disc.text.CdTextWords;
import spindle.format.Loss.Kind;
import spindle.format.Losses;

/** The CD-TEXT that a TOC can hold of a disc's. */
final class TocText {
    private TocText() {}

    /**
     * {@return the blocks to be written; what they cannot hold is added to the losses}
     *
     * @param tracks the numbers of the disc's tracks
     */
    static List<CdTextBlock> blocks(CdText text, List<Integer> tracks, Losses losses) {
        List<CdTextBlock> blocks = new ArrayList<>(CdTextDecoder.blocks(text.packs()));
        int packs = text.packs().size();
        if (packs > 0 && !CdTextEncoder.packs(blocks, tracks).equals(text.packs())) {
            losses.add(
                    Kind.CD_TEXT,
                    0,
                    packs,
                    "the " + packs + " CD-TEXT packs are written as text, and do not come back byte for byte");
        }
        if (blocks.isEmpty() && !text.words().isEmpty()) {
            blocks.add(CdTextWords.block(text));
        }
        int lost = blocks.isEmpty() ? 0 : CdTextWords.put(blocks.get(0), text);
        if (lost > 0) {
            losses.add(
                    Kind.CD_TEXT,
                    0,
                    lost,
                    "a TOC has no place for " + lost
                            + " words of CD-TEXT: a character is not in their encoding, a track has no such word, or"
                            + " the packs say something else");
        }
        blocks.removeIf(block -> block.items().isEmpty());
        return blocks;
    }
}
