// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.DataTracks;
import spindle.Spindle;
import spindle.disc.Disc;
import spindle.format.DiscTable;
import spindle.image.DiscImage;

/** What is written so that others read it, and what is said of it. */
class WrittenForOthersTest {
    @TempDir
    Path folder;

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    private Run convert(String disc, String name, Object... options) throws IOException {
        Path source = DiscTable.make(disc, folder);
        Object[] words = new Object[options.length + 3];
        words[0] = "convert";
        words[1] = source;
        words[2] = out(name);
        System.arraycopy(options, 0, words, 3, options.length);
        return Run.of(words);
    }

    private static Disc disc(Path image) throws IOException {
        try (DiscImage open = Spindle.open(image)) {
            return open.disc();
        }
    }

    @Test
    void each_session_has_a_bin_of_its_own() throws IOException {
        assertThat(convert("s: A 400; A 40+400 | M2 400", "a.cue").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.size(out("a (Session 1).bin"))).isEqualTo(840 * 2352);
        assertThat(Files.size(out("a (Session 2).bin"))).isEqualTo(400 * 2352);
        assertThat(disc(out("a.cue")).sessions())
                .isEqualTo(disc(folder.resolve("source.cue")).sessions());
        assertThat(convert("s: A 400; A 40+400 | M2 400", "b.cue", "--layout", "single")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(out("b.bin")).hasSameBinaryContentAs(folder.resolve("source.bin"));
    }

    @Test
    void an_nrg_has_user_data_where_all_follows_from_it() throws IOException {
        Run run = convert("d: M1 400", "a.nrg");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("2048 bytes").contains("--sectors raw");
        assertThat(Files.size(out("a.nrg"))).isBetween(550 * 2048L, 550 * 2048L + 1000);
        assertThat(convert("d: M1 400", "raw.nrg", "--sectors", "raw").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.size(out("raw.nrg"))).isGreaterThan(550 * 2352L);
        byte[] bin = Files.readAllBytes(folder.resolve("source.bin"));
        bin[2352 * 100 + 2300] ^= 1;
        Files.write(folder.resolve("source.bin"), bin);
        assertThat(Run.of("convert", folder.resolve("source.cue"), out("bad.nrg"), "--no-check")
                        .status())
                .isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.size(out("bad.nrg"))).isGreaterThan(550 * 2352L);
    }

    @Test
    void indexes_above_1_are_in_a_cdi_and_where_asked_for_in_an_nrg() throws IOException {
        String made = "i: A 400 idx=100 idx=200; A 75+400 idx=50";
        assertThat(convert(made, "a.cdi").status()).isEqualTo(ExitStatus.DONE);
        Disc source = disc(folder.resolve("source.cue"));
        assertThat(disc(out("a.cdi")).tracks()).isEqualTo(source.tracks());
        Run refused = convert(made, "a.nrg");
        assertThat(refused.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(refused.err()).contains("--indexes all");
        assertThat(convert(made, "a.nrg", "--indexes", "all").status()).isEqualTo(ExitStatus.DONE);
        assertThat(disc(out("a.nrg")).tracks()).isEqualTo(source.tracks());
    }

    @Test
    void a_cso_takes_a_raw_track_and_iso_writes_one() throws IOException {
        assertThat(convert("d: M1 400", "a.cso").status()).isEqualTo(ExitStatus.DONE);
        Path source = DiscTable.make("m: M1 400; A 150+400", folder);
        assertThat(Run.of("iso", source, "-o", out("b.cso")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Run.of("iso", source, "-o", out("b.iso")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Arrays.copyOf(Files.readAllBytes(out("b.cso")), 4)).isEqualTo(new byte[] {'C', 'I', 'S', 'O'});
        try (DiscImage cso = Spindle.open(out("b.cso"));
                var data = DataTracks.userData(cso, cso.disc().tracks().get(0))) {
            assertThat(data.readAllBytes()).isEqualTo(Files.readAllBytes(out("b.iso")));
        }
    }

    @Test
    void an_ecm_is_named_after_its_bin() throws IOException {
        for (String name : new String[] {"g.ecm", "h.bin.ecm", "i.cue"}) {
            assertThat(convert("d: M1 400", name, "-F", "ecm").status()).isEqualTo(ExitStatus.DONE);
            String base = name.substring(0, 1);
            assertThat(Arrays.copyOf(Files.readAllBytes(out(base + ".bin.ecm")), 3))
                    .isEqualTo(new byte[] {'E', 'C', 'M'});
            assertThat(Files.readString(out(base + ".cue"))).startsWith("FILE \"" + base + ".bin\" BINARY");
        }
    }

    @Test
    void gaps_that_no_file_holds_are_said_where_they_are_stored() throws IOException {
        Path source = DiscTable.make("a: A 400; A 400", folder);
        Files.writeString(
                source,
                Files.readString(source).replace("  TRACK 02 AUDIO", "  TRACK 02 AUDIO\r\n    PREGAP 00:02:00"));
        for (String name : List.of("a.nrg", "a.cdi", "a.ccd", "a.mds")) {
            Run run = Run.of("convert", source, out(name));
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(run.err()).as(name).contains("the 150 sectors of gaps that no file");
        }
    }

    @Test
    void a_japanese_title_has_its_language_and_a_warning() throws IOException {
        Path source = DiscTable.make("text: text A 400", folder);
        Files.writeString(source, Files.readString(source).replace("Song 1", "\u30c6\u30b9\u30c8"));
        Run run = Run.of("convert", source, out("a.toc"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("cdrdao before 1.2.5");
        assertThat(Files.readString(out("a.toc"))).contains("0 : 105").contains("ENCODING_MS_JIS");
    }
}
