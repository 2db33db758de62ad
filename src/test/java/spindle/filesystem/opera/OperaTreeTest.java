// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.image.Finding;

class OperaTreeTest {
    private static final int FILE = 2;
    private static final int DIRECTORY = 7;
    private static final int LAST_IN_BLOCK = 0x4000_0000;
    private static final int LAST = 0xC000_0000;
    private static final int ENTRY = 72;

    private final ByteBuffer disc = ByteBuffer.allocate(60 * 2048);

    /** A root directory of two blocks, with a file in each, and a folder with one. */
    @BeforeEach
    void make() {
        disc.put(0, "\1ZZZZZ\1\0".getBytes(StandardCharsets.US_ASCII));
        disc.put(40, "CD-ROM".getBytes(StandardCharsets.US_ASCII));
        disc.putInt(76, 2048).putInt(80, 60);
        disc.putInt(88, 2).putInt(92, 2048).putInt(96, 0).putInt(100, 10);
        block(10, 1, 20 + 2 * ENTRY);
        entry(10, 0, FILE, "LaunchMe", 20, 2100);
        entry(10, 1, DIRECTORY | LAST_IN_BLOCK, "Folder", 15, 2048);
        block(11, -1, 20 + ENTRY);
        entry(11, 0, FILE | LAST, "second", 30, 6);
        block(15, -1, 20 + ENTRY);
        entry(15, 0, FILE | LAST, "inside", 31, 4);
        disc.put(30 * 2048, "second".getBytes(StandardCharsets.US_ASCII));
        disc.put(31 * 2048, "deep".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void lists_directories_of_several_blocks() throws IOException {
        TreeListing listing = list();
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).containsExactly("LaunchMe", "Folder", "Folder/inside", "second");
        assertThat(listing.bytes("second")).asString().isEqualTo("second");
        assertThat(listing.bytes("Folder/inside")).asString().isEqualTo("deep");
        assertThat(listing.bytes("LaunchMe")).hasSize(2100);
    }

    @Test
    void blocks_that_lead_to_each_other_end_the_directory() throws IOException {
        disc.putInt(11 * 2048, 0);
        disc.putInt(11 * 2048 + 20, FILE | LAST_IN_BLOCK);
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("LaunchMe", "Folder", "Folder/inside", "second");
        assertThat(listing.findings())
                .extracting(Finding::message)
                .anyMatch(each -> each.contains("lead to each other"));
    }

    @Test
    void a_folder_that_holds_the_root_is_not_listed_again() throws IOException {
        entry(15, 0, DIRECTORY | LAST, "loop", 10, 2048);
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).containsExactly("LaunchMe", "Folder", "Folder/loop", "second");
        assertThat(listing.findings()).extracting(Finding::message).anyMatch(each -> each.contains("loops"));
    }

    @Test
    void an_entry_that_counts_more_copies_than_its_block_holds_is_a_finding() throws IOException {
        disc.putInt(10 * 2048 + 20 + 64, 0x7FFF_FFFF);
        TreeListing listing = list();
        assertThat(listing.entries().keySet()).contains("LaunchMe");
        assertThat(listing.findings()).isNotNull();
    }

    private TreeListing list() throws IOException {
        List<Tree> trees = new OperaTrees().trees(ArrayBlocks.of(disc.array()));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }

    private void block(int block, int next, int free) {
        disc.putInt(block * 2048, next).putInt(block * 2048 + 12, free).putInt(block * 2048 + 16, 20);
    }

    private void entry(int block, int index, int flags, String name, int first, int bytes) {
        int at = block * 2048 + 20 + index * ENTRY;
        disc.putInt(at, flags).putInt(at + 12, 2048).putInt(at + 16, bytes).putInt(at + 20, (bytes + 2047) / 2048);
        disc.put(at + 32, new byte[32]).put(at + 32, name.getBytes(StandardCharsets.US_ASCII));
        disc.putInt(at + 64, 0).putInt(at + 68, first);
    }
}
