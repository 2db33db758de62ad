// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.filesystem.iso9660.IsoMaker.MadeRecord;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Volumes that lie: each gives what is sound in it, and a finding for what is not, in bounded work. */
class HostileIsoTest {
    /** Time on a processor; a quarter of it is enough where the classes are warm. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void a_directory_that_holds_itself_is_listed_once() throws IOException {
        IsoMaker maker = IsoTreesTest.iso()
                .add(new MadeRecord("LOOP", IsoMaker.ROOT, 2048).flags(IsoMaker.DIRECTORY))
                .add(new MadeRecord("A;1", 22, 1));
        TreeListing listing = maker.listing();
        assertThat(listing.entries().keySet()).containsExactly("LOOP", "A;1");
        assertThat(messages(listing)).singleElement().asString().contains("LOOP", "holds itself");
    }

    @Test
    void directories_that_share_blocks_cost_no_more_than_the_image() throws Throwable {
        int blocks = 4000;
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, blocks, (blocks - 20) * 2048);
        for (int block = 21; block < blocks; block++) {
            // Each block of the root is a directory of its own too, and all of them go on to the end.
            for (int i = 0; i < 40; i++) {
                maker.add(new MadeRecord("D" + block + "_" + i, block, (blocks - block) * 2048)
                        .flags(IsoMaker.DIRECTORY));
            }
        }
        inTime(() -> assertThat(maker.listing().findings()).hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void a_million_entries_are_walked_in_little_memory() throws Throwable {
        int perBlock = 2048 / 44;
        int blocks = 20 + 1_000_000 / perBlock + 2;
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, blocks, (blocks - 20) * 2048);
        for (int i = 0; i < 1_000_000; i++) {
            maker.add(new MadeRecord("F" + (1_000_000 + i) + ";1", 22, 0));
        }
        long[] count = new long[1];
        List<Finding> findings = new ArrayList<>();
        Tree tree = maker.tree("iso9660");
        inTime(() -> tree.walk(entry -> count[0]++, findings));
        assertThat(count[0]).isEqualTo(1_000_000);
        assertThat(findings).isEmpty();
    }

    @Test
    void extents_beyond_the_end_are_said_and_end_early() throws IOException {
        TreeListing listing = IsoTreesTest.iso()
                .add(new MadeRecord("CUT;1", 39, 4096))
                .add(new MadeRecord("GONE;1", -1, -1))
                .add(new MadeRecord("DIR", 500, 2048).flags(IsoMaker.DIRECTORY))
                .add(new MadeRecord("WILD;1", 39, -1).interleaved(1, 255))
                .add(new MadeRecord("SOUND;1", 22, 1))
                .listing();
        assertThat(listing.entries()).hasSize(5);
        assertThat(messages(listing)).hasSize(4).allMatch(each -> each.contains("beyond the end"));
        assertThat(listing.entry("CUT;1").content().open().read(0, 4096)).hasSize(2048);
        assertThat(listing.entry("GONE;1").content().open().read(0, 4096)).isEmpty();
        assertThat(listing.entry("WILD;1").content().extents()).hasSize(2);
    }

    @Test
    void records_that_lie_about_their_length_end_their_block_alone() throws IOException {
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, 40, 4096);
        maker.add(new MadeRecord("A;1", 22, 1));
        byte[] image = maker.image;
        int at = IsoMaker.ROOT * 2048;
        while (image[at] != 0) {
            at += image[at] & 0xFF;
        }
        image[at] = 35;
        image[at + 32] = (byte) 200;
        int second = (IsoMaker.ROOT + 1) * 2048;
        System.arraycopy(image, IsoMaker.ROOT * 2048 + 68, image, second, at - IsoMaker.ROOT * 2048 - 68);
        image[second + 33] = 'B';
        TreeListing listing = maker.listing();
        assertThat(listing.entries().keySet()).containsExactly("A;1", "B;1");
        assertThat(messages(listing)).singleElement().asString().contains("lies about its length");
    }

    @Test
    void a_directory_that_claims_the_whole_image_ends_where_its_records_do() throws IOException {
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, 20_000, Integer.MAX_VALUE).add(new MadeRecord("A;1", 22, 1));
        TreeListing listing = maker.listing();
        assertThat(listing.entries()).hasSize(1);
        assertThat(messages(listing)).singleElement().asString().contains("more blocks than it has records for");
    }

    @Test
    void directories_nest_a_thousand_deep_and_no_deeper() throws IOException {
        int blocks = 3000;
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, blocks);
        maker.add(new MadeRecord("D", 21, 2048).flags(IsoMaker.DIRECTORY));
        for (int block = 21; block < blocks - 1; block++) {
            maker.startDirectory(block, 2048).add(new MadeRecord("D", block + 1, 2048).flags(IsoMaker.DIRECTORY));
        }
        TreeListing listing = maker.listing();
        assertThat(listing.entries()).hasSize(1000);
        assertThat(messages(listing)).singleElement().asString().contains("nested");
    }

    @Test
    void cyclic_continuations_end() throws IOException {
        byte[] cycle = IsoMaker.numbers("CE", 23, 0, 28);
        IsoMaker maker = IsoTreesTest.rockRidge()
                .add(new MadeRecord("LOOP;1", 22, 1).systemUse(cycle))
                .add(new MadeRecord("FINE;1", 22, 1).systemUse(IsoMaker.entry("NM", 0, 'f', 'i')));
        TreeListing listing = maker.put(23 * 2048, cycle).rockRidge();
        assertThat(listing.entries().keySet()).containsExactly("LOOP", "fi");
        assertThat(messages(listing)).singleElement().asString().contains("go on where they cannot");
    }

    @Test
    void continuations_that_many_records_share_are_read_in_bounded_work() throws Throwable {
        int blocks = 3000;
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, blocks, (blocks - 30) * 2048);
        byte[] shared = IsoMaker.numbers("CE", 19, 0, 2048);
        maker.startDirectory(IsoMaker.ROOT, (blocks - 30) * 2048, IsoTreesTest.SP);
        for (int i = 0; i < 60_000; i++) {
            maker.add(new MadeRecord("F;1", 22, 0).systemUse(shared));
        }
        for (int at = 0; at < 2048 - 32; at += 4) {
            maker.put(19 * 2048 + at, IsoMaker.entry("XX"));
        }
        maker.put(19 * 2048 + 2048 - 28, shared);
        inTime(() -> assertThat(maker.rockRidge().findings()).hasSize(1000));
    }

    @Test
    void a_name_of_64_kilobytes_is_cut() throws IOException {
        IsoMaker maker = new IsoMaker(Dialect.ISO9660, 400).startDirectory(IsoMaker.ROOT, 2048, IsoTreesTest.SP);
        maker.add(new MadeRecord("LONG;1", 22, 1).systemUse(IsoMaker.numbers("CE", 30, 0, 2048)));
        for (int block = 30; block < 66; block++) {
            byte[] name = new byte[250];
            Arrays.fill(name, (byte) 'n');
            name[0] = 'N';
            name[1] = 'M';
            name[2] = (byte) 250;
            name[4] = 1;
            for (int i = 0; i < 8; i++) {
                maker.put(block * 2048 + i * 250, name);
            }
            maker.put(block * 2048 + 2000, IsoMaker.numbers("CE", block + 1, 0, 2048));
        }
        TreeListing listing = maker.rockRidge();
        assertThat(listing.entries().keySet()).singleElement().asString().hasSize(1024);
        assertThat(messages(listing)).anyMatch(each -> each.contains("longer than any reader takes"));
    }

    @Test
    void compressed_blocks_that_explode_or_lie_are_refused() throws IOException {
        byte[] bomb = IsoTreesTest.deflated(new byte[1 << 20], 1 << 20);
        ByteBuffer file = ByteBuffer.allocate(24 + bomb.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x37, (byte) 0xE4, 0x53, (byte) 0x96, (byte) 0xC9, (byte) 0xDB, (byte) 0xD6, 7});
        file.putInt(32768)
                .put((byte) 4)
                .put((byte) 15)
                .putShort((short) 0)
                .putInt(24)
                .putInt(24 + bomb.length);
        file.put(bomb);
        IsoMaker maker = IsoTreesTest.rockRidge()
                .add(new MadeRecord("BOMB;1", 22, file.capacity()).systemUse(IsoTreesTest.zf(15, 32768)))
                .add(new MadeRecord("LIE;1", 30, 24).systemUse(IsoTreesTest.zf(17, -1)))
                .put(22 * 2048, file.array())
                .put(30 * 2048, Arrays.copyOf(file.array(), 16))
                .put(30 * 2048 + 16, new byte[] {24, 0, 0, 0, -1, -1, -1, 127});
        TreeListing listing = maker.rockRidge();
        assertThat(listing.bytes("BOMB")).hasSize(32768).containsOnly(0);
        assertThat(listing.entry("LIE").bytes()).isEqualTo(0xFFFF_FFFFL);
        assertThatThrownBy(() -> listing.entry("LIE").content().open().read(0, 10))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("LIE");
        assertThatThrownBy(() -> listing.entry("LIE").content().open().read(200_000, 10))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void a_slash_in_a_name_leads_nowhere() throws IOException {
        TreeListing listing =
                IsoTreesTest.iso().add(new MadeRecord("../A;1", 22, 1)).listing();
        assertThat(listing.entries().keySet()).containsExactly(".._A;1");
        assertThat(messages(listing)).singleElement().asString().contains("slash");
    }

    @Test
    void damaged_volumes_give_entries_and_findings_and_nothing_else() throws IOException {
        SplittableRandom random = new SplittableRandom(41);
        for (String file : List.of("iso-small-jrr/iso-small-jrr.iso", "iso-level1/iso-level1.iso")) {
            byte[] whole = ArrayBlocks.sample(file);
            for (int i = 0; i < 600; i++) {
                byte[] bytes = Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int k = 0; k < 1 + random.nextInt(100); k++) {
                    int at = random.nextInt(16 * 2048, 40 * 2048);
                    if (at < bytes.length) {
                        bytes[at] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt();
                    }
                }
                walk(bytes);
            }
        }
    }

    private static void walk(byte[] bytes) throws IOException {
        for (Tree tree : new IsoTrees().trees(ArrayBlocks.of(bytes))) {
            tree.walk(HostileIsoTest::readSome, new ArrayList<>());
        }
    }

    private static void readSome(Entry entry) throws IOException {
        assertThat(entry.path()).isNotEmpty();
        try {
            entry.content().open().read(0, 4096);
        } catch (DiscFormatException e) {
            assertThat(e).hasMessageContaining("block");
        }
    }

    /** Runs something, and measures this thread alone: the machine may be busy. */
    private static void inTime(Executable work) throws Throwable {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.execute();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
    }

    private static List<String> messages(TreeListing listing) {
        return listing.findings().stream().map(Finding::message).toList();
    }
}
