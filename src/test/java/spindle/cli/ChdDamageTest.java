// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CHDs with hunks that are damaged or missing: told by sectors and files, and passed over where that is asked for. */
class ChdDamageTest {
    private static final int BLOCKS = 200;
    private static final int HUNK_BYTES = 8 * 2448;
    /** Of version 5: the offset of the map. */
    private static final int MAP_AT = 40;

    @TempDir
    Path folder;

    private Path iso;
    private Path stored;

    @BeforeEach
    void makeVolume() throws IOException {
        iso = folder.resolve("game.iso");
        byte[] image = new MadeVolume(BLOCKS)
                .file("FIRST.DAT", 40, 60 * 2048)
                .file("LAST.DAT", 110, 80 * 2048)
                .blocks(BLOCKS);
        Files.write(iso, image);
        stored = folder.resolve("game.chd");
        assertThat(Run.of("convert", iso, stored, "--codecs", "none").status()).isZero();
    }

    private Path packed() {
        Path packed = folder.resolve("packed.chd");
        assertThat(Run.of("convert", iso, packed).status()).isZero();
        return packed;
    }

    /** Damages the file from one offset on. */
    private static void damage(Path file, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, offset, offset + 16, (byte) 0x55);
        Files.write(file, bytes);
    }

    private void assertRestIsThere(Path result, int firstLost, int endLost) throws IOException {
        byte[] expected = Files.readAllBytes(iso);
        Arrays.fill(expected, firstLost * 2048, endLost * 2048, (byte) 0);
        assertThat(result).hasBinaryContent(expected);
    }

    @Test
    void a_damaged_hunk_ends_a_conversion_with_its_sectors_and_files() throws IOException {
        Path chd = packed();
        damage(chd, 82_044);
        Run run = Run.of("convert", chd, folder.resolve("back.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err())
                .contains("is damaged")
                .contains("LBA 72")
                .contains("in FIRST.DAT")
                .contains("--salvage");
        assertThat(folder.resolve("back.iso")).doesNotExist();
    }

    @Test
    void a_salvage_passes_over_it() throws IOException {
        Path chd = packed();
        damage(chd, 82_044);
        Path back = folder.resolve("back.iso");
        Run run = Run.of("convert", chd, back, "--salvage");
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("is damaged: LBA").contains("taken as zeroes, in FIRST.DAT");
        assertThat(Files.mismatch(back, iso)).isEqualTo(72L * 2048);
    }

    @Test
    void verify_names_the_files_of_lost_hunks() throws IOException {
        Path chd = packed();
        damage(chd, 82_044);
        Run run = Run.of("verify", chd);
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.out()).contains("8 bad sectors, in FIRST.DAT");
        assertThat(run.out() + run.err()).contains("hunk 9 is damaged");
    }

    @Test
    void a_file_that_ends_early_is_refused_and_salvaged() throws IOException {
        byte[] bytes = Files.readAllBytes(stored);
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        int hunk18 = ByteBuffer.wrap(bytes).getInt(map + 18 * 4);
        Files.write(stored, Arrays.copyOf(bytes, hunk18 * HUNK_BYTES + 100));
        assertThat(Run.of("info", stored).status()).isEqualTo(ExitStatus.INTEGRITY);
        Path back = folder.resolve("back.iso");
        Run refused = Run.of("convert", stored, back);
        assertThat(refused.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(refused.err()).contains("7 of its 25 hunks, from hunk 18 on, lie beyond its end");
        assertThat(back).doesNotExist();
        Run salvaged = Run.of("convert", stored, back, "--salvage");
        assertThat(salvaged.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(salvaged.err()).contains("hunks 18-24 are damaged: LBA 144").contains("in LAST.DAT");
        assertRestIsThere(back, 144, 200);
    }

    @Test
    void an_entry_of_the_map_that_points_nowhere_takes_its_hunk_alone() throws IOException {
        byte[] bytes = Files.readAllBytes(stored);
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        ByteBuffer.wrap(bytes).putInt(map + 7 * 4, -1);
        Files.write(stored, bytes);
        Path back = folder.resolve("back.iso");
        Run run = Run.of("convert", stored, back, "--salvage");
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("hunk 7 is damaged").contains("in FIRST.DAT");
        assertRestIsThere(back, 56, 64);
    }
}
