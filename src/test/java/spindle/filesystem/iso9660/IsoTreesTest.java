// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.TreeListing;
import spindle.filesystem.iso9660.IsoMaker.MadeRecord;
import spindle.io.DiscFormatException;

class IsoTreesTest {
    static final byte[] SP = IsoMaker.entry("SP", 0xBE, 0xEF, 0);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void each_standard_has_files_in_directories(Dialect dialect) throws IOException {
        IsoMaker maker = new IsoMaker(dialect, 30)
                .add(new MadeRecord("DIR", 21, 2048).flags(IsoMaker.DIRECTORY))
                .add(new MadeRecord("A.TXT;1", 22, 2049));
        maker.startDirectory(21, 2048).add(new MadeRecord("B.TXT;2", 24, 5));
        TreeListing listing = maker.fill(22, 'a', 'A').fill(24, 'b').listing();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).containsExactly("DIR", "DIR/B.TXT;2", "A.TXT;1");
        assertThat(listing.bytes("A.TXT;1")).hasSize(2049).endsWith('a', 'A');
        assertThat(listing.bytes("DIR/B.TXT;2")).asString().isEqualTo("bbbbb");
        // Only ISO 9660 records a zone: 4 quarters of an hour to the east.
        assertThat(listing.entry("A.TXT;1").attributes().modified())
                .contains(Instant.parse(dialect == Dialect.ISO9660 ? "1999-12-31T22:59:58Z" : "1999-12-31T23:59:58Z"));
    }

    @Test
    void records_of_one_name_are_one_file() throws IOException {
        TreeListing listing = iso().add(new MadeRecord("BIG.DAT;1", 25, 4096).flags(IsoMaker.MORE))
                .add(new MadeRecord("BIG.DAT;1", 22, 2048).flags(IsoMaker.MORE))
                .add(new MadeRecord("BIG.DAT;1", 23, 10))
                .add(new MadeRecord("LAST.DAT;1", 24, 1))
                .fill(22, 'c', 'd', 'e', 'a', 'b')
                .listing();
        assertThat(listing.findings()).isEmpty();
        byte[] bytes = listing.bytes("BIG.DAT;1");
        assertThat(bytes).hasSize(4096 + 2048 + 10);
        assertThat(new String(new byte[] {bytes[0], bytes[2048], bytes[4096], bytes[6144]}, StandardCharsets.US_ASCII))
                .isEqualTo("abcd");
        assertThat(listing.entry("BIG.DAT;1").content().extents())
                .containsExactly(new FileExtent(25 * 2048, 4096), new FileExtent(22 * 2048, 2058));
        assertThat(listing.bytes("LAST.DAT;1")).asString().isEqualTo("e");
    }

    @Test
    void a_file_whose_last_extent_is_missing_is_listed_and_said() throws IOException {
        TreeListing listing = iso().add(new MadeRecord("BIG.DAT;1", 22, 2048).flags(IsoMaker.MORE))
                .add(new MadeRecord("NEXT.DAT;1", 23, 1))
                .listing();
        assertThat(listing.entries().keySet()).containsExactly("BIG.DAT;1", "NEXT.DAT;1");
        assertThat(listing.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("BIG.DAT;1"));
    }

    @Test
    void interleaved_files_are_read_unit_by_unit() throws IOException {
        TreeListing listing = iso().add(new MadeRecord("ONE;1", 21, 3 * 2048 + 5).interleaved(2, 1))
                .add(new MadeRecord("TWO;1", 23, 2048).interleaved(1, 2))
                .fill(21, '1', '2', 'x', '3', '4')
                .listing();
        assertThat(listing.findings()).isEmpty();
        byte[] bytes = listing.bytes("ONE;1");
        assertThat(new String(new byte[] {bytes[0], bytes[2048], bytes[4096], bytes[6148]}, StandardCharsets.US_ASCII))
                .isEqualTo("1234");
        assertThat(listing.bytes("TWO;1")).hasSize(2048).startsWith('x');
    }

    @Test
    void associated_files_and_extended_attributes_are_further_streams() throws IOException {
        TreeListing listing = iso().add(new MadeRecord("F;1", 21, 3).flags(IsoMaker.ASSOCIATED))
                .add(new MadeRecord("F;1", 22, 4).extended(1))
                .add(new MadeRecord("ALONE;1", 24, 5).flags(IsoMaker.ASSOCIATED))
                .fill(21, 'r', 'x', 'd', 's')
                .listing();
        assertThat(listing.findings()).isEmpty();
        Entry file = listing.entry("F;1");
        assertThat(TreeListing.bytes(file.content())).asString().isEqualTo("dddd");
        assertThat(file.forks()).extracting(Entry.Fork::name).containsExactly("xattr", "associated");
        assertThat(TreeListing.bytes(file.forks().get(0).content()))
                .hasSize(2048)
                .startsWith('x');
        assertThat(TreeListing.bytes(file.forks().get(1).content())).asString().isEqualTo("rrr");
        assertThat(listing.entry("ALONE;1").attributes().flags()).contains("associated");
    }

    @Test
    void attributes_of_xa_tell_the_forms() throws IOException {
        byte[] form2 = {0, 0, 0, 0, 0x15, 0x55, 'X', 'A', 1, 0, 0, 0, 0, 0};
        byte[] mixed = {0, 0, 0, 0, 0x3D, 0x55, 'X', 'A', 1, 0, 0, 0, 0, 0};
        byte[] audio = {0, 0, 0, 0, 0x45, 0x55, 'X', 'A', 0, 0, 0, 0, 0, 0};
        TreeListing listing = iso().add(new MadeRecord("F2;1", 21, 2048).systemUse(form2))
                .add(new MadeRecord("MIX;1", 21, 2048).systemUse(mixed))
                .add(new MadeRecord("DA;1", 9000, 2048).systemUse(audio))
                .listing();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entry("F2;1").attributes().flags()).containsExactly("form2");
        assertThat(listing.entry("MIX;1").attributes().flags()).containsExactly("mixed");
        assertThat(listing.entry("DA;1").attributes().flags()).containsExactly("cd-audio");
    }

    @Test
    void a_sparse_block_of_a_compressed_file_is_zero() throws IOException {
        byte[] half = new byte[32768];
        Arrays.fill(half, (byte) 'z');
        IsoMaker maker = rockRidge();
        maker.add(new MadeRecord("Z;1", 22, compressed(half).length).systemUse(zf(15, 65536 + 3)));
        TreeListing listing = maker.put(22 * 2048, compressed(half)).rockRidge();
        byte[] bytes = listing.bytes("Z");
        assertThat(bytes).hasSize(65536 + 3).startsWith('z').endsWith('z', 'z', 'z');
        assertThat(bytes[32768]).isZero();
        assertThat(bytes[65535]).isZero();
    }

    /** The first table is of depth 2: its first 64 KiB are data, the next empty, the third a table of depth 1. */
    @Test
    void holes_of_sparse_files_are_zero() throws IOException {
        int size = 2 * 65536 + 600;
        byte[] sf = Arrays.copyOf(IsoMaker.numbers("SF", 0, size), 21);
        sf[2] = 21;
        sf[20] = 2;
        byte[] all = new byte[3 * 2048 + 65536 + 600];
        ByteBuffer tables = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        tables.putInt(2048, 24).putInt(2048 + 8, 0x8000_0000).putInt(2048 + 16, 0x4000_0002);
        tables.putInt(4096, 24 + 256).putInt(4096 + 8, 0x8000_0000).putInt(4096 + 16, 24 + 257);
        Arrays.fill(all, 3 * 2048, 3 * 2048 + 65536, (byte) 'a');
        Arrays.fill(all, 3 * 2048 + 65536, 3 * 2048 + 65536 + 256, (byte) 'b');
        Arrays.fill(all, 3 * 2048 + 65536 + 256, all.length, (byte) 'c');
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, 80).startDirectory(IsoMaker.ROOT, 2048, SP);
        maker.add(new MadeRecord("S;1", 22, all.length).systemUse(sf));
        byte[] bytes = maker.put(22 * 2048, all).rockRidge().bytes("S");
        byte[] expected = new byte[size];
        Arrays.fill(expected, 0, 65536, (byte) 'a');
        Arrays.fill(expected, 131072, 131072 + 256, (byte) 'b');
        Arrays.fill(expected, 131072 + 512, size, (byte) 'c');
        assertThat(bytes).isEqualTo(expected);
    }

    @Test
    void a_table_of_holes_that_leads_to_itself_is_refused() throws IOException {
        byte[] sf = Arrays.copyOf(IsoMaker.numbers("SF", 0x7FFF_FFFF, 0), 21);
        sf[2] = 21;
        sf[20] = 7;
        IsoMaker maker = rockRidge().add(new MadeRecord("S;1", 22, 4096).systemUse(sf));
        maker.put(23 * 2048, new byte[] {1, 0, 0, 0x40});
        Entry entry = maker.rockRidge().entry("S");
        assertThatThrownBy(() -> entry.content().open().read(0, 10)).isInstanceOf(DiscFormatException.class);
    }

    static IsoMaker iso() {
        return new IsoMaker(Dialect.ISO9660, 40);
    }

    static IsoMaker rockRidge() {
        return iso().startDirectory(IsoMaker.ROOT, 2048, SP);
    }

    static byte[] zf(int size, int bytes) {
        byte[] entry = IsoMaker.entry("ZF", 'p', 'z', 4, size, 0, 0, 0, 0, 0, 0, 0, 0);
        ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).putInt(8, bytes);
        return entry;
    }

    /** {@return a compressed file: a block, a block of zeroes, and three bytes} */
    private static byte[] compressed(byte[] block) {
        byte[] first = deflated(block, block.length);
        byte[] last = deflated(block, 3);
        ByteBuffer header = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        header.put(new byte[] {0x37, (byte) 0xE4, 0x53, (byte) 0x96, (byte) 0xC9, (byte) 0xDB, (byte) 0xD6, 7});
        header.putInt(65536 + 3).put((byte) 4).put((byte) 15).putShort((short) 0);
        header.putInt(32).putInt(32 + first.length).putInt(32 + first.length);
        header.putInt(32 + first.length + last.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        all.writeBytes(first);
        all.writeBytes(last);
        return all.toByteArray();
    }

    static byte[] deflated(byte[] bytes, int count) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes, 0, count);
        deflater.finish();
        byte[] out = new byte[count + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
