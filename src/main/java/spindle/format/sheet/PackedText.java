// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import spindle.disc.Disc;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.Loss;
import spindle.format.Losses;

/** The text of a disc in an image that holds CD-TEXT as packs. */
public final class PackedText {
    private PackedText() {}

    /**
     * {@return the packs of a disc, made of its words where it has none; words that they do not say are a loss}
     *
     * @param target what is written, as the subject of a sentence: {@code a Nero image}
     */
    public static List<CdTextPack> packs(Disc disc, String target, Losses losses) {
        CdText text = disc.text();
        List<CdTextPack> packs = CdTextCodec.packs(text, disc.trackNumbers());
        int missing = CdTextCodec.missing(text, packs, disc.trackNumbers());
        if (missing > 0) {
            String why = text.packs().isEmpty()
                    ? "CD-TEXT has no room for them, or no such word, or not their characters"
                    : "the packs, which are kept, do not say them";
            losses.add(
                    Loss.Kind.CD_TEXT,
                    0,
                    missing,
                    target + " holds CD-TEXT as packs, and " + missing + " words are lost: " + why);
        }
        return packs;
    }
}
