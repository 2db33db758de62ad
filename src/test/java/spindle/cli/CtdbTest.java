// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the CUETools database, made of the samples of a disc of three tracks, whose last is shorter than two strides. */
class CtdbTest {
    private static final int SECTOR = 2352;
    private static final List<Integer> STARTS = List.of(0, 400, 615, 633);
    private static final int STRIDE = 10 * SECTOR;

    @TempDir
    Path folder;

    private byte[] bin = new byte[0];
    private Path cue = Path.of("a.cue");

    @BeforeEach
    void make_a_disc() throws IOException {
        bin = new byte[633 * SECTOR];
        new SplittableRandom(4).nextBytes(bin);
        cue = MadeDisc.sheet(folder, "a", bin, """
                TRACK 01 AUDIO
                INDEX 01 00:00:00
                TRACK 02 AUDIO
                INDEX 01 00:05:25
                TRACK 03 AUDIO
                INDEX 01 00:08:15
                """);
    }

    /** {@return the CRC-32 of bytes, of which those outside the disc are silent} */
    private String crc(int from, int to) {
        CRC32 crc = new CRC32();
        for (int at = from; at < to; at++) {
            crc.update(at < 0 || at >= bin.length ? 0 : bin[at]);
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private int end() {
        return bin.length - STRIDE - bin.length % STRIDE;
    }

    private List<String> tracks(int offset) {
        return IntStream.range(0, 3)
                .mapToObj(i -> crc(
                        (i == 0 ? STRIDE : STARTS.get(i) * SECTOR) + 4 * offset,
                        (i == 2 ? end() : STARTS.get(i + 1) * SECTOR) + 4 * offset))
                .toList();
    }

    private static String entry(int confidence, String disc, List<String> tracks) {
        return "<entry id=\"7\" crc32=\"" + disc + "\" confidence=\"" + confidence
                + "\" npar=\"8\" stride=\"5880\" toc=\""
                + STARTS.stream().map(String::valueOf).collect(Collectors.joining(":")) + "\" trackcrcs=\""
                + String.join(" ", tracks) + "\"/>";
    }

    private Path answer(String... entries) throws IOException {
        return Files.writeString(
                folder.resolve("ctdb.xml"),
                "<?xml version=\"1.0\"?><ctdb xmlns=\"http://db.cuetools.net/ns/mmd-1.0#\">" + String.join("", entries)
                        + "<metadata artist=\"&amp;\"/></ctdb>");
    }

    private String whole(int offset) {
        return crc(STRIDE + 4 * offset, end() + 4 * offset);
    }

    @Test
    void the_same_rip_is_found_without_an_offset() throws IOException {
        Run run = Run.of("info", "--ids", cue, "--ctdb", answer(entry(896, whole(0), tracks(0))));
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).endsWith("  the disc is as in CTDB (896 rips)\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {667, -12, 5408, 5879, -5879})
    void rips_at_other_offsets_are_found(int offset) throws IOException {
        Path answer = answer(entry(1, whole(offset), tracks(offset)));
        Run run = Run.of("info", "--ids", cue, "--ctdb", answer);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains(String.format("the disc is as in CTDB (1 rip) at offset %+d\n", offset));
        JsonSchemaTest.requireValid(Run.of("info", "--json", "--ids", cue, "--ctdb", answer));
    }

    @Test
    void tracks_that_are_the_same_are_told_where_the_disc_is_not() throws IOException {
        byte[] other = bin.clone();
        other[500 * SECTOR] ^= 1;
        Path changed = MadeDisc.sheet(
                folder, "b", other, Files.readString(cue).lines().skip(1).collect(Collectors.joining("\n")));
        Path answer = answer(
                entry(3, whole(-6), tracks(-6)), entry(5, "00000000", List.of("00000001", "00000002", "00000003")));
        Run run = Run.of("info", "--ids", changed, "--ctdb", answer);
        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("  tracks 1, 3 are as in CTDB (3 rips) at offset -6\n");
    }

    @Test
    void another_rip_is_status_8() throws IOException {
        Run run = Run.of("info", "--ids", cue, "--ctdb", answer(entry(2, "01234567", List.of())));
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).doesNotContain("as in CTDB");
    }

    @Test
    void an_answer_for_another_disc_is_refused() throws IOException {
        String entry = entry(2, whole(0), tracks(0)).replace("0:400:", "0:401:");
        assertThat(Run.of("info", "--ids", cue, "--ctdb", answer(entry)).status())
                .isEqualTo(ExitStatus.UNREADABLE);
        String four = entry(2, whole(0), List.of("1", "2", "3", "4"));
        assertThat(Run.of("info", "--ids", cue, "--ctdb", answer(four)).status())
                .isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("info", cue, "--ctdb", answer(four)).status()).isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<ctdb/>",
                "<ctdb>",
                "<ctdb><entry/></ctdb>",
                "<ctdb><entry crc32=\"xyz\"/></ctdb>",
                "<ctdb><entry crc32=\"123456789\"/></ctdb>",
                "<ctdb><entry crc32=\"1\" toc=\"a:b\"/></ctdb>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><ctdb>&b;</ctdb>"
            })
    void what_is_no_answer_is_refused(String text) throws IOException {
        Path answer = Files.writeString(folder.resolve("x.xml"), text);
        Run run = Run.of("info", "--ids", cue, "--ctdb", answer);
        assertThat(run.status()).as(run.toString()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void a_disc_of_data_has_no_such_checksums() throws IOException {
        Path data = MadeDisc.sheet(folder, "d", MadeDisc.mode1(0, 20), "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        assertThat(Run.of("info", "--ids", data, "--ctdb", answer(entry(1, whole(0), tracks(0))))
                        .status())
                .isEqualTo(ExitStatus.UNREADABLE);
        byte[] tiny = Arrays.copyOf(bin, 15 * SECTOR);
        Path small = MadeDisc.sheet(folder, "t", tiny, "TRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        Path answer = answer("<entry crc32=\"1\" confidence=\"1\"/>");
        assertThat(Run.of("info", "--ids", small, "--ctdb", answer).status()).isEqualTo(ExitStatus.MISMATCH);
    }
}
