// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;

/** The LZMA that is written, read by two decoders. */
class LzmaEncoderTest {
    private static final int HUNK = 8 * 2352;
    private static final int ROOM = 2 * HUNK;
    /** lc = 3, lp = 0, pb = 2 as LZMA has them in one byte. */
    private static final byte PROPERTIES = (2 * 5) * 9 + 3;

    private final LzmaEncoder encoder = new LzmaEncoder(HUNK, 48, 16);
    private final byte[] packed = new byte[ROOM];

    /** Text of few words, with noise between, and runs of all lengths. */
    private static byte[] mixture(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[length];
        byte[] words = "sector of a track, in a session of the disc".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < length; ) {
            int count = Math.min(length - at, 1 + random.nextInt(random.nextInt(1, 700)));
            switch (random.nextInt(5)) {
                case 0 -> Arrays.fill(bytes, at, at + count, (byte) random.nextInt(3));
                case 1 -> {
                    for (int i = at; i < at + count; i++) {
                        bytes[i] = (byte) random.nextInt();
                    }
                }
                case 2 -> copy(bytes, at > 0 ? random.nextInt(at) : 0, at, count);
                case 3 -> {
                    copy(bytes, at > 0 ? random.nextInt(at) : 0, at, count);
                    for (int i = at; i < at + count; i += 1 + random.nextInt(40)) {
                        bytes[i]++;
                    }
                }
                default -> {
                    for (int i = 0; i < count; i++) {
                        bytes[at + i] = words[(i + at) % words.length];
                    }
                }
            }
            at += count;
        }
        return bytes;
    }

    private static void copy(byte[] bytes, int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            bytes[to + i] = bytes[from + i];
        }
    }

    private static byte[] bySelf(byte[] packed, int count, int length) throws DamagedHunkException {
        byte[] back = new byte[length];
        assertThat(new LzmaDecoder().decode(packed, 0, count, back, 0, length)).isEqualTo(count);
        return back;
    }

    private static byte[] byXz(byte[] packed, int count, int length) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(packed, 0, count);
        try (LZMAInputStream lzma = new LZMAInputStream(in, length, PROPERTIES, LZMA2Options.DICT_SIZE_MIN << 3)) {
            return lzma.readAllBytes();
        }
    }

    @Test
    void two_decoders_give_back_what_one_encoder_was_given_hunk_after_hunk() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            byte[] hunk = mixture(seed, HUNK);
            int count = encoder.encode(hunk, 0, HUNK, packed, 0, ROOM);
            assertThat(bySelf(packed, count, HUNK)).as("seed " + seed).isEqualTo(hunk);
            assertThat(byXz(packed, count, HUNK)).as("seed " + seed).isEqualTo(hunk);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 47, 48, 49, 50, 272, 273, 274, 275, 1023, 1024, 1025, 1300})
    void hunks_of_any_length_come_back(int length) throws IOException {
        for (byte[] hunk : List.of(new byte[length], mixture(length, length))) {
            int count = encoder.encode(hunk, 0, length, packed, 0, ROOM);
            assertThat(bySelf(packed, count, length)).isEqualTo(hunk);
            assertThat(byXz(packed, count, length)).isEqualTo(hunk);
        }
    }

    static List<byte[]> hunks() {
        return List.of(mixture(1, HUNK), mixture(2, HUNK), new byte[HUNK]);
    }

    @ParameterizedTest
    @MethodSource("hunks")
    void it_is_as_short_as_what_xz_makes_at_its_best(byte[] hunk) throws IOException {
        int count = encoder.encode(hunk, 0, HUNK, packed, 0, ROOM);
        LZMA2Options best = new LZMA2Options(HUNK, 3, 0, 2, LZMA2Options.MODE_NORMAL, 64, LZMA2Options.MF_BT4, 48);
        var theirs = new ByteArrayOutputStream();
        try (LZMAOutputStream lzma = new LZMAOutputStream(theirs, best, false)) {
            lzma.write(hunk);
        }
        assertThat(count).isLessThanOrEqualTo(8 + (int) (1.01 * theirs.size()));
    }
}
