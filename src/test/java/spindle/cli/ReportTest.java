// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about images. */
class ReportTest {
    private static final Pattern ROW = Pattern.compile("<tr data-track=\"(\\d+)\">(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void namePage() {
        page = folder.resolve("page.html");
    }

    /** {@return a sheet: a volume of 40 blocks with damage in its second file, and an audio track; titles are hostile} */
    static Path disc(Path folder) throws IOException {
        byte[] data = new MadeVolume(40)
                .file("GOOD.DAT", 24, 4096)
                .file("<IMG SRC=X>", 27, 8192)
                .raw(40, 0);
        for (int i = 0; i < 1000; i++) {
            data[29 * 2352 + 700 + i] ^= (byte) (i * 31 + 1);
        }
        ByteArrayOutputStream bin = new ByteArrayOutputStream();
        bin.write(data);
        byte[] audio = new byte[300 * 2352];
        for (int i = 100 * 2352; i < audio.length; i++) {
            audio[i] = (byte) (i * 7);
        }
        bin.write(audio);
        return MadeDisc.sheet(folder, "disc", bin.toByteArray(), """
                TITLE "</script><script>alert(1)</script>"
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    TITLE "<img src=x onerror=alert(2)>"
                    PREGAP 00:02:00
                    INDEX 01 00:00:40
                """);
    }

    @Test
    void a_page_has_the_status_of_verify_and_what_is_wrong() throws IOException {
        Path disc = disc(folder);
        Run run = Run.of("report", disc, "-o", page);
        assertThat(run.status()).isEqualTo(Run.of("verify", disc).status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).isEqualTo("wrote " + page + "\n");
        assertThat(Files.readString(page))
                .contains("LBA 29 (00:02:29)")
                .contains("1 bad sector, in &lt;IMG SRC=X&gt;")
                .contains("<li class=\"flawed\">&lt;IMG SRC=X&gt;;1")
                .contains("<li class=\"sound\">GOOD.DAT;1")
                .contains("class=\"k-bad\" x=\"29\"")
                .contains("wave form of track 2");
    }

    @Test
    void names_from_a_disc_are_text() throws IOException {
        Run.of("report", disc(folder), "-o", page);
        String html = Files.readString(page);
        assertThat(html)
                .containsOnlyOnce("<script>")
                .containsOnlyOnce("</script>")
                .doesNotContain("<img", "<IMG");
        assertThat(html).contains("default-src &#39;none&#39;");
        assertThat(html).doesNotContainPattern("(src|href)=\"(?!#|data:,\")");
        assertThat(html).doesNotContain("http:", "https:", "url(");
    }

    @Test
    void the_table_of_tracks_has_what_the_json_has() throws IOException {
        Path disc = disc(folder);
        Run.of("report", disc, "-o", page);
        Matcher row = ROW.matcher(Files.readString(page));
        requireTracks(disc, row);
        assertThat(row.find()).isFalse();
    }

    @Test
    void the_tables_of_several_images_have_what_the_json_of_each_has() throws IOException {
        Path disc = disc(folder);
        Path other = MadeDisc.sheet(Files.createDirectories(folder.resolve("b")), "other", new byte[900 * 2352], """
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    INDEX 00 00:04:00
                    INDEX 01 00:06:00
                """);
        Run.of("report", disc, other, "-o", page);
        Matcher row = ROW.matcher(Files.readString(page));
        requireTracks(disc, row);
        requireTracks(other, row);
        assertThat(row.find()).isFalse();
    }

    @Test
    void the_strip_shows_file_systems_and_what_no_file_claims() throws IOException {
        Run.of("report", disc(folder), "-o", page);
        String html = Files.readString(page);
        assertThat(html)
                .containsPattern("<rect class=\"volume\" x=\"0\"[^>]*><title>ISO 9660[^<]*, LBA 0 ")
                .containsPattern("<rect class=\"unclaimed\" x=\"0\"[^>]*><title>claimed by no file, LBA 0 ")
                .containsPattern(
                        "<rect class=\"mark error\" x=\"29\"[^>]*><title>[^<]*, in &lt;IMG SRC=X&gt;;1, LBA 29")
                .contains("<td>&lt;IMG SRC=X&gt;;1</td>")
                .containsPattern("aria-describedby=\"(image-1-strip-text)\"")
                .containsPattern(
                        "id=\"image-1-strip-text\">From the top: [^<]*damaged: 1 sector[^<]*34 sectors claimed by no file\\.")
                .containsPattern("swatch k-bad\"></span>damaged: 1 sector<")
                .contains("pregap of 150 sectors");
    }

    /** Requires the rows of the tracks that info tells of an image. */
    private static void requireTracks(Path disc, Matcher row) {
        Map<String, Object> json = Json.object(Run.of("info", disc, "--json").out());
        List<Map<String, Object>> tracks = Json.list(json, "sessions").stream()
                .flatMap(session -> Json.list(session, "tracks").stream())
                .toList();
        for (Map<String, Object> track : tracks) {
            assertThat(row.find()).isTrue();
            assertThat(row.group(1)).isEqualTo(Json.text(track, "number"));
            List<String> cells = CELL.matcher(row.group(2))
                    .results()
                    .map(cell -> cell.group(1))
                    .toList();
            int index1 = Json.list(track, "indexes").stream()
                    .filter(index -> Json.number(index, "number") == 1)
                    .mapToInt(index -> Json.number(index, "lba"))
                    .sum();
            assertThat(cells.get(1)).isEqualTo(Json.text(track, "mode"));
            assertThat(cells.get(4)).startsWith("LBA " + index1 + " ");
            assertThat(cells.get(5)).isEqualTo(Integer.toString(Json.number(track, "end") - index1));
        }
    }

    @Test
    void several_images_have_an_index_and_one_that_cannot_be_read_is_in_it() throws IOException {
        Run run = Run.of("report", disc(folder), folder.resolve("none.iso"), "-o", page);
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(Files.readString(page))
                .contains("<tr class=\"damaged\"><td>damaged</td><td><a href=\"#image-1\">")
                .contains("<tr class=\"failed\"><td>failed</td><td><a href=\"#image-2\">")
                .contains("there is no such file");
    }

    @Test
    void checksums_are_those_of_hash() throws IOException {
        Path disc = disc(folder);
        Run.of("report", disc, "-o", page, "--hashes");
        List<Map<String, Object>> files =
                Json.list(Json.object(Run.of("hash", disc, "--json").out()), "files");
        assertThat(files).hasSize(3);
        for (Map<String, Object> file : files) {
            assertThat(Files.readString(page)).contains(Json.text(file, "sha1"), Json.text(file, "crc32"));
        }
    }

    @Test
    void info_and_verify_write_the_same_page() throws IOException {
        Path disc = disc(folder);
        Run.of("report", disc, "-o", page);
        Path other = folder.resolve("other.html");
        for (String verb : List.of("info", "verify")) {
            Run run = Run.of(verb, disc, "--html", other, "-f");
            assertThat(run.err()).contains("wrote " + other);
            assertThat(other).hasSameBinaryContentAs(page);
        }
    }

    @Test
    void a_page_that_exists_stays_and_nothing_is_read() throws IOException {
        Files.writeString(page, "mine");
        Run run = Run.of("report", folder.resolve("none.iso"), "-o", page);
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("--force").doesNotContain("none.iso");
        assertThat(page).hasContent("mine");
    }

    @Test
    void a_page_needs_a_name_and_never_replaces_an_image() throws IOException {
        Path disc = disc(folder);
        assertThat(Run.of("report", disc).status()).isEqualTo(ExitStatus.USAGE);
        byte[] before = Files.readAllBytes(folder.resolve("disc.cue"));
        assertThat(Run.of("report", disc, "-o", disc, "-f").status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(folder.resolve("disc.cue")).hasBinaryContent(before);
    }

    @Test
    void ninety_nine_wave_forms_make_a_page_of_less_than_a_megabyte() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int track = 1; track <= 99; track++) {
            lines.append(String.format("  TRACK %02d AUDIO\n    INDEX 01 %s:00\n", track, time(track - 1)));
        }
        byte[] bin = new byte[99 * 75 * 2352];
        for (int i = 0; i < bin.length; i++) {
            bin[i] = (byte) ((i * 31) >> 3);
        }
        Run.of("report", MadeDisc.sheet(folder, "many", bin, lines.toString()), "-o", page);
        assertThat(Files.size(page)).isBetween(100_000L, 1_000_000L);
    }

    private static String time(int seconds) {
        return String.format("%02d:%02d", seconds / 60, seconds % 60);
    }

    @Test
    void the_map_shows_tracks_and_damage_in_80_columns_without_colour() throws IOException {
        Run run = Run.of("info", disc(folder), "--map");
        List<String> lines = run.out().lines().toList();
        List<String> map = lines.subList(lines.size() - 3, lines.size());
        assertThat(map.get(0)).startsWith("  1").contains("2");
        assertThat(map.get(1)).hasSize(78).contains("X", "_", "\u2584", "\u2588", "\u00b7");
        assertThat(map.get(2)).contains("X damaged");
        assertThat(run.out()).doesNotContain("\u001b");
    }
}
