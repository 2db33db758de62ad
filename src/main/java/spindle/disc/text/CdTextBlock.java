// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The CD-TEXT of one language: items by track (0: the disc) and type, as bytes without the NUL that ends a string. */
public final class CdTextBlock {
    /** Japanese, in the EBU's list of languages (EBU Tech 3246-E, appendix 3). */
    public static final int JAPANESE = 0x69;

    /** English, in the EBU's list of languages. */
    public static final int ENGLISH = 9;

    private final int number;
    private final Map<Integer, Map<CdTextType, byte[]>> items = new TreeMap<>();
    private int language = ENGLISH;
    private CdTextCharset charset = CdTextCharset.ISO_8859_1;

    /**
     * Begins a block without items, English in ISO 8859-1.
     *
     * @param number 0 to 7
     */
    public CdTextBlock(int number) {
        this.number = number;
    }

    /** {@return which of the eight blocks} */
    public int number() {
        return number;
    }

    /** {@return the language, by its code in the EBU's list} */
    public int language() {
        return language;
    }

    /**
     * Says the language.
     *
     * @param code in the EBU's list of languages, 0 to 255
     */
    public void speaks(int code) {
        language = code;
    }

    /** {@return the character set of its strings} */
    public CdTextCharset charset() {
        return charset;
    }

    /** Says the character set of its strings. */
    public void isEncodedAs(CdTextCharset used) {
        charset = used;
    }

    /** {@return the items by track, tracks ascending, types in the order of their packs} */
    public Map<Integer, Map<CdTextType, byte[]>> items() {
        return items;
    }

    /** {@return the items of a track, or of the disc (0)} */
    public Map<CdTextType, byte[]> of(int track) {
        return items.getOrDefault(track, Map.of());
    }

    /** Takes an item; the first of its kind stays. */
    public void put(int track, CdTextType type, byte[] bytes) {
        items.computeIfAbsent(track, key -> new TreeMap<>()).putIfAbsent(type, bytes);
    }

    /** {@return what is wrong with the characters of its strings} */
    Set<CdTextFault> faults() {
        Set<CdTextFault> faults = EnumSet.noneOf(CdTextFault.class);
        for (Map<CdTextType, byte[]> ofTrack : items.values()) {
            ofTrack.forEach((type, bytes) -> {
                if (type.isText() && charset.isUtf8(bytes)) {
                    faults.add(CdTextFault.UTF_8);
                } else if (type.isText() && !charset.isValid(bytes)) {
                    faults.add(CdTextFault.INVALID);
                }
            });
        }
        return faults;
    }

    /** {@return an item as text; empty where it is none, or says nothing} */
    public Optional<String> text(int track, CdTextType type) {
        byte[] bytes = of(track).get(type);
        if (bytes == null || !(type.isText() || type == CdTextType.GENRE)) {
            return Optional.empty();
        }
        int skipped = type == CdTextType.GENRE ? Math.min(2, bytes.length) : 0;
        int end = bytes.length;
        while (type == CdTextType.GENRE && end > skipped && bytes[end - 1] == 0) {
            end--;
        }
        String text = charset.decode(Arrays.copyOfRange(bytes, skipped, end));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** {@return a genre without a code: two zero bytes, the text, and its end} */
    public static byte[] genre(byte[] text) {
        byte[] bytes = new byte[text.length + 3];
        System.arraycopy(text, 0, bytes, 2, text.length);
        return bytes;
    }

    /** {@return an item without the zeroes that end it} */
    public static byte[] withoutEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
