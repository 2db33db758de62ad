// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.filesystem.Unpacked;

/** {@code ls} and {@code extract} on images of other programs, in every form that they can be converted to. */
class FilesTest {
    private static final String JRR = "iso-small-jrr";
    /** Images with lists of their files that other programs recorded. */
    private static final Path CORPUS = Path.of(System.getProperty("spindle.corpus", "../shared/corpus"));

    @TempDir
    private Path folder;

    /** {@return every list of the corpus in every form; where the corpus is not here, those that are skipped with a word} */
    static Stream<Arguments> lists() throws IOException {
        return recordedLists().stream()
                .flatMap(list -> Stream.of("iso", "bin", "xa", "nrg", "mdf", "cdi", "cso")
                        .map(form -> Arguments.of(list.get(0), list.get(1), form)));
    }

    private static List<List<String>> recordedLists() throws IOException {
        if (!Files.isDirectory(CORPUS.resolve("lists"))) {
            return List.of(List.of(JRR, "rockridge"));
        }
        try (Stream<Path> lists = Files.list(CORPUS.resolve("lists"))) {
            return lists.map(list -> list.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv"))
                    .sorted()
                    .map(name -> List.of(name.split("\\.", -1)).subList(0, 2))
                    .toList();
        }
    }

    /** {@return the image of a list: beside the lists, else the copy that the tests have} */
    private static Path imageOf(String id) throws IOException {
        Path folder = CORPUS.resolve("images").resolve(id);
        if (!Files.isDirectory(folder)) {
            return Corpus.open(id);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(iso|img)"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void files_are_as_other_programs_recorded_them(String id, String tree, String form) throws IOException {
        Path image = converted(imageOf(id), form);
        Map<String, String> recorded = recorded(id, tree);
        Run listed = Run.of("ls", image, "--fs", tree);
        assertThat(listed.status()).as(listed.err()).isZero();
        assertThat(listed.out().lines().map(each -> each.replaceAll("/$", "")))
                .containsExactlyInAnyOrderElementsOf(recorded.keySet());
        Run extracted = Run.of("extract", image, "--fs", tree, "-d", folder.resolve("out"));
        assertThat(extracted.status()).as(extracted.err()).isZero();
        Map<String, String> files = new TreeMap<>();
        Unpacked.files(folder.resolve("out")).forEach((path, bytes) -> files.put(path, Corpus.sha256(bytes)));
        recorded.values().removeIf(String::isEmpty);
        files.keySet().removeIf(path -> Files.isSymbolicLink(folder.resolve("out/" + path)));
        assertThat(files).isEqualTo(recorded);
    }

    /** {@return the paths of a recorded list, and the SHA-256 of those that are files} */
    private static Map<String, String> recorded(String id, String tree) throws IOException {
        Path list = CORPUS.resolve("lists/" + id + "." + tree + ".tsv");
        assumeTrue(Files.exists(list), "the recorded list " + list + " is not here");
        Map<String, String> recorded = new TreeMap<>();
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            recorded.put(fields[6], fields[2]);
        }
        return recorded;
    }

    private Path converted(Path image, String form) {
        Path made = folder.resolve("made." + form);
        Run run = switch (form) {
            case "iso" -> null;
            case "bin" -> Run.of("bin", image, "-d", folder, "--mode1");
            case "xa" -> Run.of("bin", image, "-d", folder, "--mode2");
            case "mdf" -> Run.of("convert", image, folder.resolve("made.mds"));
            default -> Run.of("convert", image, made);
        };
        if (run == null) {
            return image;
        }
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        return switch (form) {
            case "bin", "xa" -> folder.resolve(Targets.base(image) + ".cue");
            case "mdf" -> folder.resolve("made.mds");
            default -> made;
        };
    }

    @Test
    void a_list_is_cut_by_patterns() {
        assertThat(Run.of("ls", Corpus.open(JRR), "exact*", "DIR ONE/*").out().lines())
                .containsExactlyInAnyOrder(
                        "dir one/nested/",
                        "dir one/nested/deeper/",
                        "dir one/nested/deeper/file.txt",
                        "exactly2047.bin",
                        "exactly2048.bin",
                        "exactly2049.bin");
        Run none = Run.of("ls", Corpus.open(JRR), "nothing");
        assertThat(none.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(none.err()).contains("nothing: matches nothing in the rockridge tree");
    }

    @Test
    void a_long_list_tells_kinds_sizes_dates_and_links() {
        assertThat(Run.of("ls", "-l", Corpus.open(JRR), "bin").out().lines())
                .contains(
                        "drwxr-xr-x           0  2001-09-09 01:46:40  bin/",
                        "lrwxrwxrwx           0  2001-09-09 01:46:40  bin/link-to-readme -> ../README.TXT",
                        "-rwxr-xr-x          18  2001-09-09 01:46:40  bin/run.sh");
    }

    @Test
    void it_is_said_which_tree_is_taken() {
        assertThat(Run.of("ls", Corpus.open(JRR)).err())
                .contains("note: track 1, rockridge of \"small_jrr\"; --fs takes iso9660, joliet");
        Run unknown = Run.of("ls", Corpus.open(JRR), "--fs", "hfs");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("there is iso9660, rockridge, joliet");
    }

    @Test
    void a_disc_without_files_says_so() {
        Run run = Run.of("ls", Corpus.open("dev-audio-eac"));
        assertThat(run.status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("no file system that we know");
    }

    @Test
    void one_file_goes_to_standard_output() throws IOException {
        Run run = Run.of("extract", Corpus.open(JRR), "readme.txt", "-o", "-");
        assertThat(run.status()).isZero();
        assertThat(run.bytes()).hasSize(25);
        Path file = folder.resolve("x/readme");
        assertThat(Run.of("extract", Corpus.open(JRR), "readme.txt", "-o", file).status())
                .isZero();
        assertThat(file).hasBinaryContent(run.bytes());
        Run two = Run.of("extract", Corpus.open(JRR), "exact*", "-o", "-");
        assertThat(two.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(two.bytes()).isEmpty();
        assertThat(two.err()).contains("3 files match; name one file, or name a folder with -d");
    }

    @Test
    void a_link_that_is_left_out_is_not_counted() {
        Run run = Run.of("extract", Corpus.open(JRR), "--strip", "1", "-d", folder.resolve("stripped"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err())
                .contains("link-to-readme: it leads out of the folder", "wrote 3 files, 2 folders, 32 bytes, into");
    }

    @Test
    void a_place_has_to_be_named() {
        assertThat(Run.of("extract", Corpus.open(JRR)).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("extract", Corpus.open(JRR), "-d", folder, "-o", "-").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void raw_sectors_of_a_file_are_those_of_the_image() throws IOException {
        Path image = Corpus.open("psx-mkpsxiso");
        Path bin = Corpus.folder("psx-mkpsxiso").resolve("psx.bin");
        byte[] raw = Run.of("extract", image, "RT.XA", "--raw", "-o", "-").bytes();
        assertThat(raw).hasSize(20 * 2352);
        assertThat(indexOf(Files.readAllBytes(bin), raw) % 2352).isZero();
        byte[] cdxa = Run.of("extract", image, "RT.XA", "--cdxa", "-o", "-").bytes();
        assertThat(new String(cdxa, 0, 16, StandardCharsets.ISO_8859_1))
                .startsWith("RIFF")
                .endsWith("CDXAfmt ");
        assertThat(List.of(cdxa.length)).containsExactly(44 + raw.length);
        assertThat(cdxa).endsWith(raw);
        // The 14 bytes of the directory record (owner, attributes, XA, file number), as Windows copies them.
        byte[] disc = Files.readAllBytes(bin);
        byte[] name = "RT.XA;1".getBytes(StandardCharsets.ISO_8859_1);
        int systemUse = indexOf(disc, name) + name.length;
        assertThat(Arrays.copyOfRange(cdxa, 20, 34)).isEqualTo(Arrays.copyOfRange(disc, systemUse, systemUse + 14));
    }

    private static int indexOf(byte[] all, byte[] part) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
        assertThat(at).isNotNegative();
        return at;
    }

    @Test
    void a_file_with_sectors_of_form_2_has_its_whole_payload() {
        Path image = Corpus.open("psx-mkpsxiso");
        byte[] payload = Run.of("extract", image, "RT.XA", "-o", "-").bytes();
        byte[] raw = Run.of("extract", image, "RT.XA", "--raw", "-o", "-").bytes();
        int expected = 0;
        for (int sector = 0; sector < raw.length; sector += 2352) {
            expected += (raw[sector + 18] & 0x20) != 0 ? 2324 : 2048;
        }
        assertThat(payload).hasSize(expected);
        assertThat(expected).isGreaterThan(20 * 2048);
    }

    @Test
    void raw_sectors_are_not_made_up() {
        Run run = Run.of("extract", Corpus.open(JRR), "readme.txt", "--raw", "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("2048 bytes of each sector, which is not all of it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void damage_is_repaired_or_told_by_file(int wrongBytes) throws IOException {
        Path cue = Files.copy(Corpus.open("dev-m1"), folder.resolve("m1.cue"));
        byte[] bin = Files.readAllBytes(Corpus.folder("dev-m1").resolve("m1.bin"));
        String file = largest(cue, bin);
        byte[] whole = Run.of("extract", cue, file, "-o", "-").bytes();
        byte[] sector = Run.of("extract", cue, file, "-o", "-", "--raw").bytes();
        int at = indexOf(bin, sector) + 100;
        for (int i = 0; i < wrongBytes; i++) {
            bin[at + i] ^= 0x55;
        }
        Files.write(folder.resolve("m1.bin"), bin);
        Run run = Run.of("extract", cue, file, "-o", folder.resolve("got"));
        if (wrongBytes == 1) {
            assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
            assertThat(run.err()).contains(file + ": 1 sector is repaired");
            assertThat(folder.resolve("got")).hasBinaryContent(whole);
        } else {
            assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
            assertThat(run.err()).contains(file + ": 1 sector is damaged, the first at LBA", "written as stored");
        }
    }

    private String largest(Path cue, byte[] bin) throws IOException {
        Files.write(folder.resolve("m1.bin"), bin);
        List<String> lines = new ArrayList<>(Run.of("ls", "-l", cue)
                .out()
                .lines()
                .filter(each -> each.startsWith("-"))
                .map(each -> each.substring(10))
                .sorted()
                .toList());
        return lines.get(lines.size() - 1).substring(35).replaceAll(";1$", "").trim();
    }

    @Test
    void a_tar_archive_holds_files_and_links() {
        Run run = Run.of("extract", Corpus.open(JRR), "bin", "--to-tar", "-");
        assertThat(run.status()).isZero();
        assertThat(new String(run.bytes(), StandardCharsets.ISO_8859_1))
                .contains("bin/", "bin/link-to-readme", "../README.TXT", "ustar");
        assertThat(run.bytes().length % 512).isZero();
    }
}
