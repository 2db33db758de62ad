// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code info} tells of volumes: how full they are, who made them, when, and for which console. */
class InfoVolumesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void a_volume_tells_who_made_it_when_and_how_full_it_is() {
        assertThat(Run.of("info", Corpus.open("iso-small-jrr")).out())
                .contains(
                        "  track 1: ISO 9660 \"small_jrr\", 57 blocks of 2048, 37 in use, Rock Ridge\n",
                        "  track 1:   system: LINUX\n",
                        "  track 1:   application: GENISOIMAGE ISO 9660/HFS FILESYSTEM CREATOR",
                        "  track 1:   created 2020-01-02 03:04:05 UTC\n",
                        "  track 1: Joliet \"small_jrr\", 57 blocks of 2048, 36 in use\n");
        assertThat(Run.of("info", Corpus.open("udf-tiny")).out())
                .contains("volume set: 0123456789abcdefLinuxUDF", "application: Linux mkudffs 2.3");
    }

    @ParameterizedTest
    @CsvSource({"iso-level1,LEVEL1", "iso-small-jrr,small_jrr", "psx-mkpsxiso,PSXTEST"})
    void what_is_in_use_is_never_more_than_the_volume(String id, String label) throws IOException {
        JsonNode volumes =
                JSON.readTree(Run.of("info", "--json", Corpus.open(id)).out()).at("/sessions/0/tracks/0/volumes");
        assertThat(volumes.get(0).get("label").asText()).isEqualTo(label);
        for (JsonNode each : volumes) {
            long all = each.get("blocks").asLong() * each.get("blockSize").asLong();
            assertThat(each.get("usedBytes").asLong()).isPositive().isLessThanOrEqualTo(all);
        }
    }

    @Test
    void a_game_tells_its_code_and_region() throws IOException {
        MadeVolume volume = new MadeVolume(60).file("SYSTEM.CNF", 25, 2048);
        byte[] iso = volume.blocks(60);
        byte[] config = "BOOT = cdrom:\\SLPS_012.34;1\n".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(config, 0, iso, 25 * 2048, config.length);
        Path file = Files.write(folder.resolve("game.iso"), iso);
        Run run = Run.of("info", file);
        assertThat(run.out())
                .contains(
                        "  track 1: for PlayStation (SLPS-01234)\n",
                        "  track 1:   region: Japan or Asia\n",
                        "  track 1:   boot: SLPS_012.34\n");
        JsonNode consoles = JSON.readTree(Run.of("info", "--json", file).out()).at("/sessions/0/tracks/0/consoles");
        assertThat(consoles.get(0).get("code").asText()).isEqualTo("SLPS-01234");
    }

    @Test
    void blocks_that_two_files_share_count_once() throws IOException {
        MadeVolume volume = new MadeVolume(60).file("A", 30, 4096).file("B", 31, 4096);
        Path file = Files.write(folder.resolve("shared.iso"), volume.blocks(60));
        // 18 blocks up to the terminator, two path tables, the root directory, blocks 30 to 32.
        assertThat(Run.of("info", file).out()).contains("60 blocks of 2048, 24 in use");
    }

    @Test
    void an_iso_tells_from_its_directory_what_is_in_it() throws IOException {
        MadeVolume volume = new MadeVolume(60).file("A", 30, 4096).file("B", 33, 500);
        byte[] raw = Arrays.copyOf(volume.raw(60, 0), 60 * 2352 + 2 * 2352);
        System.arraycopy(new MadeVolume(64).raw(64, 0), 60 * 2352, raw, 60 * 2352, 2 * 2352);
        Path bin = Files.write(folder.resolve("padded.bin"), raw);
        Run run = Run.of("iso", bin, "--json", "-d", folder);
        assertThat(run.err())
                .contains("padded.iso, 126,976 bytes: ISO 9660 \"MADE\", 2 files with 4,596 bytes; 2 sectors behind");
        JsonNode contents = JSON.readTree(run.out()).get("contents").get(0);
        assertThat(contents.get("files").asInt()).isEqualTo(2);
        assertThat(contents.get("behind").asInt()).isEqualTo(2);
        assertThat(Run.of("iso", bin, "--trim", "-d", folder.resolve("cut")).err())
                .contains("122,880 bytes: ISO 9660 \"MADE\", 2 files with 4,596 bytes\n");
        assertThat(Run.of("iso", Corpus.open("iso-small-jrr"), "-d", folder).err())
                .contains("ISO 9660 \"small_jrr\", Joliet \"small_jrr\", 17 files and 5 folders with 6,313 bytes\n");
    }
}
