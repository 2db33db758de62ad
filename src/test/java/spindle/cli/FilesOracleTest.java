// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.Oracle;
import spindle.filesystem.Unpacked;

/** What {@code extract} makes, against what other programs make of the same image. */
@Tag("oracle")
class FilesOracleTest {
    @TempDir
    private Path folder;

    private Oracle oracle;

    @BeforeEach
    void makeTree() throws IOException {
        oracle = new Oracle(folder);
        oracle.tree("tree");
        Path script = Files.writeString(folder.resolve("tree/one/run.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(folder.resolve("tree/one/up"), Path.of("../readme.txt"));
        Files.createLink(folder.resolve("tree/hard"), script);
    }

    /** {@return what there is below a folder: kind, permissions, date and content or target by path} */
    private Map<String, String> facts(String name) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(each -> !each.equals(root))::iterator) {
                facts.put(root.relativize(path).toString(), fact(path));
            }
        }
        return facts;
    }

    private static String fact(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        String said = PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))
                + " " + Files.getLastModifiedTime(path).toInstant().getEpochSecond();
        return Files.isDirectory(path) ? "d " + said : said + " " + Corpus.sha256(path);
    }

    private void extract(String image, Object... more) {
        Object[] words = Stream.concat(
                        Stream.of("extract", folder.resolve(image), "-d", folder.resolve("ours")), Stream.of(more))
                .toArray();
        Run run = Run.of(words);
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void rock_ridge_is_extracted_as_by_xorriso_and_bsdtar() throws IOException {
        oracle.run("xorriso", "-as", "mkisofs", "-quiet", "-R", "-J", "-o", "a.iso", "tree");
        extract("a.iso");
        oracle.run("xorriso", "-osirrox", "on", "-indev", "a.iso", "-extract", "/", "theirs");
        assertThat(facts("ours")).isEqualTo(facts("theirs")).hasSizeGreaterThan(7);
        Files.createDirectory(folder.resolve("tar"));
        oracle.run("bsdtar", "-xpf", "a.iso", "-C", "tar");
        assertThat(facts("ours")).isEqualTo(facts("tar"));
    }

    @Test
    void an_archive_is_unpacked_as_what_was_extracted() throws IOException {
        oracle.run("xorriso", "-as", "mkisofs", "-quiet", "-R", "-o", "a.iso", "tree");
        extract("a.iso");
        Files.write(
                folder.resolve("a.tar"),
                Run.of("extract", folder.resolve("a.iso"), "--to-tar", "-").bytes());
        Files.createDirectory(folder.resolve("tar"));
        oracle.run("bsdtar", "-xpf", "a.tar", "-C", "tar");
        assertThat(facts("tar")).isEqualTo(facts("ours"));
    }

    @Test
    void plain_iso_9660_is_listed_as_by_isoinfo_and_extracted_as_by_7zip() throws IOException {
        oracle.run("genisoimage", "-quiet", "-o", "a.iso", "tree");
        extract("a.iso");
        Map<String, byte[]> theirs = Unpacked.extract(folder, "a.iso", "iso");
        Map<String, byte[]> ours = Unpacked.files(folder.resolve("ours"));
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        theirs.forEach((path, bytes) -> assertThat(ours.get(path)).as(path).isEqualTo(bytes));
        String listed = oracle.run("isoinfo", "-f", "-i", "a.iso");
        assertThat(Run.of("ls", folder.resolve("a.iso")).out().lines().map(each -> "/" + each.replaceAll("/$", "")))
                .containsExactlyInAnyOrderElementsOf(listed.lines().toList());
    }

    @Test
    void a_resource_fork_is_written_as_hfsutils_read_it() throws IOException {
        Files.write(folder.resolve("a.img"), new byte[(800 * 1024) + 512]);
        oracle.run("hformat", "-l", "Mac", "a.img");
        oracle.run("hmount", "a.img");
        oracle.run("hcopy", "-r", "tree/readme.txt", ":readme");
        oracle.run("humount");
        extract("a.img");
        assertThat(folder.resolve("ours/readme")).hasSameBinaryContentAs(folder.resolve("tree/readme.txt"));
        assertThat(folder.resolve("ours/._readme")).exists();
    }

    @Test
    void the_streams_of_a_video_cd_are_those_of_vcdxrip() throws IOException {
        oracle.run(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=d=2:s=352x288:r=25",
                "-f",
                "lavfi",
                "-i",
                "sine=d=2",
                "-target",
                "pal-vcd",
                "a.mpg");
        oracle.run("vcdimager", "-q", "-c", "v.cue", "-b", "v.bin", "a.mpg");
        Path back = Files.createDirectory(folder.resolve("back"));
        new Oracle(back).run("vcdxrip", "-q", "-b", "../v.bin");
        extract("v.cue", "--fs", "videocd");
        assertThat(folder.resolve("ours/avseq01.mpg")).hasSameBinaryContentAs(back.resolve("avseq01.mpg"));
        String listed = Run.of("ls", folder.resolve("v.cue")).out();
        assertThat(listed.getBytes(StandardCharsets.UTF_8)).asString().contains("MPEGAV/AVSEQ01.DAT;1");
    }
}
