// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes blocks of CD-TEXT packs: the reverse of {@link CdTextEncoder}. */
public final class CdTextDecoder {
    private static final int SIZE_BYTES = 36;
    private static final int LANGUAGES = 28;

    private CdTextDecoder() {}

    /** {@return what is wrong with packs} */
    public static Set<CdTextFault> faults(List<CdTextPack> packs) {
        Set<CdTextFault> faults = EnumSet.noneOf(CdTextFault.class);
        long damaged = packs.stream().filter(pack -> !pack.isIntact()).count();
        if (damaged > 0) {
            faults.add(damaged == packs.size() ? CdTextFault.NO_CRC : CdTextFault.WRONG_CRC);
        }
        for (Map.Entry<Integer, Map<CdTextType, List<byte[]>>> entry :
                sorted(packs).entrySet()) {
            byte[] size = joined(entry.getValue().getOrDefault(CdTextType.SIZE_INFO, List.of()));
            CdTextCharset stated =
                    size.length < SIZE_BYTES ? CdTextCharset.ISO_8859_1 : CdTextCharset.of(size[0] & 0xFF);
            int width = new PackWidth(stated, entry.getValue()).terminatorBytes();
            if (width != stated.terminatorBytes()) {
                faults.add(width == 1 ? CdTextFault.SINGLE_BYTE : CdTextFault.DOUBLE_BYTE);
            }
        }
        for (CdTextBlock block : blocks(packs)) {
            faults.addAll(block.faults());
        }
        return faults;
    }

    /** {@return the languages, ascending by number; the words in damaged packs are left out, unless all are} */
    public static List<CdTextBlock> blocks(List<CdTextPack> packs) {
        boolean believed = packs.stream().noneMatch(CdTextPack::isIntact);
        List<CdTextBlock> blocks = new ArrayList<>();
        for (Map.Entry<Integer, Map<CdTextType, List<byte[]>>> entry :
                sorted(packs).entrySet()) {
            List<byte[]> damaged = new ArrayList<>();
            for (List<byte[]> ofType :
                    believed ? List.<List<byte[]>>of() : entry.getValue().values()) {
                ofType.stream()
                        .filter(bytes -> !new CdTextPack(bytes).isIntact())
                        .forEach(damaged::add);
            }
            blocks.add(block(entry.getKey(), entry.getValue(), damaged));
        }
        return blocks;
    }

    /** {@return the packs of each language, by type} */
    private static Map<Integer, Map<CdTextType, List<byte[]>>> sorted(List<CdTextPack> packs) {
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
        return sorted;
    }

    private static CdTextBlock block(int number, Map<CdTextType, List<byte[]>> packs, List<byte[]> damaged) {
        CdTextBlock block = new CdTextBlock(number);
        List<byte[]> sizes = packs.getOrDefault(CdTextType.SIZE_INFO, List.of());
        byte[] size = sizes.stream().anyMatch(damaged::contains) ? new byte[0] : joined(sizes);
        if (size.length >= SIZE_BYTES) {
            block.isEncodedAs(CdTextCharset.of(size[0] & 0xFF));
            block.speaks(size[LANGUAGES + number] & 0xFF);
        }
        int ending = new PackWidth(block.charset(), packs).terminatorBytes();
        for (Map.Entry<CdTextType, List<byte[]>> entry : packs.entrySet()) {
            CdTextType type = entry.getKey();
            if (type.isText()) {
                new PackStrings(block, type, ending).cut(entry.getValue(), damaged);
            } else if (entry.getValue().stream().noneMatch(damaged::contains)) {
                byte[] bytes = joined(entry.getValue());
                block.put(0, type, type == CdTextType.SIZE_INFO ? bytes : withoutPadding(type, bytes));
            }
        }
        if (ending > block.charset().terminatorBytes()) {
            block.isEncodedAs(CdTextCharset.MS_JIS);
        }
        return block;
    }

    static byte[] joined(List<byte[]> packs) {
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
}
