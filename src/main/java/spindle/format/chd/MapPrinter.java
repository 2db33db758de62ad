// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.ByteBuffer;
import spindle.format.chd.codec.CodeWriter;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.format.chd.codec.HuffmanCode;
import spindle.format.chd.codec.HuffmanLengths;
import spindle.format.chd.codec.HuffmanTree;

/** Prints maps of version 5. */
final class MapPrinter {
    private static final int MOST_RUN = MapCode.LEAST_LONG_REPEATS + 255;

    private final HunkMap map;
    private final ChdHeader header;
    private final byte[] symbols;
    private final byte[] kinds;
    private int symbolCount;
    private int crc = HunkCrc.START;
    private long mostLength;
    private long mostSelf;
    private long mostUnit;

    /** @param header whose hunks the map places */
    MapPrinter(HunkMap map, ChdHeader header) {
        this.map = map;
        this.header = header;
        kinds = new byte[map.count()];
        symbols = new byte[map.count()];
    }

    /** {@return a map of hunks that are stored as they are: for each its offset, counted in hunks} */
    static ByteBuffer plain(HunkMap map, int hunkBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * map.count());
        for (int hunk = 0; hunk < map.count(); hunk++) {
            bytes.putInt((int) (map.place(hunk) / hunkBytes));
        }
        return bytes.flip();
    }

    /**
     * {@return a packed map}
     *
     * @param first offset of the first hunk in the file
     */
    ByteBuffer packed(long first) {
        chooseKinds();
        chooseSymbols();
        int lengthBits = bits(mostLength);
        int selfBits = bits(mostSelf);
        int parentBits = bits(mostUnit);
        byte[] codes = codes(lengthBits, selfBits, parentBits);
        ByteBuffer bytes = ByteBuffer.allocate(MapCode.HEADER_BYTES + codes.length);
        bytes.putInt(codes.length).putShort((short) (first >>> 32)).putInt((int) first);
        bytes.putShort((short) crc).put((byte) lengthBits).put((byte) selfBits).put((byte) parentBits);
        return bytes.put((byte) 0).put(codes).flip();
    }

    private static int bits(long most) {
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    private void chooseKinds() {
        MapEntryBytes entry = new MapEntryBytes();
        long lastSelf = 0;
        long lastUnit = 0;
        long hunkUnits = header.hunkBytes() / header.unitBytes();
        for (int hunk = 0; hunk < kinds.length; hunk++) {
            HunkKind kind = map.kind(hunk);
            long place = map.place(hunk);
            switch (kind) {
                case SELF -> {
                    crc = entry.update(crc, MapCode.SELF, 0, place, 0);
                    kinds[hunk] = (byte)
                            (place == lastSelf
                                    ? MapCode.SELF_SAME
                                    : place == lastSelf + 1 ? MapCode.SELF_NEXT : MapCode.SELF);
                    mostSelf = kinds[hunk] == MapCode.SELF ? Math.max(mostSelf, place) : mostSelf;
                    lastSelf = place;
                }
                case PARENT -> {
                    long unit = place / header.unitBytes();
                    crc = entry.update(crc, MapCode.PARENT, 0, unit, 0);
                    kinds[hunk] = (byte) parentKind(unit, hunk * hunkUnits, lastUnit, hunkUnits);
                    mostUnit = kinds[hunk] == MapCode.PARENT ? Math.max(mostUnit, unit) : mostUnit;
                    lastUnit = unit;
                }
                default -> {
                    crc = entry.update(crc, kind.code(), map.length(hunk), place, map.check(hunk));
                    kinds[hunk] = (byte) kind.code();
                    mostLength = kind.isPacked() ? Math.max(mostLength, map.length(hunk)) : mostLength;
                }
            }
        }
    }

    private static int parentKind(long unit, long own, long last, long hunkUnits) {
        return unit == own
                ? MapCode.PARENT_OWN
                : unit == last ? MapCode.PARENT_SAME : unit == last + hunkUnits ? MapCode.PARENT_NEXT : MapCode.PARENT;
    }

    /** Turns runs of one kind into codes for runs; the kind before the first hunk is 0. */
    private void chooseSymbols() {
        byte last = 0;
        for (int hunk = 0; hunk < kinds.length; ) {
            int run = 0;
            while (run <= MOST_RUN && hunk + run < kinds.length && kinds[hunk + run] == last) {
                run++;
            }
            int repeats = run - 1;
            if (repeats >= MapCode.LEAST_LONG_REPEATS) {
                int more = repeats - MapCode.LEAST_LONG_REPEATS;
                add(MapCode.RUN_LONG);
                add(more >>> 4);
                add(more & 15);
                hunk += run;
            } else if (repeats >= MapCode.LEAST_REPEATS) {
                add(MapCode.RUN_SHORT);
                add(repeats - MapCode.LEAST_REPEATS);
                hunk += run;
            } else {
                last = kinds[hunk];
                add(last);
                hunk++;
            }
        }
    }

    private void add(int symbol) {
        symbols[symbolCount++] = (byte) symbol;
    }

    private byte[] codes(int lengthBits, int selfBits, int parentBits) {
        CodeWriter out = new CodeWriter();
        int[] counts = new int[MapCode.SYMBOLS];
        for (int i = 0; i < symbolCount; i++) {
            counts[symbols[i]]++;
        }
        byte[] lengths = HuffmanLengths.of(counts, MapCode.MOST_BITS);
        HuffmanTree.writeRuns(out, lengths);
        try {
            HuffmanCode code = new HuffmanCode(lengths, MapCode.MOST_BITS);
            for (int i = 0; i < symbolCount; i++) {
                code.encode(out, symbols[i]);
            }
        } catch (DamagedHunkException e) {
            throw new IllegalStateException(e);
        }
        for (int hunk = 0; hunk < kinds.length; hunk++) {
            switch (kinds[hunk]) {
                case 0, 1, 2, 3 -> {
                    out.put(map.length(hunk), lengthBits);
                    out.put(map.check(hunk), 16);
                }
                case MapCode.STORED -> out.put(map.check(hunk), 16);
                case MapCode.SELF -> out.put(map.place(hunk), selfBits);
                case MapCode.PARENT -> out.put(map.place(hunk) / header.unitBytes(), parentBits);
                default -> {
                    // Follows from the one before.
                }
            }
        }
        return out.toBytes();
    }
}
