// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Remark;
import spindle.disc.SteeringCharacter;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;

/**
 * The texts of a disc as a sheet holds them: with a blank for each {@linkplain SteeringCharacter steering character}, which is
 * a named loss.
 */
public final class PlainText {
    private final Losses losses;

    /** @param losses takes what is left out */
    public PlainText(Losses losses) {
        this.losses = losses;
    }

    /**
     * {@return the words without steering characters, and the packs as they are} What the packs say too is not lost.
     *
     * @param tracks the numbers of the disc's tracks
     */
    public CdText text(CdText text, List<Integer> tracks) {
        Map<Integer, Map<CdText.Field, String>> packed =
                text.packs().isEmpty() ? Map.of() : CdTextCodec.words(text.packs(), tracks);
        Map<Integer, Map<CdText.Field, String>> plain = new LinkedHashMap<>();
        text.words().forEach((track, words) -> {
            Map<CdText.Field, String> held = new LinkedHashMap<>();
            words.forEach((field, word) -> {
                String line = SteeringCharacter.blanked(word);
                boolean isPacked =
                        word.equals(packed.getOrDefault(track, Map.of()).get(field));
                if (!line.equals(word) && !isPacked) {
                    String of = field + (track == 0 ? "" : " of track " + track);
                    losses.add(Loss.Kind.CD_TEXT, track, 1, "control characters in " + of + ", which become blanks");
                }
                held.put(field, line);
            });
            plain.put(track, held);
        });
        return new CdText(plain, text.packs());
    }

    /** {@return remarks without steering characters} */
    public List<Remark> remarks(List<Remark> remarks) {
        List<Remark> plain = new ArrayList<>();
        int changed = 0;
        for (Remark remark : remarks) {
            String line = SteeringCharacter.blanked(remark.line());
            changed += line.equals(remark.line()) ? 0 : 1;
            plain.add(new Remark(remark.track(), remark.before(), line));
        }
        if (changed > 0) {
            String lines = changed == 1 ? "a remark" : changed + " remarks";
            losses.add(Loss.Kind.REMARK, 0, changed, "control characters in " + lines + ", which become blanks");
        }
        return plain;
    }
}
