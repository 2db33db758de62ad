// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disc of two tracks, and answers of AccurateRip for rips of it that begin earlier or later; all summed here. */
class AccurateRipTest {
    private static final int SECTORS = 1200;
    private static final int SECOND = 600;
    private static final int FRAMES = 588;

    @TempDir
    Path folder;

    private Path cue = Path.of("a.cue");
    private int[] frames = new int[0];
    private String id = "";

    @BeforeEach
    void make_a_disc() throws IOException {
        byte[] bin = new byte[SECTORS * 2352];
        new SplittableRandom(3).nextBytes(bin);
        cue = MadeDisc.sheet(
                folder, "a", bin, "TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 00:08:00\n");
        frames = new int[SECTORS * FRAMES];
        ByteBuffer.wrap(bin).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(frames);
        id = Run.of("info", "--ids", cue)
                .out()
                .lines()
                .filter(line -> line.contains("AccurateRip id"))
                .map(line -> line.substring(line.length() - 30))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the checksum of a track of a rip that begins later by an offset} */
    private int sum(int track, int offset, int version) {
        int start = (track == 1 ? 0 : SECOND) * FRAMES;
        int count = (track == 1 ? SECOND : SECTORS - SECOND) * FRAMES;
        int from = track == 1 ? 5 * FRAMES : 1;
        int to = track == 2 ? count - 5 * FRAMES : count;
        int sum = 0;
        for (int place = from; place <= to; place++) {
            int at = start + offset + place - 1;
            long frame = at < 0 || at >= frames.length ? 0 : frames[at] & 0xFFFF_FFFFL;
            long product = frame * place;
            sum += (int) product + (version == 2 ? (int) (product >>> 32) : 0);
        }
        return sum;
    }

    private int sector450(int track, int offset) {
        int start = ((track == 1 ? 0 : SECOND) + 450) * FRAMES + offset;
        int sum = 0;
        for (int i = 0; i < FRAMES; i++) {
            sum += frames[start + i] * (i + 1);
        }
        return sum;
    }

    private Path answer(int offset, int version, int confidence) throws IOException {
        String[] ids = id.split("-", -1);
        ByteBuffer bytes = ByteBuffer.allocate(13 + 2 * 9).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 2);
        for (int i = 1; i < 4; i++) {
            bytes.putInt(Integer.parseUnsignedInt(ids[i], 16));
        }
        for (int track = 1; track <= 2; track++) {
            bytes.put((byte) confidence).putInt(sum(track, offset, version)).putInt(sector450(track, offset));
        }
        return Files.write(folder.resolve("dBAR.bin"), bytes.array());
    }

    @Test
    void the_same_rip_is_found_without_an_offset() throws IOException {
        Run run = Run.of("info", "--ids", cue, "--accuraterip", answer(0, 2, 17));
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("  track 1 is as in AccurateRip (v2, 17 rips)\n")
                .contains("  track 2 is as in AccurateRip (v2, 17 rips)\n");
    }

    @Test
    void rips_at_other_offsets_are_found() throws IOException {
        for (int offset : new int[] {667, -12, 2939, -2939}) {
            Run run = Run.of("info", "--ids", cue, "--accuraterip", answer(offset, offset == 667 ? 1 : 2, 1));
            String text = String.format(
                    "track 2 is as in AccurateRip (v%d, 1 rip) at offset %+d", offset == 667 ? 1 : 2, offset);
            assertThat(run.out()).contains(text);
            assertThat(run.status()).isZero();
        }
        JsonSchemaTest.requireValid(Run.of("info", "--json", "--ids", cue, "--accuraterip", answer(6, 2, 3)));
    }

    @Test
    void another_rip_is_status_8() throws IOException {
        Path answer = answer(0, 2, 17);
        byte[] bytes = Files.readAllBytes(answer);
        for (int track = 0; track < 2; track++) {
            bytes[13 + 9 * track + 1] ^= 1;
        }
        Run run = Run.of("info", "--ids", cue, "--accuraterip", Files.write(answer, bytes));
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).doesNotContain("is as in");
    }

    @Test
    void what_is_no_answer_is_refused() throws IOException {
        Path answer = answer(0, 2, 1);
        byte[] bytes = Files.readAllBytes(answer);
        for (byte[] bad : new byte[][] {
            {}, {0}, {-1}, {2, 0}, Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOf(bytes, bytes.length + 1)
        }) {
            Files.write(answer, bad);
            Run run = Run.of("info", "--ids", cue, "--accuraterip", answer);
            assertThat(run.status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        }
        bytes[3] ^= 1;
        Files.write(answer, bytes);
        Run other = Run.of("info", "--ids", cue, "--accuraterip", answer);
        assertThat(other.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(other.err()).contains("is an answer for another disc");
        assertThat(Run.of("info", cue, "--accuraterip", answer).status()).isEqualTo(ExitStatus.USAGE);
    }
}
