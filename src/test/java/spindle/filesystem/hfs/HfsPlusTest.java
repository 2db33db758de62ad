// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import static org.assertj.core.api.Assertions.assertThat;
import static spindle.filesystem.hfs.HfsPlusBuilder.BLOCK;
import static spindle.filesystem.hfs.HfsPlusBuilder.ROOT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.filesystem.Volume;
import spindle.image.Finding;

@SuppressWarnings("ByteBufferBackingArray") // every buffer here is one of its own array
class HfsPlusTest {
    private final HfsPlusBuilder disc = new HfsPlusBuilder();

    @Test
    void hard_links_share_what_a_hidden_folder_holds() throws IOException {
        disc.folder(ROOT, "\0\0\0\0HFS+ Private Data", 18)
                .file(18, "iNode77", 77, 6, 20, 1)
                .text(20, "shared");
        disc.add(ROOT, "one", link(30, 77)).add(ROOT, "two", link(31, 77)).add(ROOT, "broken", link(32, 78));
        TreeListing listing = list(disc.build());
        assertThat(listing.entries().keySet()).containsExactly("one", "two");
        assertThat(listing.bytes("one")).asString().isEqualTo("shared");
        assertThat(listing.entry("one").attributes().file()).hasValue(77);
        assertThat(listing.entry("two").attributes().file()).hasValue(77);
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("broken: it is a hard link to iNode78, which is not there");
    }

    private static ByteBuffer link(int id, int target) {
        ByteBuffer record = HfsPlusBuilder.file(id, 0).putInt(44, target);
        return record.put(48, "hlnkhfs+".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void extents_go_on_in_the_overflow_file() throws IOException {
        int[] eight = {20, 1, 22, 1, 24, 1, 26, 1, 28, 1, 30, 1, 32, 1, 34, 1};
        disc.file(ROOT, "file", 40, 9L * BLOCK + 4, eight).moreExtents(40, 8, 50, 1, 52, 1);
        disc.text(20, "first").text(50, "ninth").text(52, "last");
        TreeListing listing = list(disc.build());
        assertThat(listing.findings()).isEmpty();
        byte[] bytes = listing.bytes("file");
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("first");
        assertThat(new String(bytes, 8 * BLOCK, 5, StandardCharsets.US_ASCII)).isEqualTo("ninth");
        assertThat(bytes).endsWith("last".getBytes(StandardCharsets.US_ASCII));
        assertThat(listing.entry("file").content().extents()).hasSize(10);
    }

    @Test
    void files_that_are_compressed_are_read_as_they_were() throws IOException {
        byte[] plain = new byte[150_000];
        new SplittableRandom(5).nextBytes(plain);
        Arrays.fill(plain, 1000, 100_000, (byte) 'x');
        disc.add(ROOT, "small", compressed(40, 0)).add(ROOT, "large", compressed(41, fork(plain).length));
        disc.add(ROOT, "other", compressed(42, 0));
        disc.attribute(
                40, "com.apple.decmpfs", attribute(3, 11, deflate("hello hello".getBytes(StandardCharsets.US_ASCII))));
        disc.attribute(41, "com.apple.decmpfs", attribute(4, plain.length, new byte[0]));
        disc.attribute(42, "com.apple.decmpfs", attribute(8, 9, new byte[0]));
        disc.bytes(60, fork(plain));
        TreeListing listing = list(disc.build());
        assertThat(listing.bytes("small")).asString().isEqualTo("hello hello");
        assertThat(listing.bytes("large")).isEqualTo(plain);
        assertThat(listing.entry("large").attributes().flags()).contains("compressed");
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("other: it is compressed by method 8, which is not decoded");
    }

    private static ByteBuffer compressed(int id, int forkBytes) {
        ByteBuffer record = HfsPlusBuilder.file(id, 0).put(41, (byte) 0x20);
        return record.putLong(168, forkBytes).putInt(168 + 16, 60).putInt(168 + 20, 60);
    }

    private static byte[] attribute(int method, long bytes, byte[] stored) {
        ByteBuffer value = ByteBuffer.allocate(16 + stored.length).order(ByteOrder.LITTLE_ENDIAN);
        value.put("fpmc".getBytes(StandardCharsets.US_ASCII))
                .putInt(method)
                .putLong(bytes)
                .put(stored);
        return value.array();
    }

    private static byte[] fork(byte[] plain) {
        int count = (plain.length + 65_535) / 65_536;
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(4 + 8 * count)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(count);
        for (int i = 0; i < count; i++) {
            byte[] block = deflate(Arrays.copyOfRange(plain, i << 16, Math.min(plain.length, (i + 1) << 16)));
            table.putInt(table.capacity() + blocks.size()).putInt(block.length);
            blocks.writeBytes(block);
        }
        ByteBuffer fork = ByteBuffer.allocate(256 + 4 + table.capacity() + blocks.size());
        fork.putInt(256).position(260);
        return fork.put(table.array()).put(blocks.toByteArray()).array();
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] stored = new byte[plain.length + 1000];
        int count = deflater.deflate(stored);
        deflater.end();
        return Arrays.copyOf(stored, count);
    }

    @Test
    void a_wrapper_leads_to_the_volume_inside_it() throws IOException {
        byte[] inner =
                disc.file(ROOT, "file", 40, 5, 20, 1).text(20, "inner").build().array();
        ByteBuffer outer = ByteBuffer.allocate(inner.length + 64 * 2048);
        outer.put(1024, (byte) 'B')
                .put(1025, (byte) 'D')
                .putShort(1024 + 18, (short) 500)
                .putInt(1024 + 20, 4096);
        outer.putShort(1024 + 28, (short) 8).put(1024 + 36, (byte) 1).put(1024 + 37, (byte) 'W');
        outer.put(1024 + 124, (byte) 'H').put(1024 + 125, (byte) '+');
        outer.putShort(1024 + 126, (short) 2).putShort(1024 + 128, (short) 200);
        outer.put(8 * 512 + 2 * 4096, inner);
        List<Tree> trees = new AppleTrees().trees(ArrayBlocks.of(outer.array()));
        assertThat(trees).hasSize(1);
        assertThat(trees.get(0).volume().kind()).isEqualTo(Volume.Kind.HFS_PLUS);
        assertThat(trees.get(0).volume().label()).isEqualTo("Volume");
        assertThat(TreeListing.of(trees.get(0)).bytes("file")).asString().isEqualTo("inner");
    }

    @Test
    void a_tree_that_leads_to_itself_is_a_finding() throws IOException {
        ByteBuffer volume = disc.file(ROOT, "file", 40, 0).build();
        volume.putInt(HfsPlusBuilder.catalogHeader() + 16, 1);
        int leaf = HfsPlusBuilder.catalogLeaf();
        volume.putInt(leaf, 1).putInt(leaf + 14 + 2, ROOT);
        TreeListing listing = list(volume);
        assertThat(listing.entries().keySet()).contains("file");
        assertThat(listing.findings())
                .extracting(Finding::message)
                .anyMatch(each -> each.contains("lead to each other"));
    }

    @Test
    void an_index_that_leads_to_itself_is_a_finding() throws IOException {
        ByteBuffer volume = disc.file(ROOT, "file", 40, 0).build();
        int leaf = HfsPlusBuilder.catalogLeaf();
        volume.put(leaf + 8, (byte) 0);
        // What stands behind the first key is taken as the number of a node.
        int body = leaf + 14 + 2 + (volume.getShort(leaf + 14) & 0xFFFF);
        volume.putInt(body, 1);
        TreeListing listing = list(volume);
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.findings()).isNotEmpty();
    }

    @Test
    void a_folder_inside_itself_is_listed_once() throws IOException {
        disc.folder(ROOT, "down", 40).folder(40, "again", 40).folder(40, "root", ROOT);
        TreeListing listing = list(disc.build());
        assertThat(listing.entries().keySet()).containsExactly("down", "down/again", "down/root");
        assertThat(listing.findings()).hasSize(2);
    }

    @Test
    void hostile_bytes_give_findings_and_never_an_error() throws IOException {
        disc.folder(ROOT, "folder", 40).file(40, "file", 41, 5000, 20, 2).file(ROOT, "b", 42, 10, 30, 1);
        disc.attribute(41, "com.apple.decmpfs", attribute(3, 3, deflate(new byte[3])));
        byte[] whole = disc.build().array();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k < 20; k++) {
                int place = random.nextBoolean() ? 10 * BLOCK + random.nextInt(6 * BLOCK) : 1024 + random.nextInt(512);
                bytes[place] = (byte) random.nextInt();
                int leaf = HfsPlusBuilder.catalogLeaf() + random.nextInt(700);
                bytes[leaf] = random.nextInt(8) == 0 ? (byte) 0xFF : bytes[leaf];
            }
            for (Tree tree : new AppleTrees().trees(ArrayBlocks.of(bytes))) {
                assertThat(TreeListing.of(tree).entries()).hasSizeLessThan(100);
            }
        }
    }

    private static TreeListing list(ByteBuffer volume) throws IOException {
        List<Tree> trees = new AppleTrees().trees(ArrayBlocks.of(volume.array()));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }
}
