// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.sector.code.SectorBuilder;

/** What every codec does, whatever it packs. */
class HunkCodecContractTest {
    private static final int FRAMES = 4;
    private static final int HUNK = FRAMES * 2448;
    private static final int ROOM = 2 * HUNK + 1024;

    record Case(CodecTag tag, String name, byte[] hunk) {
        @Override
        public String toString() {
            return tag.word() + " " + name;
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (CodecTag tag : CodecTag.values()) {
            cases.add(new Case(tag, "zeroes", new byte[HUNK]));
            cases.add(new Case(tag, "noise", noise(7)));
            cases.add(new Case(tag, "words", words()));
            cases.add(new Case(tag, "samples", samples()));
            cases.add(new Case(tag, "sectors", sectors()));
        }
        return cases;
    }

    private static byte[] noise(long seed) {
        byte[] bytes = new byte[HUNK];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] words() {
        SplittableRandom random = new SplittableRandom(8);
        String[] words = {"spindle ", "hunk ", "sector\n", "the ", "of a ", "compressed ", "1234 "};
        StringBuilder text = new StringBuilder();
        while (text.length() < HUNK) {
            text.append(words[random.nextInt(words.length)]);
        }
        return Arrays.copyOf(text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), HUNK);
    }

    private static byte[] samples() {
        byte[] bytes = new byte[HUNK];
        for (int i = 0; i < FRAMES * 588; i++) {
            int left = (int) (12_000 * Math.sin(i / 23.0));
            int right = (int) (9_000 * Math.sin(i / 31.0));
            int at = i / 588 * 2448 + i % 588 * 4;
            bytes[at] = (byte) (left >> 8);
            bytes[at + 1] = (byte) left;
            bytes[at + 2] = (byte) (right >> 8);
            bytes[at + 3] = (byte) right;
        }
        return bytes;
    }

    /** One of Mode 1, one of form 1, one with wrong parity, one without sync. */
    private static byte[] sectors() {
        byte[] sector = words();
        byte[] raw = new byte[FRAMES * 2352];
        System.arraycopy(sector, 0, raw, 0, raw.length);
        SectorBuilder builder = new SectorBuilder();
        builder.mode1(raw, 0, 16, 1);
        Arrays.fill(raw, 2352 + 16, 2352 + 24, (byte) 0);
        builder.form1(raw, 2352, 17, 1);
        builder.mode1(raw, 2 * 2352, 18, 1);
        raw[2 * 2352 + 2300] ^= 1;
        byte[] hunk = new byte[HUNK];
        for (int i = 0; i < FRAMES; i++) {
            System.arraycopy(raw, i * 2352, hunk, i * 2448, 2352);
        }
        return hunk;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_back_what_it_was_given_in_the_middle_of_other_bytes(Case each) throws DamagedHunkException {
        HunkCodec codec = each.tag().open(HUNK);
        byte[] src = new byte[HUNK + 20];
        System.arraycopy(each.hunk(), 0, src, 10, HUNK);
        byte[] packed = new byte[ROOM + 20];
        Arrays.fill(packed, (byte) 0x5A);
        int bytes = codec.encode(src, 10, HUNK, packed, 10, ROOM);
        assertThat(bytes).isPositive();
        assertThat(Arrays.copyOfRange(src, 10, 10 + HUNK)).isEqualTo(each.hunk());
        assertUntouched(packed, 0, 10);
        assertUntouched(packed, 10 + ROOM, packed.length);
        byte[] dst = new byte[HUNK + 20];
        Arrays.fill(dst, (byte) 0x5A);
        assertThat(codec.decode(packed, 10, bytes, dst, 10, HUNK)).isEqualTo(bytes);
        assertThat(Arrays.copyOfRange(dst, 10, 10 + HUNK)).isEqualTo(each.hunk());
        assertUntouched(dst, 0, 10);
        assertUntouched(dst, 10 + HUNK, dst.length);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_so_where_there_is_no_room(Case each) {
        HunkCodec codec = each.tag().open(HUNK);
        byte[] packed = new byte[ROOM];
        int bytes = codec.encode(each.hunk(), 0, HUNK, packed, 0, ROOM);
        byte[] tight = new byte[bytes + 8];
        assertThat(codec.encode(each.hunk(), 0, HUNK, tight, 0, bytes)).isEqualTo(bytes);
        for (int room = bytes - 1; room >= 0; room -= 1 + bytes / 50) {
            byte[] small = new byte[room];
            assertThat(codec.encode(each.hunk(), 0, HUNK, small, 0, room)).isEqualTo(HunkCodec.DOES_NOT_FIT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refuses_what_ends_early_and_survives_what_is_wrong(Case each) {
        HunkCodec codec = each.tag().open(HUNK);
        byte[] packed = new byte[ROOM];
        int bytes = codec.encode(each.hunk(), 0, HUNK, packed, 0, ROOM);
        byte[] dst = new byte[HUNK];
        for (int count = 0; count < bytes / 2; count += 1 + bytes / 100) {
            byte[] cut = Arrays.copyOf(packed, count);
            assertThatThrownBy(() -> codec.decode(cut, 0, cut.length, dst, 0, HUNK))
                    .isInstanceOf(DamagedHunkException.class);
        }
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 300; i++) {
            byte[] wrong = Arrays.copyOf(packed, bytes);
            for (int k = 0; k < 1 + i % 4; k++) {
                wrong[random.nextInt(bytes)] = (byte) random.nextInt();
            }
            try {
                assertThat(codec.decode(wrong, 0, bytes, dst, 0, HUNK)).isBetween(0, bytes);
            } catch (DamagedHunkException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void assertUntouched(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(bytes[i]).as("byte " + i).isEqualTo((byte) 0x5A);
        }
    }
}
