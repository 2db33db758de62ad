// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes blocks of CD-TEXT packs: the reverse of {@link CdTextEncoder}. */
public final class CdTextDecoder {
    private static final int SIZE_BYTES = 36;
    private static final int LANGUAGES = 28;

    private CdTextDecoder() {}

    /** {@return the languages, ascending by number} */
    public static List<CdTextBlock> blocks(List<CdTextPack> packs) {
        Map<Integer, Map<CdTextType, List<byte[]>>> sorted = new TreeMap<>();
        for (CdTextPack pack : packs) {
            byte[] bytes = pack.bytes();
            Optional<CdTextType> type = CdTextType.of(bytes[0] & 0xFF);
            if (type.isPresent()) {
                sorted.computeIfAbsent(bytes[3] >> 4 & 7, key -> new LinkedHashMap<>())
                        .computeIfAbsent(type.get(), key -> new ArrayList<>())
                        .add(bytes);
            }
        }
        List<CdTextBlock> blocks = new ArrayList<>();
        for (Map.Entry<Integer, Map<CdTextType, List<byte[]>>> entry : sorted.entrySet()) {
            blocks.add(block(entry.getKey(), entry.getValue()));
        }
        return blocks;
    }

    private static CdTextBlock block(int number, Map<CdTextType, List<byte[]>> packs) {
        CdTextBlock block = new CdTextBlock(number);
        byte[] size = joined(packs.getOrDefault(CdTextType.SIZE_INFO, List.of()));
        if (size.length >= SIZE_BYTES) {
            block.isEncodedAs(CdTextCharset.of(size[0] & 0xFF));
            block.speaks(size[LANGUAGES + number] & 0xFF);
        }
        for (Map.Entry<CdTextType, List<byte[]>> entry : packs.entrySet()) {
            CdTextType type = entry.getKey();
            byte[] bytes = joined(entry.getValue());
            if (type.isText()) {
                strings(block, type, entry.getValue().get(0)[1] & 0x7F, bytes);
            } else {
                block.put(0, type, type == CdTextType.SIZE_INFO ? bytes : withoutPadding(type, bytes));
            }
        }
        return block;
    }

    private static byte[] joined(List<byte[]> packs) {
        byte[] bytes = new byte[packs.size() * CdTextEncoder.TEXT_BYTES];
        for (int i = 0; i < packs.size(); i++) {
            System.arraycopy(packs.get(i), 4, bytes, i * CdTextEncoder.TEXT_BYTES, CdTextEncoder.TEXT_BYTES);
        }
        return bytes;
    }

    /** The end of a genre's text is one NUL; its code are the first two bytes, zero or not. */
    private static byte[] withoutPadding(CdTextType type, byte[] bytes) {
        if (type != CdTextType.GENRE) {
            return bytes;
        }
        int end = CdTextBlock.withoutEnd(bytes).length + 1;
        return Arrays.copyOf(bytes, Math.min(bytes.length, Math.max(3, end)));
    }

    /** Cuts text into the strings of tracks, the first of which is known; that of the disc is followed by the first track's. */
    private static void strings(CdTextBlock block, CdTextType type, int first, byte[] bytes) {
        int ending = block.charset().terminatorBytes();
        int track = first;
        int from = 0;
        int at = 0;
        while (at + ending <= bytes.length && track <= 99) {
            if (bytes[at] != 0 || bytes[at + ending - 1] != 0) {
                at++;
                continue;
            }
            if (at > from && (track == 0 || type.isOfTracks())) {
                block.put(track, type, Arrays.copyOfRange(bytes, from, at));
            }
            at += ending;
            from = at;
            track++;
        }
    }
}
