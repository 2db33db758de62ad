// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import spindle.format.chd.codec.CodeReader;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.format.chd.codec.HuffmanCode;
import spindle.format.chd.codec.HuffmanTree;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/**
 * Reads the packed map of version 5: 16 bytes of header, the kinds of all hunks as Huffman codes with runs, then the numbers
 * that each kind has.
 */
final class PackedMapParser {
    /** No hunk takes more bits: a code of 8, and 48 of offset or 24 of length and 16 of CRC. */
    private static final int MOST_BYTES_OF_HUNK = 8;

    private final ByteSource file;
    private final String name;
    private final ChdHeader header;
    private final byte[] kinds;
    private final HunkMap map;
    private long place;
    private long lastSelf;
    private long lastUnit;
    private int crc = HunkCrc.START;

    PackedMapParser(ByteSource file, String name, ChdHeader header) {
        this.file = file;
        this.name = name;
        this.header = header;
        kinds = new byte[header.hunkCount()];
        map = new HunkMap(kinds.length, HunkMap.Check.CRC_16);
    }

    MapReading parse() throws IOException {
        byte[] head = file.read(header.mapOffset(), MapCode.HEADER_BYTES);
        long most = MapCode.HEADER_BYTES + MOST_BYTES_OF_HUNK * (long) (header.hunkCount() + MapCode.SYMBOLS);
        long length = head.length < MapCode.HEADER_BYTES ? most : BigEndian.u32(head, 0);
        if (length >= most
                || header.mapOffset() < 0
                || length > file.length() - header.mapOffset() - MapCode.HEADER_BYTES) {
            throw new DiscFormatException(
                    name,
                    "its map at offset " + header.mapOffset() + " lies beyond the end of the file",
                    "get the whole file");
        }
        place = (long) BigEndian.u16(head, 4) << 32 | BigEndian.u32(head, 6);
        CodeReader in =
                new CodeReader(file.read(header.mapOffset() + MapCode.HEADER_BYTES, (int) length), 0, (int) length);
        long first = place;
        try {
            readKinds(in);
            readNumbers(in, head);
            if (crc == BigEndian.u16(head, 10) && !in.isExhausted()) {
                requireCodecs();
                return new MapReading(map, MapReading.State.INTACT);
            }
            throw new DamagedHunkException("its CRC is not that of its content");
        } catch (DamagedHunkException | DiscFormatException e) {
            HunkMap found = new MapSearch(file, header, kinds, map, first)
                    .find()
                    .orElseThrow(() -> new DiscFormatException(
                            name, "its map cannot be used: " + problem(e), "get the file again, or make it again"));
            return new MapReading(found, MapReading.State.FOUND_AGAIN);
        }
    }

    private static String problem(IOException e) {
        return e instanceof DiscFormatException known ? known.problem() : String.valueOf(e.getMessage());
    }

    private void readKinds(CodeReader in) throws DamagedHunkException {
        HuffmanCode code = new HuffmanCode(HuffmanTree.readRuns(in, MapCode.SYMBOLS), MapCode.MOST_BITS);
        byte last = 0;
        int repeats = 0;
        for (int hunk = 0; hunk < kinds.length; hunk++) {
            if (repeats > 0) {
                repeats--;
            } else {
                int symbol = code.decode(in);
                switch (symbol) {
                    case MapCode.RUN_SHORT -> repeats = MapCode.LEAST_REPEATS + code.decode(in);
                    case MapCode.RUN_LONG -> {
                        repeats = MapCode.LEAST_LONG_REPEATS + (code.decode(in) << 4);
                        repeats += code.decode(in);
                    }
                    default -> last = (byte) symbol;
                }
                if (in.isExhausted()) {
                    throw new DamagedHunkException("it ends at hunk " + hunk);
                }
            }
            kinds[hunk] = last;
        }
    }

    private void readNumbers(CodeReader in, byte[] head) throws IOException {
        int lengthBits = width(head[12]);
        int selfBits = width(head[13]);
        int parentBits = width(head[14]);
        MapEntryBytes entry = new MapEntryBytes();
        long hunkUnits = header.hunkBytes() / header.unitBytes();
        for (int hunk = 0; hunk < kinds.length; hunk++) {
            int kind = kinds[hunk];
            switch (kind) {
                case 0, 1, 2, 3, MapCode.STORED -> {
                    int length = kind == MapCode.STORED ? header.hunkBytes() : (int) in.take(lengthBits);
                    int check = (int) in.take(16);
                    map.put(hunk, HunkKind.at(kind), place, length, check);
                    crc = entry.update(crc, kind, length, place, check);
                    place += length;
                }
                case MapCode.SELF, MapCode.SELF_SAME, MapCode.SELF_NEXT -> {
                    lastSelf = kind == MapCode.SELF ? in.take(selfBits) : lastSelf + kind - MapCode.SELF_SAME;
                    crc = entry.update(crc, MapCode.SELF, 0, lastSelf, 0);
                    MapChecks.putSelf(name, map, hunk, lastSelf);
                }
                case MapCode.PARENT, MapCode.PARENT_OWN, MapCode.PARENT_SAME, MapCode.PARENT_NEXT -> {
                    lastUnit = switch (kind) {
                        case MapCode.PARENT -> in.take(parentBits);
                        case MapCode.PARENT_OWN -> (long) hunk * header.hunkBytes() / header.unitBytes();
                        case MapCode.PARENT_NEXT -> lastUnit + hunkUnits;
                        default -> lastUnit;
                    };
                    crc = entry.update(crc, MapCode.PARENT, 0, lastUnit, 0);
                    MapChecks.putParent(name, header, map, hunk, lastUnit, header.unitBytes());
                }
                default -> throw new DamagedHunkException("hunk " + hunk + " is of a kind that has no name");
            }
        }
    }

    private static int width(byte bits) throws DamagedHunkException {
        if (bits < 0 || bits > CodeReader.MOST_BITS) {
            throw new DamagedHunkException("it has numbers of " + bits + " bits");
        }
        return bits;
    }

    private void requireCodecs() throws DiscFormatException {
        for (int hunk = 0; hunk < map.count(); hunk++) {
            MapChecks.requireCodec(name, header, hunk, map.kind(hunk));
        }
    }
}
