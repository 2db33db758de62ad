// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.image.Finding;

class XdvdfsTreeTest {
    private static final int ROOT = 40;
    private static final int FOLDER = 41;

    private final ByteBuffer disc = ByteBuffer.allocate(60 * 2048).order(ByteOrder.LITTLE_ENDIAN);

    /** Three entries of the root, as a binary tree whose middle comes first, and a folder with one. */
    private void make() {
        at(32, 0).put("MICROSOFT*XBOX*MEDIA".getBytes(StandardCharsets.US_ASCII));
        at(32, 20).putInt(ROOT).putInt(2048).putLong(132_000_000_000_000_000L);
        entry(ROOT, 0, 16, 32, "default.xbe", 0, 50, 3000);
        entry(ROOT, 64, 0, 0, "audio", 0x10, FOLDER, 2048);
        entry(ROOT, 128, 0, 0, "empty", 0x10, 0, 0);
        entry(FOLDER, 0, 0, 0, "music.wma", 0, 52, 5);
        at(50, 0).put(new byte[3000]);
        at(52, 0).put("notes".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void lists_files_in_folders() throws IOException {
        make();
        TreeListing listing = list();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).containsExactly("default.xbe", "audio", "audio/music.wma", "empty");
        assertThat(listing.bytes("audio/music.wma")).asString().isEqualTo("notes");
        assertThat(listing.bytes("default.xbe")).hasSize(3000);
        assertThat(listing.entry("audio").attributes().modified())
                .contains(Instant.ofEpochSecond(13_200_000_000L - 11_644_473_600L));
    }

    @Test
    void an_entry_that_leads_to_itself_ends_its_directory() throws IOException {
        make();
        at(ROOT, 64).putShort((short) 16);
        TreeListing listing = list();
        assertThat(listing.findings())
                .extracting(Finding::message)
                .anyMatch(each -> each.contains("lead to each other"));
        assertThat(listing.entries().keySet()).contains("default.xbe", "audio", "audio/music.wma");
    }

    @Test
    void a_folder_that_holds_itself_is_listed_once() throws IOException {
        make();
        entry(FOLDER, 0, 0, 0, "again", 0x10, FOLDER, 2048);
        TreeListing listing = list();
        assertThat(listing.findings()).extracting(Finding::message).anyMatch(each -> each.contains("loops"));
        assertThat(listing.entries().keySet()).containsExactly("default.xbe", "audio", "audio/again", "empty");
    }

    @Test
    void a_file_beyond_the_image_is_told() throws IOException {
        make();
        entry(FOLDER, 0, 0, 0, "music.wma", 0, 59, 5000);
        TreeListing listing = list();
        assertThat(listing.findings())
                .extracting(Finding::message)
                .containsExactly("audio/music.wma: part of it lies beyond the end of the image");
    }

    private TreeListing list() throws IOException {
        List<Tree> trees = new XdvdfsTrees().trees(ArrayBlocks.of(disc.array()));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }

    private ByteBuffer at(int sector, int offset) {
        return disc.position(sector * 2048 + offset);
    }

    /** @param left in units of four bytes, as {@code right} */
    private void entry(int sector, int offset, int left, int right, String name, int attributes, int first, int bytes) {
        at(sector, offset)
                .putShort((short) left)
                .putShort((short) right)
                .putInt(first)
                .putInt(bytes);
        disc.put((byte) attributes).put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
