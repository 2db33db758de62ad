// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/** Damaged sectors are found, told, repaired where that was asked for, and never silently passed on. */
class DamageTest {
    private static final Path DAMAGED = Corpus.open("dev-err-flip");

    @TempDir
    Path folder;

    private Path beyondRepair;

    @BeforeEach
    void damage() throws IOException {
        byte[] bin = Files.readAllBytes(Corpus.IMAGES.resolve("dev-m1/m1.bin"));
        for (int i = 0; i < 600; i++) {
            bin[5 * 2352 + 100 + i * 3] ^= 0x5A;
        }
        Files.write(folder.resolve("bad.bin"), bin);
        beyondRepair = Files.writeString(
                folder.resolve("bad.cue"), "FILE bad.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
    }

    @Test
    void verify_counts_as_the_record_states() {
        Run run = Run.of("verify", "--json", DAMAGED);
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        Map<String, Object> sectors = Json.child(Json.object(run.out()), "sectors");
        assertThat(Json.text(sectors, "badEdc"))
                .isEqualTo(Corpus.fact("dev-err-flip", "check.bad_edc").orElseThrow());
        assertThat(Json.text(sectors, "badEcc"))
                .isEqualTo(Corpus.fact("dev-err-flip", "check.bad_ecc").orElseThrow());
        assertThat(Json.text(sectors, "repairable"))
                .isEqualTo(Corpus.fact("dev-err-flip", "check.correctable").orElseThrow());
    }

    @Test
    void verify_finds_nothing_wrong_where_nothing_is() {
        for (String id :
                List.of("dev-m1", "dev-xa", "dev-2336", "psx-mkpsxiso", "dev-mixed-single", "dev-audio-htoa")) {
            Run run = Run.of("verify", Corpus.open(id));
            assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.DONE);
        }
    }

    @Test
    void repair_gives_the_clean_image_back_and_leaves_the_source_alone() throws IOException {
        Path source = Corpus.folder("dev-err-flip").resolve("dmg.bin");
        String before = Corpus.sha256(source);
        Run run = Run.of("repair", "--json", DAMAGED, folder.resolve("mended.cue"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Corpus.sha256(folder.resolve("mended.bin")))
                .isEqualTo(Corpus.fact("dev-err-flip", "clean_sha256").orElseThrow());
        assertThat(Corpus.sha256(source)).isEqualTo(before);
        List<Map<String, Object>> repairs = Json.list(Json.object(run.out()), "repairs");
        assertThat(repairs).hasSize(2);
        assertThat(Json.number(repairs.get(0), "lba")).isEqualTo(20);
        assertThat(Json.number(repairs.get(0), "bytes")).isEqualTo(1);
    }

    @Test
    void repair_of_a_range_leaves_the_rest_as_stored() throws IOException {
        Run run = Run.of("repair", DAMAGED, folder.resolve("mended.cue"), "--only", "21");
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        byte[] stored = Files.readAllBytes(Corpus.folder("dev-err-flip").resolve("dmg.bin"));
        byte[] mended = Files.readAllBytes(folder.resolve("mended.bin"));
        int differs = 0;
        for (int i = 0; i < stored.length; i++) {
            differs += stored[i] == mended[i] ? 0 : 1;
            if (i < 21 * 2352 || i >= 22 * 2352) {
                assertThat(mended[i]).isEqualTo(stored[i]);
            }
        }
        assertThat(differs).isEqualTo(1);
    }

    @Test
    void an_iso_is_repaired_on_the_way_unless_that_is_not_wanted() throws IOException {
        Run repaired = Run.of("iso", DAMAGED, "-o", folder.resolve("a.iso"));
        assertThat(repaired.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(repaired.err()).contains("LBA 20 (00:02:20)").contains("repaired");
        assertThat(Corpus.sha256(folder.resolve("a.iso")))
                .isEqualTo(Corpus.fact("dev-m1", "track.1.sha256_user2048").orElseThrow());
        Run left = Run.of("iso", DAMAGED, "-o", folder.resolve("b.iso"), "--no-repair");
        assertThat(left.status()).isEqualTo(ExitStatus.INTEGRITY);
        Run unchecked = Run.of("iso", DAMAGED, "-o", folder.resolve("c.iso"), "--no-check");
        assertThat(unchecked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.mismatch(folder.resolve("b.iso"), folder.resolve("c.iso")))
                .isEqualTo(-1);
    }

    @Test
    void what_is_beyond_repair_is_written_as_stored_and_told() throws IOException {
        Run run = Run.of("iso", beyondRepair, "-o", folder.resolve("x.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("LBA 5 (00:02:05)").contains("left as stored");
        assertThat(Files.size(folder.resolve("x.iso"))).isEqualTo(29 * 2048);
        Run repair = Run.of("repair", beyondRepair, folder.resolve("y.cue"));
        assertThat(repair.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(Files.mismatch(folder.resolve("bad.bin"), folder.resolve("y.bin")))
                .isEqualTo(-1);
    }

    @Test
    void convert_tells_damage_and_never_alters_a_sector_that_the_target_holds() throws IOException {
        Run run = Run.of("convert", DAMAGED, folder.resolve("kept.cue"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("LBA 20").contains("LBA 21").contains("kept as they are");
        assertThat(Files.mismatch(Corpus.folder("dev-err-flip").resolve("dmg.bin"), folder.resolve("kept.bin")))
                .isEqualTo(-1);
    }

    @Test
    void split_checks_where_that_is_asked_for() {
        assertThat(Run.of("split", DAMAGED, "-d", folder.resolve("a")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Run.of("split", DAMAGED, "-d", folder.resolve("b"), "--verify")
                        .status())
                .isEqualTo(ExitStatus.INTEGRITY);
    }

    @Test
    void a_proof_says_what_does_not_come_back() {
        Run whole = Run.of("iso", Corpus.open("dev-m1"), "-o", folder.resolve("a.iso"), "--prove");
        assertThat(whole.status()).isEqualTo(ExitStatus.DONE);
        assertThat(whole.err()).contains("every sector that was taken comes back");
        Run part =
                Run.of("iso", Corpus.open("psx-mkpsxiso"), "-o", folder.resolve("b.iso"), "--form2", "cut", "--prove");
        assertThat(part.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(part.err()).contains("35 sectors").contains("sub-headers that do not follow");
    }

    @Test
    void an_image_comes_back_from_its_iso() throws IOException {
        Run.of("iso", Corpus.open("dev-m1"), "-o", folder.resolve("m.iso"));
        Run run = Run.of("bin", folder.resolve("m.iso"), "-d", folder.resolve("raw"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.mismatch(Corpus.IMAGES.resolve("dev-m1/m1.bin"), folder.resolve("raw/m.bin")))
                .isEqualTo(-1);
        Run xa = Run.of("bin", folder.resolve("m.iso"), "--mode2", "-o", folder.resolve("x.cue"));
        assertThat(xa.status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("x.cue")).content().contains("MODE2/2352");
        assertThat(Run.of("verify", folder.resolve("x.cue")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Run.of("bin", folder.resolve("m.iso"), "-o", folder.resolve("n.bin"))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("n.cue")).exists();
        Run later = Run.of("bin", folder.resolve("m.iso"), "--lba", "45000", "-o", folder.resolve("l.cue"));
        assertThat(later.status()).as(later.err()).isEqualTo(ExitStatus.DONE);
        byte[] header = Arrays.copyOfRange(Files.readAllBytes(folder.resolve("l.bin")), 12, 16);
        assertThat(header).containsExactly(0x10, 0x02, 0x00, 0x01);
    }

    @Test
    void a_scrambled_sector_is_descrambled_in_an_iso_and_told() throws IOException {
        byte[] bin = Files.readAllBytes(Corpus.IMAGES.resolve("dev-m1/m1.bin"));
        Scrambler.apply(bin, 20 * 2352, 1);
        Run run = Run.of("iso", sheet("scrambled", bin, "MODE1/2352"), "-o", folder.resolve("s.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("LBA 20 (00:02:20): descrambled");
        assertThat(Corpus.sha256(folder.resolve("s.iso")))
                .isEqualTo(Corpus.fact("dev-m1", "track.1.sha256_user2048").orElseThrow());
    }

    @Test
    void verify_says_where_suspect_sectors_are() throws IOException {
        byte[] bin = Files.readAllBytes(Corpus.IMAGES.resolve("dev-m1/m1.bin"));
        Scrambler.apply(bin, 20 * 2352, 1);
        Path cue = sheet("scrambled", bin, "MODE1/2352");
        Run told = Run.of("verify", cue);
        assertThat(told.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(told.out()).contains("track 1, LBA 20 (00:02:20): is scrambled");
        List<Map<String, Object>> findings =
                Json.list(Json.object(Run.of("verify", "--json", cue).out()), "findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0)).containsEntry("severity", "warning").containsEntry("rule", "scrambled");
    }

    @Test
    void repair_mends_what_verify_calls_repairable_headers_of_form_1_included() throws IOException {
        byte[] clean = xa(0);
        byte[] bin = clean.clone();
        bin[5 * 2352 + 14] ^= 0x55;
        Path cue = sheet("header", bin, "MODE2/2352");
        assertThat(Run.of("verify", cue).out()).contains("1 of them repairable");
        Run run = Run.of("repair", cue, folder.resolve("mended.cue"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(folder.resolve("mended.bin")).hasBinaryContent(clean);
    }

    @Test
    void sectors_that_all_lie_elsewhere_are_one_finding_and_not_repaired() throws IOException {
        byte[] bin = xa(1000);
        Path cue = sheet("elsewhere", bin, "MODE2/2352");
        Run verified = Run.of("verify", cue);
        assertThat(verified.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(verified.out()).contains("the headers of 10 sectors").contains("name positions 1,000 sectors away");
        Run run = Run.of("repair", "--json", cue, folder.resolve("mended.cue"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(folder.resolve("mended.bin")).hasBinaryContent(bin);
        assertThat(Json.list(Json.object(run.out()), "unrepaired")).isEmpty();
    }

    @Test
    void repair_writes_the_format_that_its_target_names() {
        Run run = Run.of("repair", DAMAGED, folder.resolve("mended.ccd"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(folder.resolve("mended.img")).exists();
    }

    @Test
    void a_gap_that_no_file_holds_goes_along_to_another_place() throws IOException {
        byte[] bin = Files.readAllBytes(Corpus.IMAGES.resolve("dev-m1/m1.bin"));
        Files.write(folder.resolve("gap.bin"), bin);
        Path cue = Files.writeString(folder.resolve("gap.cue"), """
                FILE gap.bin BINARY
                TRACK 01 MODE1/2352
                PREGAP 00:00:10
                INDEX 01 00:00:00
                """);
        Run run = Run.of("bin", cue, "--lba", "1000", "-o", folder.resolve("moved.cue"), "--allow-loss");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("moved.bin")).hasSize(bin.length);
        assertThat(Run.of("info", folder.resolve("moved.cue")).out()).contains("lead-out at LBA 1039");
    }

    /** Ten sectors of form 1, of which the first lies at an LBA. */
    private static byte[] xa(int lba) {
        byte[] raw = new byte[10 * 2352];
        byte[] user = new byte[10 * 2048];
        Arrays.fill(user, (byte) 3);
        SectorTransform.between(TrackMode.XA, SectorLayout.USER_2048, SectorLayout.RAW_2352)
                .apply(user, 0, raw, 0, lba, 10);
        return raw;
    }

    private Path sheet(String name, byte[] bin, String mode) throws IOException {
        Files.write(folder.resolve(name + ".bin"), bin);
        return Files.writeString(
                folder.resolve(name + ".cue"),
                "FILE " + name + ".bin BINARY\nTRACK 01 " + mode + "\nINDEX 01 00:00:00\n");
    }
}
