// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Oracle;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.recognise.Volumes;
import spindle.io.LittleEndian;

/** Sessions that other programs made are relocated, and read by other programs. */
@Tag("oracle")
class IsoRelocationOracleTest {
    private static final int BASE = 12_000;

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
        Files.write(folder.resolve("tree/boot.img"), new byte[2048]);
        for (int i = 0; i < 120; i++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("tree/many")).resolve("file number " + i), "n" + i);
        }
    }

    @Test
    void a_session_of_genisoimage_stands_by_itself() throws IOException {
        session("genisoimage", "-quiet");
        IsoRelocation relocation = relocate();
        assertThat(relocation.foreign()).isZero();
        requireSameAsTree();
    }

    @Test
    void it_boots_from_its_new_place() throws IOException {
        session("genisoimage", "-quiet", "-b", "boot.img", "-no-emul-boot", "-boot-info-table");
        relocate();
        requireSameAsTree();
        byte[] bytes = oracle.bytes("session.iso");
        TrackContent content = Volumes.identify(ArrayBlocks.of(bytes));
        String entry = content.boot().get(0);
        int block = Integer.parseInt(entry.substring(entry.lastIndexOf(' ') + 1));
        assertThat(LittleEndian.u32(bytes, block * 2048 + 8)).isEqualTo(16);
        assertThat(LittleEndian.u32(bytes, block * 2048 + 12)).isEqualTo(block);
    }

    @Test
    void a_relocated_session_is_what_would_have_been_made_without_another_before_it() throws IOException {
        session("genisoimage", "-quiet");
        relocate();
        byte[] relocated = oracle.bytes("session.iso");
        oracle.run("genisoimage", "-quiet", "-R", "-J", "-joliet-long", "-V", "SESSION", "-o", "plain.iso", "tree");
        byte[] plain = oracle.bytes("plain.iso");
        assertThat(relocated).hasSameSizeAs(plain);
        // Dates differ by the second in which each was made, and by when a file was last read; addresses must not.
        List<Integer> different = new ArrayList<>();
        for (int at = 20 * 2048; at < plain.length; at++) {
            if (relocated[at] != plain[at] && !isRockRidgeDate(plain, at) && !isRecordDate(plain, at)) {
                different.add(at);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void what_lies_in_an_earlier_session_is_reported() throws IOException {
        oracle.run("genisoimage", "-quiet", "-R", "-J", "-V", "FIRST", "-o", "first.iso", "tree");
        oracle.tree("more");
        oracle.run(
                "genisoimage",
                "-quiet",
                "-R",
                "-J",
                "-V",
                "SESSION",
                "-C",
                "0," + BASE,
                "-M",
                "first.iso",
                "-o",
                "session.iso",
                "more");
        IsoRelocation relocation = IsoRelocation.plan(new ArrayStore(oracle.bytes("session.iso")), BASE);
        assertThat(relocation.obstacle()).isEmpty();
        assertThat(relocation.foreign()).isGreaterThan(100);
        assertThat(relocation.firstForeign()).startsWith("/");
    }

    @Test
    void a_bridge_is_refused() throws IOException {
        oracle.run("genisoimage", "-quiet", "-udf", "-V", "BRIDGE", "-o", "session.iso", "tree");
        assertThat(IsoRelocation.plan(new ArrayStore(oracle.bytes("session.iso")), 0)
                        .obstacle())
                .isPresent();
    }

    /** Modification, access and attribute change: an entry TF of 26 bytes, whose three dates begin at byte 5. */
    private static boolean isRockRidgeDate(byte[] image, int at) {
        for (int entry = at - 25; entry <= at - 5; entry++) {
            if (image[entry] == 'T' && image[entry + 1] == 'F' && image[entry + 2] == 26 && image[entry + 3] == 1) {
                return true;
            }
        }
        return false;
    }

    /** Bytes 18 to 24 of a directory record, whose length is its first byte (ECMA-119, 9.1). */
    private static boolean isRecordDate(byte[] image, int at) {
        int record = at / 2048 * 2048;
        while (image[record] != 0 && record + (image[record] & 0xFF) <= at) {
            record += image[record] & 0xFF;
        }
        return at - record >= 18 && at - record <= 24 && image[record] != 0;
    }

    private void session(String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command).subList(1, command.length));
        arguments.addAll(
                List.of("-R", "-J", "-joliet-long", "-V", "SESSION", "-C", "0," + BASE, "-o", "session.iso", "tree"));
        oracle.run(command[0], arguments.toArray(new String[0]));
    }

    private IsoRelocation relocate() throws IOException {
        ArrayStore image = new ArrayStore(oracle.bytes("session.iso"));
        IsoRelocation relocation = IsoRelocation.plan(image, BASE);
        assertThat(relocation.obstacle()).isEmpty();
        relocation.apply();
        Files.write(folder.resolve("session.iso"), image.bytes);
        assertThat(Volumes.identify(ArrayBlocks.of(image.bytes)).volumes())
                .extracting(Volume::base)
                .containsOnly(0L);
        return relocation;
    }

    /** By Rock Ridge with relocated directories and continuation areas; by Joliet; and by path tables. */
    private void requireSameAsTree() throws IOException {
        oracle.run("xorriso", "-osirrox", "on", "-indev", "session.iso", "-extract", "/", "rockridge");
        Map<String, String> expected = files(folder.resolve("tree"));
        Map<String, String> found = files(folder.resolve("rockridge"));
        if (expected.containsKey("boot.img")) {
            expected.remove("boot.img");
            found.remove("boot.img");
            found.remove("boot.catalog");
        }
        assertThat(found).isEqualTo(expected);
        oracle.run("7zz", "x", "-y", "-ojoliet", "session.iso");
        assertThat(files(folder.resolve("joliet")).get("one/two/four.txt")).isEqualTo(expected.get("one/two/four.txt"));
        assertThat(oracle.run("isoinfo", "-J", "-f", "-i", "session.iso")).contains("/many/file number 119");
        assertThat(oracle.run("isoinfo", "-p", "-i", "session.iso")).contains("Path table starts at block 2");
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(
                            root.relativize(path).toString(),
                            Files.size(path) + " bytes, " + Arrays.hashCode(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }
}
