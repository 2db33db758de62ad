// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.Oracle;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;

/** Trees that genisoimage and xorriso made, against the files that they were made of and against other readers. */
@Tag("oracle")
class IsoTreesOracleTest {
    @TempDir
    private Path folder;

    private Oracle oracle;

    @BeforeEach
    void makeTree() throws IOException {
        oracle = new Oracle(folder);
        oracle.tree("tree");
        Path deep = Files.createDirectories(folder.resolve("tree/a/b/c/d/e/f/g/h/i/j"));
        Files.writeString(deep.resolve("deep.txt"), "far down");
        Files.writeString(folder.resolve("tree/" + "n".repeat(220) + ".txt"), "a name that needs a continuation area");
        Files.write(folder.resolve("tree/empty.dat"), new byte[0]);
        byte[] random = new byte[700_001];
        new SplittableRandom(3).nextBytes(random);
        Arrays.fill(random, 100_000, 400_000, (byte) 0);
        Files.write(folder.resolve("tree/random.dat"), random);
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("../tree/./one/two/three.bin"));
        Files.createSymbolicLink(folder.resolve("tree/absolute"), Path.of(("/" + "l".repeat(20)).repeat(3)));
        Files.createLink(folder.resolve("tree/hard"), folder.resolve("tree/random.dat"));
        Files.setPosixFilePermissions(folder.resolve("tree/random.dat"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(
                folder.resolve("tree/random.dat"), FileTime.from(Instant.parse("1999-12-31T23:59:58Z")));
        Files.write(folder.resolve("tree/boot.img"), new byte[1440 * 1024]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genisoimage -quiet -R -o a.iso tree",
                "genisoimage -quiet -R -J -joliet-long -udf -o a.iso tree",
                "genisoimage -quiet -R -U -iso-level 4 -o a.iso tree",
                "xorriso -as mkisofs -quiet -R -J -o a.iso tree",
                "xorriso -as mkisofs -quiet -R -z -o a.iso tree",
                "xorriso -outdev a.iso -map tree / -set_filter_r --zisofs / --"
            })
    void rock_ridge_holds_what_was_put_in(String command) throws IOException {
        run(command);
        TreeListing listing = listing("rockridge");
        assertThat(listing.findings()).isEmpty();
        Map<String, String> expected = files(folder.resolve("tree"));
        Map<String, String> found = described(listing);
        found.remove("rr_moved");
        assertThat(found).isEqualTo(expected);
        Entry random = listing.entry("random.dat");
        assertThat(random.attributes().mode().orElseThrow()).isEqualTo(0750);
        assertThat(random.attributes().modified()).contains(Instant.parse("1999-12-31T23:59:58Z"));
        assertThat(listing.entry("absolute").target()).contains(("/" + "l".repeat(20)).repeat(3));
        assertThat(listing.entry("link").target()).contains("../tree/./one/two/three.bin");
    }

    /** genisoimage writes wrong lengths where a link needs two entries; no reader takes them. */
    @Test
    void links_of_many_entries_are_whole() throws IOException {
        String target = "/" + "l".repeat(200) + "/../" + ("m".repeat(60) + "/").repeat(10) + "end";
        Files.createSymbolicLink(folder.resolve("tree/long"), Path.of(target));
        run("xorriso -as mkisofs -quiet -R -o a.iso tree");
        assertThat(listing("rockridge").entry("long").target()).contains(target);
    }

    @Test
    void hard_links_share_a_number() throws IOException {
        run("genisoimage -quiet -R -o a.iso tree");
        TreeListing listing = listing("rockridge");
        assertThat(listing.entry("hard").attributes().file()).isPresent();
        assertThat(listing.entry("hard").attributes().file())
                .isEqualTo(listing.entry("random.dat").attributes().file());
        assertThat(listing.entry("empty.dat").attributes().file()).isEmpty();
    }

    @Test
    void joliet_gives_what_bsdtar_lists() throws IOException {
        run("genisoimage -quiet -J -joliet-long -f -o a.iso tree/one");
        List<String> listed = oracle.run("bsdtar", "-tf", "a.iso")
                .lines()
                .map(each -> each.replaceAll("/$", ""))
                .filter(each -> !each.equals("."))
                .sorted()
                .toList();
        assertThat(listing("joliet").entries().keySet().stream().sorted()).containsExactlyElementsOf(listed);
    }

    @Test
    void identifiers_are_those_that_isoinfo_lists() throws IOException {
        run("genisoimage -quiet -iso-level 3 -o a.iso tree/one tree/random.dat");
        List<String> listed = oracle.run("isoinfo", "-f", "-i", "a.iso")
                .lines()
                .map(each -> each.substring(1))
                .sorted()
                .toList();
        assertThat(listing("iso9660").entries().keySet().stream().sorted()).containsExactlyElementsOf(listed);
    }

    @Test
    void boot_images_are_those_of_7_zip() throws IOException {
        run("genisoimage -quiet -b boot.img -c boot.cat -eltorito-alt-boot -b one/two/three.bin -no-emul-boot"
                + " -boot-load-size 4 -o a.iso tree");
        TreeListing listing = listing("boot");
        String listed = oracle.run("7zz", "l", "-slt", "a.iso");
        for (Entry entry : listing.entries().values()) {
            if (entry.kind() == Entry.Kind.FILE) {
                assertThat(listed).contains("Path = " + entry.path());
            }
        }
        assertThat(listing.entry("[BOOT]/1-Boot-1.44M.img").bytes()).isEqualTo(1440 * 1024);
        assertThat(listing.entry("[BOOT]/2-Boot-NoEmul.img").bytes()).isEqualTo(2048);
    }

    @Test
    void a_second_session_reads_files_of_the_first() throws IOException {
        run("genisoimage -quiet -R -o a.iso tree/one");
        long size = Files.size(folder.resolve("a.iso")) / 2048;
        long start = (size + 15) / 16 * 16 + 11400;
        Files.writeString(folder.resolve("more.txt"), "of the second session");
        run("genisoimage -quiet -R -C 0," + start + " -M a.iso -o b.iso more.txt");
        byte[] first = oracle.bytes("a.iso");
        byte[] second = oracle.bytes("b.iso");
        byte[] disc = Arrays.copyOf(first, (int) start * 2048 + second.length);
        System.arraycopy(second, 0, disc, (int) start * 2048, second.length);
        Tree tree = tree(Volumes.trees(new SessionBlocks(disc, start)), "rockridge");
        TreeListing listing = TreeListing.of(tree);
        assertThat(listing.findings()).isEmpty();
        assertThat(tree.volume().base()).isEqualTo(start);
        assertThat(listing.bytes("more.txt")).asString().isEqualTo("of the second session");
        assertThat(listing.bytes("two/three.bin"))
                .isEqualTo(Files.readAllBytes(folder.resolve("tree/one/two/three.bin")));
    }

    private void run(String command) throws IOException {
        String[] words = command.split(" ", -1);
        oracle.run(words[0], Arrays.copyOfRange(words, 1, words.length));
    }

    private TreeListing listing(String kind) throws IOException {
        return TreeListing.of(tree(Volumes.trees(ArrayBlocks.of(oracle.bytes("a.iso"))), kind));
    }

    private static Tree tree(List<Tree> trees, String kind) {
        return trees.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** {@return kind, length and a hash of each entry, by path} */
    private static Map<String, String> described(TreeListing listing) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Entry entry : listing.entries().values()) {
            byte[] bytes = TreeListing.bytes(entry.content());
            assertThat(bytes).hasSize((int) entry.bytes());
            all.put(entry.path(), entry.kind() + " " + bytes.length + " " + Arrays.hashCode(bytes));
        }
        return all;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(each -> !each.equals(root)).toList()) {
                boolean link = Files.isSymbolicLink(path);
                boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                byte[] bytes = file ? Files.readAllBytes(path) : new byte[0];
                String kind = link ? "LINK" : file ? "FILE" : "DIRECTORY";
                all.put(root.relativize(path).toString(), kind + " " + bytes.length + " " + Arrays.hashCode(bytes));
            }
        }
        return all;
    }
}
