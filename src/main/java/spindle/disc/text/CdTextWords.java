// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a disc and blocks of CD-TEXT items, one made of the other. */
public final class CdTextWords {
    private CdTextWords() {}

    /**
     * {@return the text of a disc: the words of the first language, and the packs of all where words do not say it all}
     *
     * @param tracks the numbers of the disc's tracks, ascending
     */
    public static CdText of(List<CdTextBlock> blocks, List<Integer> tracks) {
        if (blocks.isEmpty()) {
            return CdText.NONE;
        }
        List<CdTextPack> packs = areWords(blocks) ? List.of() : CdTextEncoder.packs(blocks, tracks);
        return new CdText(words(blocks.get(0)), packs);
    }

    /** {@return what the items of a block say, in our words} */
    static Map<Integer, Map<CdText.Field, String>> words(CdTextBlock block) {
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        Map<CdTextType, String> previous = new EnumMap<>(CdTextType.class);
        for (int track : block.items().keySet()) {
            Map<CdText.Field, String> own = new LinkedHashMap<>();
            for (CdTextType type : block.of(track).keySet()) {
                Optional<String> text = block.text(track, type);
                boolean known = type.field().isPresent() && (track == 0 || type != CdTextType.UPC_EAN);
                if (known && text.isPresent()) {
                    // A tab says: as the track before.
                    boolean same = text.get().equals("\t") || text.get().equals("\t\t");
                    String meant = same ? previous.getOrDefault(type, text.get()) : text.get();
                    previous.put(type, meant);
                    own.put(type.field().get(), meant);
                }
            }
            words.put(track, own);
        }
        return words;
    }

    /** {@return whether words of one language, English by its code, say all} */
    private static boolean areWords(List<CdTextBlock> blocks) {
        CdTextBlock block = blocks.get(0);
        boolean plain = block.charset() == CdTextCharset.ISO_8859_1 || block.charset() == CdTextCharset.ASCII;
        if (blocks.size() > 1 || block.number() != 0 || block.language() != CdTextBlock.ENGLISH || !plain) {
            return false;
        }
        for (Map.Entry<Integer, Map<CdTextType, byte[]>> items : block.items().entrySet()) {
            for (Map.Entry<CdTextType, byte[]> item : items.getValue().entrySet()) {
                if (!isWord(items.getKey(), item.getKey(), item.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWord(int track, CdTextType type, byte[] bytes) {
        if (type == CdTextType.GENRE) {
            return bytes.length >= 2 && bytes[0] == 0 && bytes[1] == 0;
        }
        boolean tab = bytes.length > 0 && bytes[0] == '\t';
        return bytes.length == 0 || (type.isText() && !tab && (track == 0 || type != CdTextType.UPC_EAN));
    }

    /** {@return the one character set that has all characters of the words; that of most discs where none has} */
    private static CdTextCharset charsetOf(CdText text) {
        List<String> all = new ArrayList<>();
        for (Map<CdText.Field, String> fields : text.words().values()) {
            all.addAll(fields.values());
        }
        boolean latin = CdTextCharset.ISO_8859_1.encode(String.join("", all)).isPresent();
        boolean japanese = CdTextCharset.MS_JIS.encode(String.join("", all)).isPresent();
        return latin || !japanese ? CdTextCharset.ISO_8859_1 : CdTextCharset.MS_JIS;
    }

    /** {@return block 0 with the words of a disc, as many as it can hold} */
    public static CdTextBlock block(CdText text) {
        CdTextBlock block = new CdTextBlock(0);
        block.isEncodedAs(charsetOf(text));
        if (block.charset() == CdTextCharset.MS_JIS) {
            block.speaks(CdTextBlock.JAPANESE);
        }
        put(block, text);
        return block;
    }

    /**
     * Puts words into a block, where it does not say the same already.
     *
     * @return how many could not be put there: another text stands there, a track cannot have such a word, or the block's
     *     character set has not all its characters
     */
    public static int put(CdTextBlock block, CdText text) {
        int lost = 0;
        for (Map.Entry<Integer, Map<CdText.Field, String>> fields : text.words().entrySet()) {
            int track = fields.getKey();
            for (Map.Entry<CdText.Field, String> word : fields.getValue().entrySet()) {
                Optional<CdTextType> type = CdTextType.of(word.getKey());
                Optional<byte[]> bytes = block.charset().encode(word.getValue());
                boolean fits = type.isPresent() && bytes.isPresent() && isPossible(track, type.get(), word.getValue());
                if (fits) {
                    boolean genre = type.get() == CdTextType.GENRE;
                    block.put(track, type.get(), genre ? CdTextBlock.genre(bytes.get()) : bytes.get());
                }
                boolean same = fits && block.text(track, type.get()).equals(Optional.of(word.getValue()));
                lost += same || word.getValue().isEmpty() ? 0 : 1;
            }
        }
        return lost;
    }

    private static boolean isPossible(int track, CdTextType type, String word) {
        boolean place = track == 0 || (type.isOfTracks() && type != CdTextType.UPC_EAN);
        return place && word.indexOf('\0') < 0;
    }
}
