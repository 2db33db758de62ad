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
import static spindle.filesystem.udf.UdfBuilder.ascii;
import static spindle.filesystem.udf.UdfBuilder.join;
import static spindle.filesystem.udf.UdfBuilder.longAd;
import static spindle.filesystem.udf.UdfBuilder.name;
import static spindle.filesystem.udf.UdfBuilder.shortAd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.TreeListing;
import spindle.image.Finding;

/** File entries and their allocation, sound and not. */
class UdfFilesTest {
    private static final int ROOT = START + 1;

    private final UdfBuilder disc = new UdfBuilder(400);

    @BeforeEach
    void make() {
        disc.physical().fileSet(0, 0, START, 1);
    }

    private void root(byte[]... names) {
        byte[] all = join(names);
        disc.entry(ROOT, 1, DIRECTORY, EMBEDDED, all.length, all);
    }

    @Test
    void deleted_names_and_the_parent_are_no_entries() throws IOException {
        root(
                name("", 8, 0, 1, BLOCK),
                name("gone", 4, 0, 9, BLOCK),
                name("kept", 0, 0, 2, BLOCK),
                name("hidden", 1, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, EMBEDDED, 4, ascii("text"));
        TreeListing listing = list();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).containsExactly("kept", "hidden");
        assertThat(listing.bytes("kept")).asString().isEqualTo("text");
        assertThat(listing.entry("hidden").attributes().flags()).containsExactly("hidden");
        assertThat(listing.entry("kept").attributes().mode()).hasValue(0555);
    }

    @Test
    void what_is_not_recorded_is_a_hole() throws IOException {
        root(name("sparse", 0, 0, 2, BLOCK));
        disc.entry(
                START + 2,
                2,
                FILE,
                SHORT,
                3L * BLOCK,
                join(shortAd(2, BLOCK, 0), shortAd(0, BLOCK, 20), shortAd(1, BLOCK, 21)));
        disc.text(START + 20, "middle").text(START + 21, "stale");
        TreeListing listing = list();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entry("sparse").content().extents())
                .containsExactly(
                        new FileExtent(FileExtent.HOLE, BLOCK),
                        new FileExtent((START + 20L) * BLOCK, BLOCK),
                        new FileExtent(FileExtent.HOLE, BLOCK));
        byte[] content = listing.bytes("sparse");
        assertThat(content).hasSize(3 * BLOCK);
        assertThat(new String(content, BLOCK, 6, StandardCharsets.US_ASCII)).isEqualTo("middle");
        assertThat(content[2 * BLOCK]).isZero();
    }

    @Test
    void allocation_goes_on_in_chained_descriptors() throws IOException {
        root(name("chained", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, SHORT, BLOCK + 3, join(shortAd(0, BLOCK, 20), shortAd(3, BLOCK, 30)));
        disc.sector(START + 30).putInt(20, 8).put(24, shortAd(0, 3, 25));
        disc.tag(START + 30, 258, 30).text(START + 25, "end");
        TreeListing listing = list();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.bytes("chained")).endsWith(ascii("end"));
    }

    @Test
    void a_chain_that_leads_to_itself_is_a_finding() throws IOException {
        root(name("loop", 0, 0, 2, BLOCK), name("sound", 0, 0, 3, BLOCK));
        disc.entry(START + 2, 2, FILE, SHORT, 1L << 40, shortAd(3, BLOCK, 30));
        disc.sector(START + 30).putInt(20, 8).put(24, shortAd(3, BLOCK, 30));
        disc.tag(START + 30, 258, 30);
        disc.entry(START + 3, 3, FILE, EMBEDDED, 1, ascii("1"));
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("sound");
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("loop: its allocation descriptors lead to each other");
    }

    @Test
    void the_last_entry_of_strategy_4096_prevails() throws IOException {
        root(name("rewritten", 0, 0, 2, 2 * BLOCK));
        disc.entry(START + 2, 2, FILE, EMBEDDED, 3, ascii("old"));
        disc.sector(START + 2).putShort(20, (short) 4096);
        disc.tag(START + 2, 261, 2);
        disc.sector(START + 3).put(36, longAd(0, BLOCK, 10, 0));
        disc.tag(START + 3, 259, 3);
        disc.entry(START + 10, 10, FILE, EMBEDDED, 3, ascii("new"));
        assertThat(list().bytes("rewritten")).asString().isEqualTo("new");
    }

    @Test
    void entries_of_an_icb_that_lead_to_each_other_are_a_finding() throws IOException {
        root(name("loop", 0, 0, 2, 2 * BLOCK), name("sound", 0, 0, 5, BLOCK));
        disc.sector(START + 2).put(36, longAd(0, BLOCK, 2, 0));
        disc.tag(START + 2, 259, 2);
        disc.entry(START + 5, 5, FILE, EMBEDDED, 0, new byte[0]);
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("sound");
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("loop: the entries of its ICB lead to each other without end");
    }

    @Test
    void a_directory_that_holds_its_parent_is_listed_once() throws IOException {
        root(name("down", 2, 0, 2, BLOCK));
        byte[] up = name("up", 2, 0, 1, BLOCK);
        disc.entry(START + 2, 2, DIRECTORY, EMBEDDED, up.length, up);
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("down", "down/up");
        assertThat(listing.findings()).extracting(Finding::message).anyMatch(each -> each.contains("loops"));
    }

    @Test
    void embedded_content_that_lies_about_its_length_is_a_finding() throws IOException {
        root(name("lie", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, EMBEDDED, 5000, ascii("short"));
        TreeListing listing = list();
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.findings().get(0).message()).isEqualTo("lie: its entry holds 5 of the 5000 bytes it claims");
        assertThat(listing.findings().get(0).severity()).isEqualTo(Finding.Severity.ERROR);
    }

    @Test
    void a_file_beyond_the_image_is_listed_and_told() throws IOException {
        root(name("cut", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, LONG, 8L * BLOCK, longAd(0, 8 * BLOCK, 125, 0));
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("cut");
        assertThat(listing.bytes("cut")).hasSize(5 * BLOCK);
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("cut: part of it lies beyond the end of the image");
    }

    @Test
    void named_streams_are_forks() throws IOException {
        root(name("file", 0, 0, 2, BLOCK));
        disc.entryWithStreams(START + 2, 2, ascii("main"), 3);
        byte[] names = join(name("", 8, 0, 2, BLOCK), name("*UDF Macintosh Resource Fork", 0, 0, 4, BLOCK));
        disc.entry(START + 3, 3, 13, EMBEDDED, names.length, names);
        disc.entry(START + 4, 4, FILE, EMBEDDED, 8, ascii("resource"));
        Entry file = list().entry("file");
        assertThat(TreeListing.bytes(file.content())).asString().isEqualTo("main");
        assertThat(file.forks()).extracting(Entry.Fork::name).containsExactly("rsrc");
        assertThat(TreeListing.bytes(file.forks().get(0).content())).asString().isEqualTo("resource");
    }

    @Test
    void a_symbolic_link_has_the_path_of_its_components() throws IOException {
        root(name("link", 0, 0, 2, BLOCK));
        byte[] path = {3, 0, 0, 0, 5, 4, 0, 0, 8, 'a', 'b', 'c', 5, 2, 0, 0, 8, 'd'};
        disc.entry(START + 2, 2, 12, EMBEDDED, path.length, path);
        Entry link = list().entry("link");
        assertThat(link.kind()).isEqualTo(Entry.Kind.LINK);
        assertThat(link.target()).contains("../abc/d");
    }

    @Test
    void names_of_one_icb_are_hard_links() throws IOException {
        root(name("one", 0, 0, 2, BLOCK), name("two", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, EMBEDDED, 1, ascii("x"));
        disc.sector(START + 2).putShort(48, (short) 2);
        disc.tag(START + 2, 261, 2);
        TreeListing listing = list();
        assertThat(listing.entry("one").attributes().file())
                .isPresent()
                .isEqualTo(listing.entry("two").attributes().file());
    }

    @Test
    void the_reserve_sequence_stands_in_for_a_damaged_one() throws IOException {
        root(name("file", 0, 0, 2, BLOCK));
        disc.entry(START + 2, 2, FILE, EMBEDDED, 0, new byte[0]);
        disc.sector(256).putInt(24, 4 * BLOCK).putInt(28, 261);
        disc.tag(256, 2, 256);
        for (int i = 0; i < 4; i++) {
            byte[] copy = new byte[BLOCK];
            disc.sector(257 + i).get(0, copy);
            disc.sector(261 + i).put(0, copy);
            disc.sector(257 + i).put(0, new byte[BLOCK]);
        }
        assertThat(list().entries().keySet()).containsExactly("file");
    }

    /** A thousand files that share one chain of descriptors, each link of which leads on. */
    @Test
    void structures_that_are_shared_a_thousand_times_end_in_time() {
        byte[][] names = new byte[1000][];
        for (int i = 0; i < names.length; i++) {
            names[i] = name("file " + i, 0, 0, 100, BLOCK);
        }
        byte[] all = join(names);
        disc.entry(ROOT, 1, DIRECTORY, SHORT, all.length, shortAd(0, all.length, 5));
        for (int at = 0; at < all.length; at += BLOCK) {
            int count = Math.min(BLOCK, all.length - at);
            disc.sector(START + 5 + at / BLOCK).put(0, all, at, count);
        }
        disc.entry(START + 100, 100, FILE, SHORT, 1L << 50, shortAd(3, BLOCK, 40));
        for (int block = 40; block < 100; block++) {
            disc.sector(START + block).putInt(20, 8).put(24, shortAd(3, BLOCK, block + 1));
            disc.tag(START + block, 258, block);
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(list().findings())
                        .extracting(Finding::message)
                        .anyMatch(each -> each.contains("more often than the volume has blocks")));
    }

    private TreeListing list() throws IOException {
        return TreeListing.of(new UdfTrees().trees(ArrayBlocks.of(disc.bytes())).get(0));
    }
}
