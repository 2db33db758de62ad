// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;

class UdfTreeTest {
    @Test
    void lists_a_volume_that_the_linux_kernel_wrote() throws IOException {
        TreeListing listing = list(ArrayBlocks.sample("udf-tiny/udf-tiny.img"));
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet())
                .containsExactlyInAnyOrder(
                        "DIR", "DIR/DATA.BIN", "DIR/EMPTY", "DIR/\u2603 \u00fcn\u00ef.txt", "README.TXT");
        Entry directory = listing.entry("DIR");
        assertThat(directory.kind()).isEqualTo(Entry.Kind.DIRECTORY);
        assertThat(directory.attributes().mode()).isEqualTo(OptionalInt.of(0755));
        assertThat(directory.attributes().modified().map(each -> each.truncatedTo(ChronoUnit.SECONDS)))
                .contains(Instant.ofEpochSecond(1_577_934_245));
        assertThat(listing.bytes("DIR/DATA.BIN")).hasSize(5000);
        assertThat(listing.bytes("README.TXT")).hasSize(17);
        assertThat(listing.entry("README.TXT").attributes().mode()).isEqualTo(OptionalInt.of(0644));
    }

    private static TreeListing list(byte[] bytes) throws IOException {
        List<Tree> trees = new UdfTrees().trees(ArrayBlocks.of(bytes));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }

    @Test
    void hostile_bytes_give_findings_and_never_an_error() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        byte[] whole = ArrayBlocks.sample("udf-tiny/udf-tiny.img");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k < 60; k++) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt();
            }
            for (Tree tree : new UdfTrees().trees(ArrayBlocks.of(bytes))) {
                assertThat(TreeListing.of(tree).entries()).hasSizeLessThan(100);
            }
        }
    }
}
