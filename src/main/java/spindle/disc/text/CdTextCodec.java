// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CD-TEXT for formats that hold it as packs. Packs that say no more than their words do are not kept beside them: the same
 * text is the same value, whichever format it was read from.
 */
public final class CdTextCodec {
    private CdTextCodec() {}

    /**
     * {@return the text that packs say: the words of the first language, and the packs where other packs would be made of
     * these words}
     *
     * @param tracks the numbers of the disc's tracks, ascending
     */
    public static CdText read(List<CdTextPack> packs, List<Integer> tracks) {
        if (packs.isEmpty()) {
            return CdText.NONE;
        }
        CdText words = new CdText(words(packs, tracks), List.of());
        return packs.equals(made(words, tracks)) ? words : new CdText(words.words(), packs);
    }

    /**
     * {@return the words of the first language of packs}
     *
     * @param tracks the numbers of the disc's tracks; the words of others are left out
     */
    public static Map<Integer, Map<CdText.Field, String>> words(List<CdTextPack> packs, List<Integer> tracks) {
        List<CdTextBlock> blocks = CdTextDecoder.blocks(packs);
        Map<Integer, Map<CdText.Field, String>> said = blocks.isEmpty() ? Map.of() : CdTextWords.words(blocks.get(0));
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        words.put(0, said.getOrDefault(0, Map.of()));
        for (int track : tracks) {
            words.put(track, said.getOrDefault(track, Map.of()));
        }
        return words;
    }

    /**
     * {@return the packs of a text: those it has, or else those made of its words}
     *
     * @param tracks the numbers of the disc's tracks, ascending
     */
    public static List<CdTextPack> packs(CdText text, List<Integer> tracks) {
        return text.packs().isEmpty() ? made(text, tracks) : text.packs();
    }

    private static List<CdTextPack> made(CdText text, List<Integer> tracks) {
        return text.words().isEmpty() ? List.of() : CdTextEncoder.packs(List.of(CdTextWords.block(text)), tracks);
    }

    /**
     * {@return how many words packs do not say, or say otherwise; an empty one says nothing}
     *
     * @param tracks the numbers of the disc's tracks
     */
    public static int missing(CdText text, List<CdTextPack> packs, List<Integer> tracks) {
        if (text.words().isEmpty()) {
            return 0;
        }
        CdText said = new CdText(words(packs, tracks), List.of());
        int missing = 0;
        for (Map.Entry<Integer, Map<CdText.Field, String>> fields : text.words().entrySet()) {
            for (Map.Entry<CdText.Field, String> word : fields.getValue().entrySet()) {
                String other = said.of(fields.getKey()).getOrDefault(word.getKey(), "");
                missing += word.getValue().equals(other) ? 0 : 1;
            }
        }
        return missing;
    }
}
