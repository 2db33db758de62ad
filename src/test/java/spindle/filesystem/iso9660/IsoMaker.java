// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;

/** Makes small volumes field by field, sound and hostile ones. The root directory is in block 20. */
final class IsoMaker {
    static final int ROOT = 20;
    static final int DIRECTORY = 0x02;
    static final int ASSOCIATED = 0x04;
    static final int MORE = 0x80;

    final byte[] image;
    private final Dialect dialect;
    private int at = ROOT * 2048;

    IsoMaker(Dialect dialect, int blocks) {
        this(dialect, blocks, 2048);
    }

    /** @param rootBytes what the root directory claims to have */
    IsoMaker(Dialect dialect, int blocks, int rootBytes) {
        this.image = new byte[blocks * 2048];
        this.dialect = dialect;
        int shift = dialect == Dialect.HIGH_SIERRA ? 8 : 0;
        int descriptor = 16 * 2048;
        image[descriptor + shift] = 1;
        ArrayBlocks.put(image, descriptor + shift + 1, mark());
        both32(descriptor + shift + 80, blocks);
        both16(descriptor + shift + 128, 2048);
        if (dialect == Dialect.CD_I) {
            ByteBuffer.wrap(image).putInt(descriptor + 148, 19).putInt(19 * 2048 + 2, ROOT);
            image[19 * 2048] = 1;
        } else {
            record(descriptor + (shift > 0 ? 180 : 156), new MadeRecord("\0", ROOT, rootBytes).flags(DIRECTORY));
        }
        image[17 * 2048 + shift] = (byte) 255;
        ArrayBlocks.put(image, 17 * 2048 + shift + 1, mark());
        startDirectory(ROOT, rootBytes);
    }

    private String mark() {
        return switch (dialect) {
            case ISO9660 -> "CD001";
            case HIGH_SIERRA -> "CDROM";
            case CD_I -> "CD-I ";
        };
    }

    /** A directory record with all of its fields. */
    record MadeRecord(String name, int block, int size, int flags, int extended, int unit, int gap, byte[] systemUse) {
        MadeRecord(String name, int block, int size) {
            this(name, block, size, 0, 0, 0, 0, new byte[0]);
        }

        MadeRecord flags(int flags) {
            return new MadeRecord(name, block, size, flags, extended, unit, gap, systemUse);
        }

        MadeRecord extended(int blocks) {
            return new MadeRecord(name, block, size, flags, blocks, unit, gap, systemUse);
        }

        MadeRecord interleaved(int unit, int gap) {
            return new MadeRecord(name, block, size, flags, extended, unit, gap, systemUse);
        }

        MadeRecord systemUse(byte[] bytes) {
            return new MadeRecord(name, block, size, flags, extended, unit, gap, bytes);
        }
    }

    /** Begins a directory: its own record and its parent's. What is added goes there. */
    IsoMaker startDirectory(int block, int bytes, byte... systemUse) {
        at = block * 2048;
        add(new MadeRecord("\0", block, bytes).flags(DIRECTORY).systemUse(systemUse));
        return add(new MadeRecord("\1", ROOT, 2048).flags(DIRECTORY));
    }

    IsoMaker add(MadeRecord record) {
        int length = length(record);
        if (at / 2048 != (at + length - 1) / 2048) {
            at = (at / 2048 + 1) * 2048;
        }
        record(at, record);
        at += length;
        return this;
    }

    private int length(MadeRecord record) {
        int name = record.name().length();
        int cdi = dialect == Dialect.CD_I ? 10 : 0;
        return 33 + name + (1 - name % 2) + record.systemUse().length / 2 * 2 + record.systemUse().length % 2 * 2 + cdi;
    }

    private void record(int place, MadeRecord record) {
        image[place] = (byte) length(record);
        image[place + 1] = (byte) record.extended();
        both32(place + 2, record.block());
        both32(place + 10, record.size());
        System.arraycopy(new byte[] {99, 12, 31, 23, 59, 58, 4}, 0, image, place + 18, 7);
        if (dialect == Dialect.HIGH_SIERRA) {
            image[place + 24] = (byte) record.flags();
            image[place + 25] = 0;
        } else {
            image[place + 25] = (byte) (dialect == Dialect.CD_I ? 0 : record.flags());
        }
        image[place + 26] = (byte) record.unit();
        image[place + 27] = (byte) record.gap();
        int name = record.name().length();
        image[place + 32] = (byte) name;
        byte[] word = record.name().getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(word, 0, image, place + 33, name);
        int use = place + 33 + name + (1 - name % 2);
        System.arraycopy(record.systemUse(), 0, image, use, record.systemUse().length);
        if (dialect == Dialect.CD_I) {
            boolean directory = (record.flags() & DIRECTORY) != 0;
            ByteBuffer.wrap(image).putShort(use + 4, (short) (directory ? 0x8555 : 0x0555));
        }
    }

    /** CD-i has the big-endian half alone. */
    private void both32(int place, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        bytes.putInt(place + 4, value);
        if (dialect != Dialect.CD_I) {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(place, value);
        }
    }

    private void both16(int place, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        bytes.putShort(place + 2, (short) value);
        if (dialect != Dialect.CD_I) {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putShort(place, (short) value);
        }
    }

    /** Fills blocks with a byte each. */
    IsoMaker fill(int block, int... values) {
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(image, (block + i) * 2048, (block + i + 1) * 2048, (byte) values[i]);
        }
        return this;
    }

    IsoMaker put(int place, byte[] bytes) {
        System.arraycopy(bytes, 0, image, place, bytes.length);
        return this;
    }

    Tree tree(String kind) throws IOException {
        List<Tree> trees = new IsoTrees().trees(ArrayBlocks.of(image));
        return trees.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    TreeListing listing() throws IOException {
        return TreeListing.of(tree(dialect.kind().word()));
    }

    TreeListing rockRidge() throws IOException {
        return TreeListing.of(tree("rockridge"));
    }

    /** {@return a system use entry} */
    static byte[] entry(String signature, int... payload) {
        byte[] bytes = new byte[4 + payload.length];
        bytes[0] = (byte) signature.charAt(0);
        bytes[1] = (byte) signature.charAt(1);
        bytes[2] = (byte) bytes.length;
        bytes[3] = 1;
        for (int i = 0; i < payload.length; i++) {
            bytes[4 + i] = (byte) payload[i];
        }
        return bytes;
    }

    /** {@return a system use entry of numbers in both byte orders} */
    static byte[] numbers(String signature, int... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 + 8 * values.length).put(entry(signature)).put(2, (byte) (4 + 8 * values.length));
        for (int value : values) {
            bytes.putInt(Integer.reverseBytes(value)).putInt(value);
        }
        return bytes.array();
    }
}
