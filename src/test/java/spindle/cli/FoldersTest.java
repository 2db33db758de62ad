// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders in place of images, for verbs that list, extract, build, report and mend. */
class FoldersTest {
    @TempDir
    Path folder;

    private Path in = Path.of("in");
    private Path out = Path.of("out");

    @BeforeEach
    void make_folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in/b"));
        in = folder.resolve("in");
        out = folder.resolve("out");
        copy("iso-level1", in.resolve("one.iso"));
        copy("iso-small-jrr", in.resolve("b/two.iso"));
    }

    private static void copy(String id, Path to) throws IOException {
        Files.copy(Corpus.IMAGES.resolve(id).resolve(id + ".iso"), to);
    }

    @Test
    void files_are_listed_under_the_name_of_their_image() {
        Run run = Run.of("ls", "-r", in, "*.txt");
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out().lines())
                .contains(in + "/one.iso:", "SUB/A.TXT;1", in + "/b/two.iso:", "dir one/nested/deeper/file.txt")
                .doesNotContain("GAME.EXE;1");
        assertThat(run.err()).endsWith("2 images: 2 good\n");
    }

    @Test
    void an_image_without_a_file_of_that_name_is_no_mistake() {
        Run run = Run.of("ls", "-r", in, "game.exe");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(in + "/one.iso:\nGAME.EXE;1\n");
        assertThat(Run.of("ls", in.resolve("b/two.iso"), "game.exe").status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void each_image_is_extracted_into_a_folder_of_its_own() {
        Run run = Run.of("extract", "-r", in, "-d", out, "-j", "2");
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(out.resolve("one/GAME.EXE")).hasSize(12_345);
        assertThat(out.resolve("b/two/README.TXT")).hasSize(25);
    }

    @Test
    void files_of_two_images_never_mix() throws IOException {
        copy("iso-small-jrr", in.resolve("one.img"));
        Run run = Run.of("extract", "-r", in, "-d", out, "-f");
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("was written for another image of this run already");
        assertThat(out.resolve("one/GAME.EXE").toFile().exists())
                .isNotEqualTo(out.resolve("one/archive.tar.gz").toFile().exists());
    }

    @Test
    void other_patterns_are_other_work_for_resume() throws IOException {
        Path report = folder.resolve("r.jsonl");
        assertThat(Run.of("ls", "-r", in, "*.txt", "--report", report).status()).isZero();
        assertThat(Run.of("ls", "-r", in, "*.txt", "--report", report, "--resume")
                        .err())
                .contains("2 images: 2 done before");
        assertThat(Run.of("ls", "-r", in, "*.exe", "--report", report, "--resume")
                        .err())
                .contains("2 images: 2 good");
    }

    @Test
    void isos_of_a_folder_become_bins() {
        Run run = Run.of("bin", "-r", in, "-d", out);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(out.resolve("one.bin")).hasSize(46 * 2352);
        assertThat(out.resolve("b/two.cue")).exists();
    }

    @Test
    void one_page_tells_of_all_images() throws IOException {
        Files.writeString(in.resolve("broken.cue"), "FILE \"no.bin\" BINARY\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        Path page = folder.resolve("page.html");
        Run run = Run.of("report", "-r", in, "-o", page);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Files.readString(page))
                .contains("one.iso")
                .contains("two.iso")
                .contains("broken.cue");
        assertThat(Run.of("report", in, "-o", page, "-f").err()).contains("with -r");
    }

    @Test
    void sheets_in_folders_are_checked_and_mended() throws IOException {
        MadeDisc.sheet(in.resolve("b"), "x", MadeDisc.mode1(0, 20), "  TRACK 01 MODE1/2048\n    INDEX 01 00:00:00\n");
        MadeDisc.sheet(in, "y", MadeDisc.mode1(0, 20), "  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n");
        Run lint = Run.of("cue", "lint", "-r", in);
        assertThat(lint.out()).contains(in + "/y.cue: nothing is wrong").contains(in + "/b/x.cue: ");
        assertThat(Run.of("cue", "lint", "-r", in, "--sarif").out()).contains("x.cue");
        Run fix = Run.of("cue", "fix", "-r", in, "--write");
        assertThat(fix.err()).contains("y.cue: nothing to mend");
        assertThat(in.resolve("b/x.cue.bak")).exists();
    }

    @Test
    void a_folder_without_any_is_a_message() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Run.of("cue", "lint", "-r", empty).err()).contains("there is no sheet in what was named");
        assertThat(Run.of("report", "-r", empty, "-o", out).status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("extract", "-r", in).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("extract", "-r", in, "--to-tar", out).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void links_that_lead_back_end() throws IOException {
        Files.createSymbolicLink(in.resolve("b/again"), in.toAbsolutePath());
        MadeDisc.sheet(in, "y", MadeDisc.mode1(0, 20), "  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n");
        Run lint = Run.of("cue", "lint", "-r", in);
        assertThat(lint.status()).as(lint.toString()).isZero();
        assertThat(lint.out()).containsOnlyOnce("y.cue");
    }

    @Test
    void the_images_of_two_folders_are_compared_whatever_their_formats() throws IOException {
        assertThat(Run.of("convert", "-r", in, "-d", out, "-F", "chd").status()).isZero();
        Run equal = Run.of("compare", "-r", in, out);
        assertThat(equal.status()).as(equal.toString()).isZero();
        assertThat(equal.out())
                .contains(in + "/one.iso and " + out + "/one.chd are equal")
                .contains(in + "/b/two.iso and " + out + "/b/two.chd are equal");
        Files.delete(out.resolve("one.chd"));
        copy("iso-level1", out.resolve("three.iso"));
        Run alone = Run.of("compare", "-r", in, out);
        assertThat(alone.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(alone.out())
                .contains(in + "/one.iso is in one of the folders only")
                .contains(out + "/three.iso is in one of the folders only")
                .contains("two.chd are equal");
        assertThat(Run.of("compare", "-r", in, out.resolve("three.iso")).status())
                .isEqualTo(ExitStatus.USAGE);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Run.of("compare", "-r", empty, empty).status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void an_image_that_differs_is_told_and_the_others_are_compared() throws IOException {
        copy("iso-small-jrr", in.resolve("three.iso"));
        Files.createDirectories(out.resolve("b"));
        for (String name : List.of("one.iso", "b/two.iso", "three.iso")) {
            Files.copy(in.resolve(name), out.resolve(name));
        }
        byte[] bytes = Files.readAllBytes(out.resolve("one.iso"));
        bytes[40_000] ^= 1;
        Files.write(out.resolve("one.iso"), bytes);
        Files.write(out.resolve("b/two.iso"), new byte[] {1, 2, 3});
        Run run = Run.of("compare", "-r", in, out);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("one.iso differ").contains("three.iso are equal");
        assertThat(run.err()).contains(out + "/b/two.iso");
        JsonSchemaTest.requireValid(Run.of("compare", "-r", in, out, "--json"));
    }
}
