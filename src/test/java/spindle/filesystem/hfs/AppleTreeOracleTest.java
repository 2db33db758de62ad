// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.Oracle;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.filesystem.Unpacked;

@Tag("oracle")
class AppleTreeOracleTest {
    @TempDir
    private Path folder;

    private Oracle oracle;

    @BeforeEach
    void makeTree() throws IOException {
        oracle = new Oracle(folder);
        oracle.tree("tree");
    }

    @Test
    void reads_the_hfs_of_a_hybrid() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(folder.resolve("tree/one/two/file " + i), "content " + i);
        }
        oracle.run("genisoimage", "-quiet", "-hfs", "-part", "-V", "HYBRID", "-o", "a.iso", "tree");
        TreeListing listing = list("a.iso");
        assertThat(listing.findings()).isEmpty();
        assertHolds(listing, Unpacked.files(folder.resolve("tree")));
        assertThat(listing.entry("readme.txt").attributes().modified()).isPresent();
    }

    @Test
    void reads_both_forks_that_hfsutils_wrote() throws IOException {
        Files.write(folder.resolve("a.img"), new byte[(800 * 1024) + 512]);
        byte[] resource = "resource fork".repeat(50).getBytes(StandardCharsets.US_ASCII);
        Files.write(folder.resolve("both.bin"), MacBinary.of("b\u00e8th", "data fork", resource));
        oracle.run("hformat", "-l", "Mac \u00e9", "a.img");
        oracle.run("hmount", "a.img");
        oracle.run("hmkdir", "folder");
        oracle.run("hcopy", "-r", "tree/readme.txt", ":folder:readme");
        oracle.run("hcopy", "-m", "both.bin", ":folder:");
        oracle.run("humount");
        TreeListing listing = list("a.img");
        assertThat(listing.findings()).isEmpty();
        assertThat(listing.entries().keySet()).contains("folder", "folder/readme", "folder/b\u00e8th");
        assertThat(listing.bytes("folder/readme")).isEqualTo(Files.readAllBytes(folder.resolve("tree/readme.txt")));
        Entry both = listing.entry("folder/b\u00e8th");
        assertThat(listing.bytes("folder/b\u00e8th")).asString().isEqualTo("data fork");
        assertThat(both.forks()).extracting(Entry.Fork::name).containsExactly("rsrc", "com.apple.FinderInfo");
        assertThat(TreeListing.bytes(both.forks().get(0).content())).isEqualTo(resource);
        assertThat(TreeListing.bytes(both.forks().get(1).content()))
                .asString(StandardCharsets.US_ASCII)
                .startsWith("TEXTttxt");
    }

    @Test
    void reads_hfs_plus_with_links_and_modes() throws IOException {
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("one/two/three.bin"));
        Files.writeString(folder.resolve("tree/\u00fc\u2603.txt"), "unicode");
        assertThat(folder.resolve("tree/readme.txt").toFile().setReadable(false, false))
                .isTrue();
        for (int i = 0; i < 500; i++) {
            Files.writeString(folder.resolve("tree/one/a rather long name of a file, number " + i), "content " + i);
        }
        oracle.run("xorriso", "-as", "mkisofs", "-quiet", "-hfsplus", "-V", "PLUS", "-o", "a.iso", "tree");
        TreeListing listing = list("a.iso");
        assertThat(listing.findings()).isEmpty();
        Map<String, byte[]> files = Unpacked.files(folder.resolve("tree"));
        files.remove("\u00fc\u2603.txt");
        files.remove("link");
        assertThat(listing.bytes("u\u0308\u2603.txt")).asString().isEqualTo("unicode");
        files.forEach((path, bytes) -> assertThat(listing.entries()).containsKey(path));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(listing.bytes(file.getKey())).isEqualTo(file.getValue());
        }
        assertThat(listing.entry("link").kind()).isEqualTo(Entry.Kind.LINK);
        assertThat(listing.entry("link").target()).contains("one/two/three.bin");
        assertThat(listing.entry("readme.txt").attributes().mode()).isEqualTo(OptionalInt.of(0200));
    }

    @Test
    void names_the_hfs_plus_volume_as_7zip_does() throws IOException {
        oracle.run("xorriso", "-as", "mkisofs", "-quiet", "-hfsplus", "-V", "PLUS", "-o", "a.iso", "tree");
        Tree tree =
                new AppleTrees().trees(ArrayBlocks.of(oracle.bytes("a.iso"))).get(0);
        assertThat(tree.volume().label()).isEqualTo("PLUS");
        assertThat(tree.kind()).isEqualTo("hfs+");
    }

    private TreeListing list(String image) throws IOException {
        List<Tree> trees = new AppleTrees().trees(ArrayBlocks.of(oracle.bytes(image)));
        assertThat(trees).hasSize(1);
        return TreeListing.of(trees.get(0));
    }

    private static void assertHolds(TreeListing listing, Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> ours = listing.files();
        assertThat(ours.keySet()).containsAll(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(ours.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }
}
