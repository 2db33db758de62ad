// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Oracle;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.filesystem.Unpacked;

@Tag("oracle")
class UdfTreeOracleTest {
    @TempDir
    private Path folder;

    private Oracle oracle;

    @BeforeEach
    void makeTree() throws IOException {
        oracle = new Oracle(folder);
        oracle.tree("tree");
    }

    @Test
    void reads_a_bridge_as_7zip_does() throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("tree/one/two/\u00fcn\u00ef " + i), "content " + i);
        }
        oracle.run("genisoimage", "-quiet", "-udf", "-input-charset", "utf-8", "-V", "BRIDGE", "-o", "a.iso", "tree");
        TreeListing listing = list("a.iso");
        assertThat(listing.findings()).isEmpty();
        Map<String, byte[]> unpacked = Unpacked.extract(folder, "a.iso", "udf");
        assertThat(listing.files().keySet()).isEqualTo(unpacked.keySet());
        for (Map.Entry<String, byte[]> file : unpacked.entrySet()) {
            assertThat(listing.bytes(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hd, 512, 2.01",
        "hd, 2048, 1.02",
        "hd, 4096, 2.01",
        "dvd, 2048, 2.01",
        "cdr, 2048, 1.50",
        "cdr, 2048, 2.01",
        "cdrw, 2048, 2.01",
        "dvdrw, 2048, 2.01",
        "dvdram, 2048, 2.00",
        "bdr, 2048, 2.50"
    })
    void opens_what_mkudffs_formats(String media, int sectorBytes, String revision) throws IOException {
        Files.write(folder.resolve("a.img"), new byte[16 << 20]);
        oracle.run(
                "mkudffs",
                "--media-type=" + media,
                "-b",
                Integer.toString(sectorBytes),
                "-r",
                revision,
                "-l",
                "\u00dcber \u2603",
                "a.img");
        Tree tree = new UdfTrees().trees(ArrayBlocks.of(oracle.bytes("a.img"))).get(0);
        assertThat(tree.volume().label()).isEqualTo("\u00dcber \u2603");
        assertThat(tree.volume().details()).containsExactly("UDF " + revision);
        TreeListing listing = TreeListing.of(tree);
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).isSubsetOf("lost+found");
    }

    private TreeListing list(String image) throws IOException {
        List<Tree> trees = new UdfTrees().trees(ArrayBlocks.of(oracle.bytes(image)));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }
}
