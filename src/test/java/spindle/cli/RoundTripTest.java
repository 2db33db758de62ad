// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken apart comes together again, byte for byte. */
class RoundTripTest {
    @TempDir
    Path folder;

    @Test
    void merge_then_split_gives_the_redump_set_back() throws IOException {
        Path source = Corpus.open("dev-mixed-redump");
        String name = String.valueOf(source.getFileName());
        run("merge", source, "-d", folder.resolve("one"));
        run("split", folder.resolve("one").resolve(name), "-d", folder.resolve("many"));
        assertThat(files(folder.resolve("many"))).isEqualTo(files(Corpus.folder("dev-mixed-redump")));
    }

    @Test
    void merged_beside_its_source_it_is_split_under_the_first_name() throws IOException {
        Path source = Corpus.open("dev-mixed-redump");
        for (Path file : list(Corpus.folder("dev-mixed-redump"))) {
            Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
        Path copy = folder.resolve(String.valueOf(source.getFileName()));
        run("merge", copy, "-d", folder);
        Path merged = folder.resolve("Small Disc (Europe) (En,Fr) (merged).cue");
        assertThat(merged).exists();
        run("split", merged, "-d", folder.resolve("many"));
        assertThat(files(folder.resolve("many"))).isEqualTo(files(Corpus.folder("dev-mixed-redump")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-mixed-single", "dev-audio-htoa", "dev-m1", "dev-xa", "dev-2336", "dev-err-flip"})
    void split_then_merge_gives_the_single_bin_back(String id) throws IOException {
        Path source = Corpus.open(id);
        String name = String.valueOf(source.getFileName());
        run("split", source, "-d", folder.resolve("many"));
        run("merge", folder.resolve("many").resolve(name), "-d", folder.resolve("one"));
        assertThat(files(folder.resolve("one"))).isEqualTo(files(Corpus.folder(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepend", "append", "separate"})
    void every_gap_policy_that_keeps_gaps_merges_back(String gaps) throws IOException {
        Path source = Corpus.open("dev-mixed-single");
        run("split", source, "--gaps", gaps, "-d", folder.resolve("many"));
        run("merge", folder.resolve("many").resolve("mixed.cue"), "-d", folder.resolve("one"));
        assertThat(files(folder.resolve("one"))).isEqualTo(files(Corpus.folder("dev-mixed-single")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepend", "append", "separate"})
    void iso_and_wav_merge_back(String gaps) throws IOException {
        Path source = Corpus.open("dev-mixed-single");
        Path apart = folder.resolve("apart");
        run("convert", source, apart, "--layout", "iso+wav", "--gaps", gaps);
        assertThat(apart.resolve("mixed (Track 1).iso")).hasSize(29 * 2048);
        run("iso", source, "-o", folder.resolve("x.iso"));
        assertThat(Files.mismatch(apart.resolve("mixed (Track 1).iso"), folder.resolve("x.iso")))
                .isEqualTo(-1);
        run("convert", apart.resolve("mixed.cue"), folder.resolve("one/mixed.cue"), "--sectors", "raw");
        assertThat(files(folder.resolve("one"))).isEqualTo(files(Corpus.folder("dev-mixed-single")));
    }

    @Test
    void an_iso_becomes_a_cue_and_an_iso_again() throws IOException {
        Path source = Corpus.open("iso-small-jrr");
        run("convert", source, folder.resolve("x.cue"));
        run("iso", folder.resolve("x.cue"), "-o", folder.resolve("x.iso"));
        assertThat(Files.mismatch(source, folder.resolve("x.iso"))).isEqualTo(-1);
    }

    @Test
    void raw_sectors_come_back_from_their_user_data() throws IOException {
        run("iso", Corpus.open("dev-m1"), "-o", folder.resolve("x.iso"));
        run("convert", folder.resolve("x.iso"), folder.resolve("x.cue"), "--sectors", "raw");
        assertThat(Files.mismatch(Corpus.IMAGES.resolve("dev-m1/m1.bin"), folder.resolve("x.bin")))
                .isEqualTo(-1);
    }

    private static void run(Object... words) {
        Run run = Run.of(words);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }

    private static Iterable<Path> list(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path file : entries) {
                files.put(String.valueOf(file.getFileName()), file);
            }
        }
        return files.values();
    }

    /** {@return the files of a folder by name, each as the hash of its bytes} */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : list(folder)) {
            files.put(String.valueOf(file.getFileName()), Corpus.sha256(file));
        }
        return files;
    }
}
