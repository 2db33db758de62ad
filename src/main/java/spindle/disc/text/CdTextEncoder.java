// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.ArrayList;
import java.util.List;
import spindle.sector.Crc16;

/**
 * Makes CD-TEXT packs of blocks (Red Book, CD-TEXT mode 4): four bytes of header, twelve of text, and a CRC. Sequence
 * numbers begin anew in every block, as they do on discs.
 */
public final class CdTextEncoder {
    /** Bytes of text in a pack. */
    static final int TEXT_BYTES = 12;
    /** The most packs of one block: the sequence number is one byte. */
    private static final int MAX_PACKS = 256;

    private static final int SIZE_PACKS = 3;
    /** Where a block's size information counts its packs by type. */
    private static final int COUNTS = 4;

    private final List<CdTextBlock> blocks;
    private final List<Integer> tracks;
    private final List<List<byte[]>> packs = new ArrayList<>();

    private CdTextEncoder(List<CdTextBlock> blocks, List<Integer> tracks) {
        this.blocks = blocks;
        this.tracks = tracks;
    }

    /**
     * {@return the packs of all blocks; a block has no more than 256, and what does not fit is left out}
     *
     * @param tracks the numbers of the disc's tracks, ascending; the size information tells the first and the last
     */
    public static List<CdTextPack> packs(List<CdTextBlock> blocks, List<Integer> tracks) {
        CdTextEncoder writer = new CdTextEncoder(blocks, tracks);
        for (CdTextBlock block : blocks) {
            writer.add(block);
        }
        writer.addSizes();
        List<CdTextPack> all = new ArrayList<>();
        for (List<byte[]> own : writer.packs) {
            for (byte[] pack : own) {
                all.add(new CdTextPack(withCrc(pack)));
            }
        }
        return all;
    }

    private void add(CdTextBlock block) {
        List<byte[]> own = new ArrayList<>();
        packs.add(own);
        for (CdTextType type : CdTextType.values()) {
            if (type.isText()) {
                addText(block, type, own);
            } else if (type != CdTextType.SIZE_INFO) {
                addBytes(block, type, own);
            }
        }
    }

    /** Strings of the disc and of each track up to the last that has one, empty where there is none, each with its NUL. */
    private void addText(CdTextBlock block, CdTextType type, List<byte[]> own) {
        int last = -1;
        for (int track : block.items().keySet()) {
            last = block.of(track).containsKey(type) ? track : last;
        }
        int wide = block.charset().terminatorBytes();
        int[] starts = new int[last + 2];
        for (int track = 0; track <= last; track++) {
            starts[track + 1] = starts[track] + string(block, track, type).length + wide;
        }
        byte[] bytes = new byte[starts[last + 1]];
        for (int track = 0; track <= last; track++) {
            byte[] string = string(block, track, type);
            System.arraycopy(string, 0, bytes, starts[track], string.length);
        }
        int track = 0;
        for (int at = 0; at < bytes.length; at += TEXT_BYTES) {
            while (starts[track + 1] <= at) {
                track++;
            }
            int sent = (at - starts[track]) / wide;
            addPack(block, type, track, Math.min(15, sent), slice(bytes, at), own);
        }
    }

    private static byte[] string(CdTextBlock block, int track, CdTextType type) {
        return block.of(track).getOrDefault(type, new byte[0]);
    }

    private void addBytes(CdTextBlock block, CdTextType type, List<byte[]> own) {
        byte[] bytes = block.of(0).getOrDefault(type, new byte[0]);
        for (int at = 0; at < bytes.length; at += TEXT_BYTES) {
            addPack(block, type, 0, 0, slice(bytes, at), own);
        }
    }

    private static byte[] slice(byte[] bytes, int at) {
        byte[] slice = new byte[TEXT_BYTES];
        System.arraycopy(bytes, at, slice, 0, Math.min(TEXT_BYTES, bytes.length - at));
        return slice;
    }

    private static void addPack(
            CdTextBlock block, CdTextType type, int track, int sent, byte[] text, List<byte[]> own) {
        if (own.size() >= MAX_PACKS - (type == CdTextType.SIZE_INFO ? 0 : SIZE_PACKS)) {
            return;
        }
        byte[] pack = new byte[CdTextPack.BYTES];
        pack[0] = (byte) type.packType();
        pack[1] = (byte) track;
        pack[2] = (byte) own.size();
        int wide = block.charset().terminatorBytes() == 2 ? 0x80 : 0;
        pack[3] = (byte) (wide | block.number() << 4 | sent);
        System.arraycopy(text, 0, pack, 4, TEXT_BYTES);
        own.add(pack);
    }

    /** Adds what each block's size information says, once all packs are counted. */
    private void addSizes() {
        for (int i = 0; i < blocks.size(); i++) {
            byte[] size = sizes(i);
            for (int k = 0; k < SIZE_PACKS; k++) {
                addPack(blocks.get(i), CdTextType.SIZE_INFO, k, 0, slice(size, k * TEXT_BYTES), packs.get(i));
            }
        }
    }

    private byte[] sizes(int index) {
        CdTextBlock block = blocks.get(index);
        byte[] given = block.of(0).getOrDefault(CdTextType.SIZE_INFO, new byte[0]);
        byte[] size = new byte[SIZE_PACKS * TEXT_BYTES];
        size[0] = (byte) block.charset().code();
        size[1] = (byte) (int) tracks.get(0);
        size[2] = (byte) (int) tracks.get(tracks.size() - 1);
        size[3] = given.length > 3 ? given[3] : 0; // the copyright flags, which nothing else says
        for (byte[] pack : packs.get(index)) {
            size[COUNTS + (pack[0] & 0x0F)]++;
        }
        size[COUNTS + (CdTextType.SIZE_INFO.packType() & 0x0F)] = SIZE_PACKS;
        for (int i = 0; i < blocks.size(); i++) {
            int number = blocks.get(i).number();
            int counted = i <= index - 1 ? packs.get(i).size() : packs.get(i).size() + SIZE_PACKS;
            size[20 + number] = (byte) (counted - 1);
            size[28 + number] = (byte) blocks.get(i).language();
        }
        return size;
    }

    private static byte[] withCrc(byte[] pack) {
        Crc16.store(pack, 0, CdTextPack.BYTES - Crc16.BYTES);
        return pack;
    }
}
