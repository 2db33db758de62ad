// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static spindle.filesystem.udf.UdfBuilder.BLOCK;
import static spindle.filesystem.udf.UdfBuilder.DIRECTORY;
import static spindle.filesystem.udf.UdfBuilder.EMBEDDED;
import static spindle.filesystem.udf.UdfBuilder.FILE;
import static spindle.filesystem.udf.UdfBuilder.LONG;
import static spindle.filesystem.udf.UdfBuilder.SHORT;
import static spindle.filesystem.udf.UdfBuilder.START;
import static spindle.filesystem.udf.UdfBuilder.join;
import static spindle.filesystem.udf.UdfBuilder.longAd;
import static spindle.filesystem.udf.UdfBuilder.name;
import static spindle.filesystem.udf.UdfBuilder.shortAd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.TreeListing;

/** Partitions whose blocks are not where they count to: virtual, sparable, metadata. */
@SuppressWarnings("ByteBufferBackingArray") // every buffer here is one of its own array
class UdfPartitionsTest {
    /** UDF 2.0x has the table behind a header, 1.50 before its name. */
    @ParameterizedTest
    @ValueSource(ints = {248, 0})
    void virtual_blocks_are_found_through_the_vat(int vatType) throws IOException {
        UdfBuilder disc = new UdfBuilder(400);
        disc.physical().named("*UDF Virtual Partition");
        // Virtual blocks 0, 1, 2 are physical blocks 7, 5, 9.
        disc.fileSet(1, 0, START + 7, 1);
        disc.entry(START + 5, 1, DIRECTORY, EMBEDDED, 44, name("file", 0, 1, 2, BLOCK));
        disc.entry(START + 9, 2, FILE, LONG, 9, longAd(0, 9, 20, 0));
        disc.text(START + 20, "physical!");
        byte[] vat = vatType == 248 ? vat(7, 5, 9) : oldVat(7, 5, 9);
        disc.entry(390, 390 - START, vatType, EMBEDDED, vat.length, vat);
        TreeListing listing = list(disc);
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.bytes("file")).asString().isEqualTo("physical!");
    }

    private static byte[] vat(int... blocks) {
        ByteBuffer table = ByteBuffer.allocate(152 + 4 * blocks.length).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort(0, (short) 152).position(152);
        for (int block : blocks) {
            table.putInt(block);
        }
        return table.array();
    }

    private static byte[] oldVat(int... blocks) {
        ByteBuffer table = ByteBuffer.allocate(36 + 4 * blocks.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int block : blocks) {
            table.putInt(block);
        }
        table.put(table.position() + 1, UdfBuilder.ascii("*UDF Virtual Alloc Tbl"));
        return table.array();
    }

    @Test
    void a_disc_without_its_vat_is_a_finding() throws IOException {
        UdfBuilder disc = new UdfBuilder(400);
        disc.physical().named("*UDF Virtual Partition").fileSet(1, 0, START + 7, 1);
        TreeListing listing = list(disc);
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.findings().get(0).message()).contains("table of its virtual blocks");
    }

    @Test
    void spared_packets_are_read_where_they_were_moved() throws IOException {
        UdfBuilder disc = new UdfBuilder(500);
        disc.named("*UDF Sparable Partition", 32 | 1 << 16, 0, 0);
        // Packets of 32 blocks, a table in sector 265; packet 32 moved to sector 450.
        ByteBuffer logical = disc.sector(258);
        logical.putShort(440 + 40, (short) 32).put(440 + 42, (byte) 1).putInt(440 + 48, 265);
        ByteBuffer table = disc.sector(265);
        table.put(17, UdfBuilder.ascii("*UDF Sparing Table"))
                .putShort(48, (short) 2)
                .putInt(52, 1);
        table.putInt(56, 32).putInt(60, 450).putInt(64, 0xFFFF_FFFF).putInt(68, 482);
        disc.fileSet(0, 0, START, 1);
        disc.entry(START + 1, 1, DIRECTORY, EMBEDDED, 44, name("file", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, SHORT, 3 * BLOCK, shortAd(0, 3 * BLOCK, 31));
        disc.text(START + 31, "before")
                .text(START + 32, "bad")
                .text(450, "spared")
                .text(451, "more");
        TreeListing listing = list(disc);
        assertThat(listing.findings()).isEmpty();
        String content = new String(listing.bytes("file"), StandardCharsets.US_ASCII);
        assertThat(content).startsWith("before");
        assertThat(content.substring(BLOCK)).startsWith("spared");
        assertThat(content.substring(2 * BLOCK)).startsWith("more");
        assertThat(listing.entry("file").content().extents()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void metadata_blocks_are_in_the_metadata_file_or_its_mirror(boolean mainIsWhole) throws IOException {
        UdfBuilder disc = new UdfBuilder(400);
        disc.physical().named("*UDF Metadata Partition", 3, 4, -1);
        // The file has two extents of one block, the mirror both in one.
        byte[] twoExtents = join(shortAd(0, BLOCK, 30), shortAd(0, 2 * BLOCK, 40));
        disc.entry(START + 4, 4, 251, SHORT, 3 * BLOCK, twoExtents);
        if (mainIsWhole) {
            disc.entry(START + 3, 3, 250, SHORT, 3 * BLOCK, twoExtents);
        }
        disc.fileSet(1, 0, START + 30, 1);
        disc.entry(START + 40, 1, DIRECTORY, EMBEDDED, 44, name("file", 0, 1, 2, BLOCK));
        disc.entry(START + 41, 2, FILE, LONG, 4, longAd(0, 4, 50, 0));
        disc.text(START + 50, "data");
        TreeListing listing = list(disc);
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.bytes("file")).asString().isEqualTo("data");
    }

    private static TreeListing list(UdfBuilder disc) throws IOException {
        return TreeListing.of(new UdfTrees().trees(ArrayBlocks.of(disc.bytes())).get(0));
    }
}
