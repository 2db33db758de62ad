// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import spindle.io.ByteSource;

/** ISZ (UltraISO): chunks that are zero, stored or of zlib, behind a table of their lengths. One file, no password. */
final class IszContainer implements BlockDecoder {
    private static final byte[] KEY = {(byte) ~'I', (byte) ~'s', (byte) ~'Z', (byte) ~'!'};
    private static final int ZERO = 0;
    private static final int STORED = 1;
    private static final int ZLIB = 2;
    private static final int STEP = 1 << 14;

    private final Packed packed;
    private final IszHeader header;
    private final Inflaters inflaters = new Inflaters(Inflaters.Wrapping.ZLIB);
    private final byte[] types;
    private final int[] lengths;
    private final long[] offsets;

    private IszContainer(Packed packed, IszHeader header) {
        this.packed = packed;
        this.header = header;
        types = new byte[header.chunks()];
        lengths = new int[header.chunks()];
        offsets = new long[header.chunks()];
    }

    static ByteSource open(Packed packed) throws IOException {
        IszHeader header = IszHeader.of(packed);
        if (header.table() == 0) {
            if (header.data() > packed.length() - header.bytes()) {
                throw packed.damaged("is an ISZ that ends short");
            }
            return new SliceSource(packed.innerName(), packed.source(), header.data(), header.bytes());
        }
        if (header.bytes() > packed.mostBytes()) {
            throw packed.tooLarge(); // chunks of zeroes have no bytes in the file, and take their time
        }
        IszContainer container = new IszContainer(packed, header);
        container.readTable();
        container.place();
        ByteSource source = new BlockSource(packed.innerName(), header.bytes(), header.chunkBytes(), container);
        container.requireCrc(source);
        return source;
    }

    /** Undoes what hides the tables. */
    static void reveal(byte[] table) {
        for (int i = 0; i < table.length; i++) {
            table[i] ^= KEY[i % KEY.length];
        }
    }

    private void readTable() throws IOException {
        int width = header.pointerBytes();
        for (int from = 0; from < types.length; from += STEP) {
            int count = Math.min(STEP, types.length - from);
            byte[] bytes = packed.read(header.table() + (long) from * width, count * width);
            reveal(bytes);
            for (int i = 0; i < count; i++) {
                long pointer = 0;
                for (int k = width - 1; k >= 0; k--) {
                    pointer = pointer << 8 | (bytes[i * width + k] & 0xFF);
                }
                types[from + i] = (byte) (pointer >>> (8 * width - 2));
                lengths[from + i] = (int) (pointer & (1L << (8 * width - 2)) - 1);
            }
        }
    }

    /** Zero chunks have a length in the table, and none in the file, but for the writers that give them one. */
    private void place() throws IOException {
        long zero = 0;
        long other = 0;
        for (int i = 0; i < types.length; i++) {
            zero += types[i] == ZERO ? lengths[i] : 0;
            other += types[i] == ZERO ? 0 : lengths[i];
        }
        boolean stored = header.data() + other + zero == packed.length();
        long at = header.data();
        for (int i = 0; i < types.length; i++) {
            offsets[i] = at;
            at += types[i] == ZERO && !stored ? 0 : lengths[i];
        }
        if (at > packed.length()) {
            throw packed.damaged("is an ISZ that ends short, at byte " + packed.length() + " of " + at);
        }
    }

    private void requireCrc(ByteSource source) throws IOException {
        if (header.crc() < 0) {
            return;
        }
        CRC32 crc = new CRC32();
        for (long at = 0; at < source.length(); at += header.chunkBytes()) {
            crc.update(source.read(at, header.chunkBytes()));
        }
        if (crc.getValue() != header.crc()) {
            throw packed.damaged("is a damaged ISZ (what it decodes to has another CRC)");
        }
    }

    @Override
    public byte[] decode(int block, int bytes) throws IOException {
        if (types[block] == ZERO) {
            return new byte[bytes];
        }
        boolean known = types[block] == STORED ? lengths[block] == bytes : lengths[block] <= bytes * 2L;
        if (!known) {
            throw packed.damaged("has " + lengths[block] + " bytes for its chunk " + block + " of " + bytes);
        }
        byte[] src = packed.read(offsets[block], lengths[block]);
        if (types[block] == STORED) {
            return src;
        }
        if (types[block] != ZLIB) {
            throw packed.unsupported("is an ISZ of bzip2 chunks", "turn it into an ISO with UltraISO or `iat`");
        }
        try {
            return inflaters.inflate(src, bytes);
        } catch (DataFormatException e) {
            throw packed.damaged("is damaged in chunk " + block + " (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() throws IOException {
        inflaters.close();
        packed.source().close();
    }
}
