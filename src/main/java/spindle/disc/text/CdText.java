// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words a disc and its tracks carry, and the raw CD-TEXT packs where the source has them.
 *
 * @param words for track numbers (0: the disc), the words by field, in the order they were found
 * @param packs packs as read, all languages; empty where the source has none
 */
public record CdText(Map<Integer, Map<Field, String>> words, List<CdTextPack> packs) {
    /** No words, no packs. */
    public static final CdText NONE = new CdText(Map.of(), List.of());

    /** What a word says; the names are those of the cue sheet and of the CD-TEXT pack types. */
    public enum Field {
        TITLE,
        PERFORMER,
        SONGWRITER,
        COMPOSER,
        ARRANGER,
        MESSAGE,
        DISC_ID,
        GENRE,
        UPC_EAN
    }

    public CdText {
        Map<Integer, Map<Field, String>> copy = new LinkedHashMap<>();
        for (Map.Entry<Integer, Map<Field, String>> entry : words.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                copy.put(entry.getKey(), Collections.unmodifiableMap(new LinkedHashMap<>(entry.getValue())));
            }
        }
        words = Collections.unmodifiableMap(copy);
        packs = List.copyOf(packs);
    }

    /** {@return the words of a track, or of the disc (0), in the order they were found} */
    public Map<Field, String> of(int track) {
        return words.getOrDefault(track, Map.of());
    }

    /** {@return whether there is neither a word nor a pack} */
    public boolean isEmpty() {
        return words.isEmpty() && packs.isEmpty();
    }
}
