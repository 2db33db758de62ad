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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.RawSector;

/** Edits of user data under the EDC and parity of before are kept, and undone where that is asked for. */
class EditsTest {
    @TempDir
    Path folder;

    private static byte[] edited(byte[] clean, int sector, int at, int count) {
        byte[] bin = clean.clone();
        for (int i = 0; i < count; i++) {
            bin[sector * RawSector.BYTES + at + i] ^= (byte) (0x21 + i);
        }
        return bin;
    }

    private Path sheet(String name, byte[] bin, String mode) throws IOException {
        return MadeDisc.sheet(folder, name, bin, "TRACK 01 " + mode + "\nINDEX 01 00:00:00\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 40, 80, 150})
    void an_iso_keeps_an_edit_of_any_length_and_says_so(int count) throws IOException {
        byte[] mode1 = edited(MadeDisc.mode1(0, 20), 7, 300, count);
        byte[] form1 = edited(MadeDisc.form1(0, 20), 7, 300, count);
        for (byte[] bin : List.of(mode1, form1)) {
            boolean xa = bin == form1;
            Path iso = folder.resolve(xa + ".iso");
            Run run = Run.of("iso", sheet("x" + xa, bin, xa ? "MODE2/2352" : "MODE1/2352"), "-o", iso);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
            assertThat(run.err()).contains("1 sector looks edited").contains("--repair restores");
            int user = xa ? RawSector.FORM_USER : RawSector.BODY;
            byte[] sector = Arrays.copyOfRange(Files.readAllBytes(iso), 7 * 2048, 8 * 2048);
            byte[] stored = Arrays.copyOfRange(bin, 7 * RawSector.BYTES + user, 7 * RawSector.BYTES + user + 2048);
            assertThat(sector).isEqualTo(stored);
        }
    }

    @Test
    void repair_restores_what_was_there_before() throws IOException {
        byte[] clean = MadeDisc.mode1(0, 20);
        Path cue = sheet("e", edited(clean, 7, 300, 10), "MODE1/2352");
        assertThat(Run.of("verify", cue).out()).contains("looks edited");
        assertThat(Run.of("repair", cue, folder.resolve("r.cue")).status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(folder.resolve("r.bin")).hasBinaryContent(clean);
        Run iso = Run.of("iso", cue, "-o", folder.resolve("r.iso"), "--repair");
        assertThat(iso.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Arrays.copyOfRange(Files.readAllBytes(folder.resolve("r.iso")), 7 * 2048, 8 * 2048))
                .isEqualTo(Arrays.copyOfRange(clean, 7 * RawSector.BYTES + 16, 7 * RawSector.BYTES + 16 + 2048));
    }

    @Test
    void scattered_errors_are_repaired_and_the_message_names_the_way_out() throws IOException {
        byte[] clean = MadeDisc.mode1(0, 20);
        byte[] bin = clean.clone();
        bin[7 * RawSector.BYTES + 100] ^= 0x10;
        bin[7 * RawSector.BYTES + 1500] ^= 0x44;
        Run run = Run.of("iso", sheet("s", bin, "MODE1/2352"), "-o", folder.resolve("s.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("1 sector repaired through parity; --no-repair takes them as stored");
    }

    @Test
    void convert_names_repair_only_where_it_mends() throws IOException {
        byte[] bin = MadeDisc.mode1(0, 20);
        for (int i = 0; i < 1200; i++) {
            bin[7 * RawSector.BYTES + 100 + i] ^= (byte) (i * 7 + 1);
        }
        Run run = Run.of("convert", sheet("c", bin, "MODE1/2352"), folder.resolve("c2.cue"));
        assertThat(run.err()).contains("1 sector damaged, and kept as they are").doesNotContain("spindle repair");
    }
}
