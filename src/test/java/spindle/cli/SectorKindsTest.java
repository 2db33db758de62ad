// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.image.SectorRun;
import spindle.sector.RawSector;

/** Displaced headers, run-out, lost sectors, sub-headers and gaps are told as what they are. */
class SectorKindsTest {
    @TempDir
    Path folder;

    private static final int SECTOR = RawSector.BYTES;

    private Path sheet(String name, byte[] bin, String mode) throws IOException {
        return MadeDisc.sheet(folder, name, bin, "TRACK 01 " + mode + "\nINDEX 01 00:00:00\n");
    }

    private static byte[] binaryHeaders(byte[] bin, int lba) {
        for (int i = 0; i < bin.length / SECTOR; i++) {
            int frames = lba + i + 150;
            bin[i * SECTOR + 12] = (byte) (frames / 4500);
            bin[i * SECTOR + 13] = (byte) (frames / 75 % 60);
            bin[i * SECTOR + 14] = (byte) (frames % 75);
        }
        return bin;
    }

    @Test
    void binary_headers_are_one_finding_and_are_mended() throws IOException {
        for (String mode : List.of("MODE1/2352", "MODE2/2352")) {
            byte[] clean = mode.startsWith("MODE1") ? MadeDisc.mode1(0, 90) : MadeDisc.form1(0, 90);
            Path cue = sheet(mode.substring(0, 5), binaryHeaders(clean.clone(), 0), mode);
            Run verify = Run.of("verify", cue);
            assertThat(verify.status()).isEqualTo(ExitStatus.INTEGRITY);
            if (mode.startsWith("MODE2")) {
                assertThat(verify.out()).contains("the headers of 70 sectors", "are binary, not BCD; repairable");
                Run.of("repair", cue, folder.resolve("mended.cue"));
                assertThat(folder.resolve("mended.bin")).hasBinaryContent(clean);
            }
        }
    }

    @Test
    void a_few_sectors_from_elsewhere_are_one_error() throws IOException {
        byte[] bin = MadeDisc.form1(0, 90);
        System.arraycopy(MadeDisc.form1(1000, 5), 0, bin, 20 * SECTOR, 5 * SECTOR);
        Run verify = Run.of("verify", sheet("moved", bin, "MODE2/2352"));
        assertThat(verify.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(verify.out()).contains("the headers of 5 sectors", "name positions 980 sectors away", "5 bad");
    }

    @ParameterizedTest
    @CsvSource({"MODE1/2352, 1", "MODE1/2352, 50", "MODE2/2352, 3"})
    void one_sync_proves_a_data_track(String mode, int good) throws IOException {
        byte[] bin = mode.startsWith("MODE1") ? MadeDisc.mode1(0, 100) : MadeDisc.form1(0, 100);
        byte[] text = "BAD SECTOR ".repeat(SECTOR).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bin, good * SECTOR, Math.min(text.length, bin.length - good * SECTOR));
        for (int at = (good + 5) * SECTOR; at < bin.length; at++) {
            bin[at] = (byte) (at % 3 * 77);
        }
        Run verify = Run.of("verify", sheet("holes", bin, mode));
        assertThat(verify.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(verify.out()).contains((100 - good) + " bad");
        assertThat(Run.of("info", folder.resolve("holes.cue")).out())
                .contains(mode.startsWith("MODE1") ? "MODE1" : "XA");
    }

    @Test
    void smooth_samples_without_any_sync_are_audio_whatever_is_declared() throws IOException {
        Path cue = sheet("audio", new SectorRun().tone(100).bytes(), "MODE1/2352");
        assertThat(Run.of("info", cue).out()).contains("AUDIO");
    }

    @Test
    void blocks_that_link_packets_are_a_kind_of_their_own() throws IOException {
        byte[] bin = MadeDisc.mode1(0, 40);
        for (int sector = 32; sector < 39; sector++) {
            bin[sector * SECTOR + RawSector.MODE] |= (byte) 0xA0;
            for (int i = RawSector.BODY; i < SECTOR; i++) {
                bin[sector * SECTOR + i] ^= (byte) (i * 13);
            }
        }
        Path cue = sheet("packets", bin, "MODE1/2352");
        Run verify = Run.of("verify", cue);
        assertThat(verify.status()).as(verify.out()).isEqualTo(ExitStatus.DONE);
        assertThat(verify.out()).contains("40 mode1, 7 packet");
        Run iso = Run.of("iso", cue, "-o", folder.resolve("packets.iso"));
        assertThat(iso.status()).isEqualTo(ExitStatus.DONE);
        assertThat(iso.err()).contains("7 sectors link written packets");
    }

    @Test
    void swapped_words_are_named() throws IOException {
        byte[] bin = MadeDisc.mode1(0, 40);
        for (int i = 0; i < bin.length; i += 2) {
            byte first = bin[i];
            bin[i] = bin[i + 1];
            bin[i + 1] = first;
        }
        for (String mode : List.of("MODE1/2352", "AUDIO")) {
            Path cue = sheet("swapped", bin, mode);
            assertThat(Run.of("info", cue).err()).contains("swapped in pairs");
            Run verify = Run.of("verify", cue);
            assertThat(verify.status()).isEqualTo(ExitStatus.INTEGRITY);
            assertThat(verify.out()).contains("40 swapped");
        }
    }

    @Test
    void copies_of_the_subheader_that_differ_are_damage_and_the_right_one_repairs() throws IOException {
        byte[] clean = MadeDisc.form2(0, 10);
        for (int copy : new int[] {RawSector.SUBHEADER, RawSector.SUBHEADER_COPY}) {
            byte[] bin = clean.clone();
            bin[4 * SECTOR + copy + 1] ^= 0x41;
            Path cue = sheet("copies", bin, "MODE2/2352");
            Run verify = Run.of("verify", cue);
            assertThat(verify.status()).isEqualTo(ExitStatus.INTEGRITY);
            assertThat(verify.out()).contains("copies of the sub-header differ", "1 bad, 1 of them repairable");
            Run.of("repair", cue, folder.resolve("mended" + copy + ".cue"));
            assertThat(folder.resolve("mended" + copy + ".bin")).hasBinaryContent(clean);
        }
    }

    @Test
    void damage_in_a_stored_pregap_is_repaired_and_carried() throws IOException {
        byte[] clean = MadeDisc.mode1(0, 100);
        byte[] bin = clean.clone();
        bin[30 * SECTOR + 100] ^= 0x11;
        bin[80 * SECTOR + 100] ^= 0x11;
        Path cue = MadeDisc.sheet(folder, "gap", bin, "TRACK 01 MODE1/2352\nINDEX 00 00:00:00\nINDEX 01 00:00:60\n");
        assertThat(Run.of("verify", cue).out()).contains("2 bad, 2 of them repairable");
        assertThat(Run.of("convert", cue, folder.resolve("kept.cue")).err()).contains("LBA 30", "LBA 80");
        Run.of("repair", cue, folder.resolve("mended.cue"));
        assertThat(folder.resolve("mended.bin")).hasBinaryContent(clean);
    }

    @Test
    void sectors_of_a_gap_are_told_one_by_one() throws IOException {
        byte[] bin = new byte[100 * SECTOR];
        System.arraycopy(MadeDisc.form1(10, 20), 0, bin, 10 * SECTOR, 20 * SECTOR);
        System.arraycopy(MadeDisc.mode1(30, 70), 0, bin, 30 * SECTOR, 70 * SECTOR);
        Path cue = MadeDisc.sheet(folder, "gap", bin, "TRACK 01 MODE1/2352\nINDEX 00 00:00:00\nINDEX 01 00:00:60\n");
        Run verify = Run.of("verify", cue);
        assertThat(verify.status()).as(verify.out()).isEqualTo(ExitStatus.DONE);
        assertThat(verify.out()).contains("10 audio, 70 mode1, 20 form1");
    }
}
