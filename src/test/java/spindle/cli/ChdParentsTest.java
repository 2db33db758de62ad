// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.format.OtherProgram;
import spindle.sector.code.SectorBuilder;

/** CHDs that hold what differs from another one, and that one somewhere. */
class ChdParentsTest {
    private static final int SECTORS = 400;
    private static final int CHANGED = 120;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(22);
    private final byte[] sectors = new byte[SECTORS * 2352];
    private Path parent;
    private Path child;

    /** Makes three discs, each of which is one sector away from the one before it. */
    @BeforeEach
    void makeDiscs() throws IOException {
        for (int i = 0; i < sectors.length; i++) {
            sectors[i] = (byte) (random.nextInt(16) * random.nextInt(4));
        }
        parent = chd(disc("first"), Files.createDirectory(folder.resolve("parents")));
        child = chd(disc("second"), Files.createDirectory(folder.resolve("children")), "--parent", parent);
    }

    private Path disc(String name) throws IOException {
        sectors[CHANGED * 2352 + 100]++;
        new SectorBuilder().mode1(sectors, 0, 0, SECTORS);
        Files.write(folder.resolve(name + ".bin"), sectors);
        String sheet = "FILE \"" + name + ".bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n";
        return Files.writeString(folder.resolve(name + ".cue"), sheet);
    }

    private static Path chd(Path source, Path place, Object... options) {
        Path target = place.resolve(source.getFileName().toString().replace(".cue", ".chd"));
        assertSucceeds(convert(source, target, options));
        return target;
    }

    private static Run convert(Path source, Path target, Object... options) {
        List<Object> words = new ArrayList<>(List.of("convert", source, target, "-q"));
        words.addAll(List.of(options));
        return Run.of(words.toArray());
    }

    private void assertHolds(Path chd, String name, Object... options) {
        Path back = folder.resolve(chd.getFileName() + " " + options.length).resolve("back.cue");
        assertSucceeds(convert(chd, back, options));
        assertThat(back.resolveSibling("back.bin")).hasSameBinaryContentAs(folder.resolve(name + ".bin"));
    }

    private static void assertSucceeds(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void a_child_holds_only_what_differs() throws IOException {
        assertThat(Files.size(child)).isLessThan(Files.size(parent) / 10);
    }

    @Test
    void every_verb_that_reads_takes_the_parent_by_its_name_or_its_folder() throws IOException {
        for (Path place : new Path[] {parent, parent.getParent()}) {
            assertSucceeds(Run.of("info", child, "--parent", place));
            assertThat(Run.of("verify", child, "--parent", place).status()).isLessThan(ExitStatus.USAGE);
            assertHolds(child, "second", "--parent", place, "-f");
        }
    }

    @Test
    void a_parent_beside_the_child_needs_no_name() throws IOException {
        Files.move(parent, child.resolveSibling("other name.CHD"));
        assertHolds(child, "second");
    }

    @Test
    void without_its_parent_it_says_which_one_is_missing() {
        Run run = Run.of("info", child);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains("SHA-1").contains("not beside it").contains("--parent");
    }

    @Test
    void info_tells_how_it_is_packed() {
        Run run = Run.of("info", child, "--parent", parent);
        assertThat(run.out())
                .contains("version 5, cdlz, cdzl, cdfl; 979200 bytes in ")
                .contains("50 hunks of 19584 bytes: 1 cdlz, 49 parent")
                .contains("SHA-1 of the parent ")
                .contains("parent " + parent)
                .contains("CHT2: TRACK:1 TYPE:MODE1_RAW SUBTYPE:NONE FRAMES:400");
    }

    @Test
    void a_parent_of_another_sha1_is_refused_with_both() throws IOException {
        Path other = chd(disc("other"), folder);
        Run run = Run.of("verify", child, "--parent", other);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains("the CHD with the SHA-1").contains(other + " has the SHA-1");
    }

    @Test
    void a_child_of_a_child_finds_all_of_them() throws IOException {
        Path second = Files.move(child, parent.resolveSibling("second.chd"));
        Path third = chd(disc("third"), folder, "--parent", second);
        assertHolds(third, "third", "--parent", second);
    }

    @Test
    void a_child_is_made_whole_and_a_child_again() throws IOException {
        Path whole = folder.resolve("whole.chd");
        assertSucceeds(convert(child, whole, "--source-parent", parent));
        assertThat(Files.size(whole)).isGreaterThan(Files.size(parent) * 9 / 10);
        assertHolds(whole, "second");
        Path again = folder.resolve("again.chd");
        assertSucceeds(convert(child, again, "--parent", parent));
        assertThat(again).hasSameBinaryContentAs(child);
    }

    @Test
    void parents_are_never_written_to() throws IOException {
        byte[] before = Files.readAllBytes(parent);
        Path sheet = folder.resolve("second.cue");
        assertRefused(convert(sheet, parent, "--parent", parent, "-f"));
        Path second = Files.move(child, parent.resolveSibling("second.chd"));
        assertRefused(convert(sheet, parent, "--parent", second, "-f"));
        assertRefused(convert(second, parent, "-f"));
        assertThat(parent).hasBinaryContent(before);
    }

    private static void assertRefused(Run run) {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("never written to");
    }

    @Test
    @Tag("oracle")
    void chdman_reads_a_child_and_its_child_is_read() throws IOException {
        OtherProgram.succeed(folder, "chdman", "verify", "-i", child.toString(), "-ip", parent.toString());
        OtherProgram.succeed(
                folder, "chdman", "createcd", "-i", "second.cue", "-o", "theirs.chd", "-op", parent.toString());
        assertHolds(folder.resolve("theirs.chd"), "second", "--parent", parent);
        OtherProgram.succeed(
                folder,
                "chdman",
                "extractcd",
                "-i",
                child.toString(),
                "-ip",
                parent.toString(),
                "-o",
                "x.cue",
                "-ob",
                "x.bin");
        assertThat(folder.resolve("x.bin")).hasSameBinaryContentAs(folder.resolve("second.bin"));
        OtherProgram.succeed(
                folder,
                "chdman",
                "copy",
                "-i",
                "theirs.chd",
                "-ip",
                parent.toString(),
                "-o",
                "copy.chd",
                "-op",
                parent.toString());
        assertHolds(folder.resolve("copy.chd"), "second", "--parent", parent);
    }
}
