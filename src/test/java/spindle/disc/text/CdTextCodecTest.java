// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spindle.disc.text.CdText.Field;
import spindle.sector.Crc16;

class CdTextCodecTest {
    private static final List<Integer> TRACKS = List.of(1, 2, 3);

    @Test
    void words_become_packs_and_packs_the_same_words() {
        CdText text = words(Map.of(
                0, Map.of(Field.TITLE, "Ein l\u00E4ngerer Titel als ein Pack", Field.GENRE, "Rock", Field.UPC_EAN, "1"),
                2, Map.of(Field.TITLE, "Zwei", Field.PERFORMER, "Wer")));
        List<CdTextPack> packs = CdTextCodec.packs(text, TRACKS);
        assertThat(CdTextCodec.read(packs, TRACKS)).isEqualTo(text);
        assertThat(CdTextCodec.missing(text, packs, TRACKS)).isZero();
    }

    @Test
    void no_packs_are_no_text() {
        assertThat(CdTextCodec.read(List.of(), TRACKS)).isEqualTo(CdText.NONE);
    }

    @Test
    void packs_are_numbered_without_a_gap_and_end_with_three_of_sizes() {
        List<CdTextPack> packs = CdTextCodec.packs(words(Map.of(1, Map.of(Field.TITLE, "A"))), TRACKS);
        assertThat(packs).hasSize(4);
        for (int i = 0; i < packs.size(); i++) {
            byte[] bytes = packs.get(i).bytes();
            assertThat(bytes[2]).isEqualTo((byte) i);
            assertThat(Crc16.matches(bytes, 0, 16)).isTrue();
        }
        assertThat(packs.get(0).bytes()).startsWith(0x80, 0, 0, 0, 0, 'A', 0, 0);
        assertThat(packs.get(1).bytes()).startsWith(0x8F, 0, 1, 0, 0, 1, 3, 0, 1);
        assertThat(packs.get(2).bytes()).startsWith(0x8F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3);
        assertThat(packs.get(3).bytes()).startsWith(0x8F, 2, 3, 0, 0, 0, 0, 0, 9);
    }

    @Test
    void a_tab_says_what_the_track_before_says() {
        List<CdTextPack> packs = packs(0x80, 0, "Disc\0One\0\t\0\t\0");
        assertThat(CdTextCodec.read(packs, TRACKS).of(3)).containsEntry(Field.TITLE, "One");
        assertThat(CdTextCodec.read(packs, TRACKS).packs()).isEqualTo(packs);
    }

    @Test
    void words_that_Latin_1_has_not_are_Japanese_if_they_can_be() {
        CdText text = words(Map.of(1, Map.of(Field.TITLE, "\u6E7F\u3063\u305F\u6C34")));
        List<CdTextPack> packs = CdTextCodec.packs(text, TRACKS);
        assertThat(packs.get(0).bytes()[3] & 0x80).isEqualTo(0x80);
        assertThat(CdTextCodec.read(packs, TRACKS).words()).isEqualTo(text.words());
    }

    @Test
    void words_that_cannot_be_packs_are_missing() {
        CdText text = words(Map.of(
                0, Map.of(Field.TITLE, "\uD83D\uDE00"),
                1, Map.of(Field.TITLE, "One", Field.GENRE, "Rock", Field.PERFORMER, "x".repeat(4000))));
        assertThat(CdTextCodec.missing(text, CdTextCodec.packs(text, TRACKS), TRACKS))
                .isEqualTo(3);
    }

    @Test
    void packs_without_sizes_are_Latin_1() {
        CdText text = CdTextCodec.read(packs(0x81, 2, "Caf\u00E9\0\0"), TRACKS);
        assertThat(text.words()).isEqualTo(Map.of(2, Map.of(Field.PERFORMER, "Caf\u00E9")));
    }

    @Test
    void no_bytes_are_too_strange() {
        for (int type = 0; type < 256; type++) {
            byte[] bytes = new byte[CdTextPack.BYTES];
            Arrays.fill(bytes, (byte) type);
            List<CdTextPack> packs = List.of(new CdTextPack(bytes), new CdTextPack(bytes));
            assertThat(CdTextCodec.read(packs, TRACKS).packs()).isEqualTo(packs);
        }
    }

    @Test
    void the_words_in_a_damaged_pack_are_left_out_and_those_behind_it_kept() {
        CdText text = words(Map.of(
                0, Map.of(Field.TITLE, "Daybreak"),
                1, Map.of(Field.TITLE, "Goodbye"),
                2, Map.of(Field.TITLE, "Table"),
                3, Map.of(Field.TITLE, "Chair")));
        List<CdTextPack> packs = new ArrayList<>(CdTextCodec.packs(text, TRACKS));
        byte[] damaged = packs.get(0).bytes();
        damaged[5] ^= 1;
        packs.set(0, new CdTextPack(damaged));
        CdText read = CdTextCodec.read(packs, TRACKS);
        assertThat(read.words()).isEqualTo(Map.of(2, Map.of(Field.TITLE, "Table"), 3, Map.of(Field.TITLE, "Chair")));
        assertThat(read.packs()).isEqualTo(packs);
        assertThat(CdTextDecoder.faults(packs)).containsExactly(CdTextFault.WRONG_CRC);
    }

    @Test
    void packs_whose_CRCs_are_all_wrong_are_believed_and_said() {
        List<CdTextPack> packs = new ArrayList<>();
        for (CdTextPack pack : packs(0x80, 0, "Disc\0One\0")) {
            byte[] bytes = pack.bytes();
            bytes[17] ^= 1;
            packs.add(new CdTextPack(bytes));
        }
        assertThat(CdTextCodec.read(packs, TRACKS).of(1)).containsEntry(Field.TITLE, "One");
        assertThat(CdTextDecoder.faults(packs)).containsExactly(CdTextFault.NO_CRC);
    }

    @Test
    void strings_that_end_with_one_NUL_are_of_one_byte_whatever_the_block_states() {
        List<CdTextPack> packs = new ArrayList<>(packs(0x80, 0, "Daybreak\0Goodbye\0Table\0"));
        packs.addAll(packs(0x8F, 0, "\u0080\1\3" + "\0".repeat(33)));
        assertThat(CdTextCodec.read(packs, TRACKS).of(2)).containsEntry(Field.TITLE, "Table");
        assertThat(CdTextDecoder.faults(packs)).containsExactly(CdTextFault.SINGLE_BYTE);
    }

    @Test
    void utf_8_in_a_block_of_Latin_1_is_read_as_that() {
        List<CdTextPack> packs = packs(0x80, 0, "\u00C3\u0081g\u00C3\u00A6tt\0J\u00F3lin\0");
        CdText read = CdTextCodec.read(packs, TRACKS);
        assertThat(read.of(0)).containsEntry(Field.TITLE, "\u00C1g\u00E6tt");
        assertThat(read.of(1)).containsEntry(Field.TITLE, "J\u00F3lin");
        assertThat(CdTextDecoder.faults(packs)).containsExactly(CdTextFault.UTF_8);
    }

    private static List<CdTextPack> packs(int type, int track, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<CdTextPack> packs = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += 12) {
            byte[] pack = new byte[CdTextPack.BYTES];
            pack[0] = (byte) type;
            pack[1] = (byte) track;
            System.arraycopy(bytes, at, pack, 4, Math.min(12, bytes.length - at));
            Crc16.store(pack, 0, 16);
            packs.add(new CdTextPack(pack));
        }
        return packs;
    }

    private static CdText words(Map<Integer, Map<Field, String>> words) {
        return new CdText(words, List.of());
    }
}
