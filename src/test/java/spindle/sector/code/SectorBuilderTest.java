// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.Header;
import spindle.sector.SectorMode;
import spindle.sector.Seed;
import spindle.sector.Subheader;

class SectorBuilderTest {
    private static final HexFormat HEX = HexFormat.of();

    private final SectorBuilder builder = new SectorBuilder();

    /** Sectors that two independent programs agree about; the payload is i and 255, or zero. */
    @ParameterizedTest
    @CsvSource({
        "MODE1, 0,      counting, 00020001, 279739e6, 421347c7, 46e94486f12ae20b, 8c41a08f",
        "MODE1, 16,     counting, 00021601, 5e935192, 421328c7, 46e94486f12ae20b, 2f696cc4",
        "MODE1, 149999, counting, 33217401, 17117505, 60da9f94, ff624486f12ae20b, 5419832a",
        "MODE1, 0,      zero,     00020001, c513682b, 00f700f5, 0041000000000000, d12ad343",
        "FORM1, 0,      counting, 00020002, e90cd059, 59ff7fd9, 13fd68aa3fe400e9, 8a32b319",
        "FORM1, 0,      zero,     00020002, 0b888194, 00000000, 0000000000000000, 836fd3f4",
        "FORM2, 0,      counting, 00020002, bc8dd995, '',       '',               faacaac3",
        "FORM2, 0,      zero,     00020002, 3f13b0be, '',       '',               ''",
    })
    void builds_known_sectors(
            SectorMode mode, int lba, String payload, String header, String edc, String p, String q, String crc) {
        byte[] raw = new byte[2352];
        Arrays.fill(raw, (byte) 0xA5);
        int user = mode == SectorMode.MODE1 ? 16 : 24;
        int userBytes = mode == SectorMode.FORM2 ? 2324 : 2048;
        for (int i = 0; i < userBytes; i++) {
            raw[user + i] = (byte) (payload.equals("zero") ? 0 : i);
        }
        if (mode == SectorMode.FORM1) {
            Subheader.storePlainForm1(raw, 16);
        } else if (mode == SectorMode.FORM2) {
            Subheader.storePlainForm2(raw, 16);
        }
        build(mode, raw, 0, lba, 1);
        assertThat(hex(raw, 0, 12)).isEqualTo("00ffffffffffffffffffff00");
        assertThat(hex(raw, 12, 4)).isEqualTo(header);
        int edcAt = mode == SectorMode.MODE1 ? 2064 : mode == SectorMode.FORM1 ? 2072 : 2348;
        assertThat(hex(raw, edcAt, 4)).isEqualTo(edc);
        assertThat(hex(raw, 2248, q.length() / 2)).isEqualTo(q);
        if (!crc.isEmpty()) {
            CRC32 zip = new CRC32();
            zip.update(raw);
            assertThat(HEX.toHexDigits((int) zip.getValue())).isEqualTo(crc);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "AUDIO", mode = EnumSource.Mode.EXCLUDE)
    void builds_runs_in_the_middle_of_a_buffer_and_touches_nothing_else(SectorMode mode) {
        SplittableRandom random = Seed.random("runs" + mode);
        for (int round = 0; round < 10; round++) {
            int count = random.nextInt(6);
            int at = random.nextInt(100);
            int lba = random.nextInt(-150, Header.LBA_LIMIT - count);
            byte[] buffer = Seed.bytes(random, at + count * 2352 + 77);
            byte[] expected = buffer.clone();
            for (int i = 0; i < count; i++) {
                int from = at + i * 2352 + 16;
                byte[] body = mode == SectorMode.MODE0
                        ? new byte[2336]
                        : Arrays.copyOfRange(buffer, from, from + inputBytes(mode));
                System.arraycopy(ReferenceCodes.sector(mode, lba + i, body), 0, expected, from - 16, 2352);
            }
            build(mode, buffer, at, lba, count);
            assertThat(buffer).as(Seed.tell()).isEqualTo(expected);
        }
    }

    private static int inputBytes(SectorMode mode) {
        return switch (mode) {
            case MODE1 -> 2048;
            case FORM1 -> 2056;
            case FORM2 -> 2332;
            default -> 2336;
        };
    }

    @Test
    void rejects_positions_that_no_header_can_hold() {
        byte[] raw = new byte[2 * 2352];
        builder.mode1(raw, 0, Header.LBA_LIMIT - 2, 2);
        assertThat(hex(raw, 2352 + 12, 4)).isEqualTo("99597401");
        builder.mode1(raw, 0, -150, 1);
        assertThat(hex(raw, 12, 4)).isEqualTo("00000001");
        assertThatThrownBy(() -> builder.mode1(raw, 0, Header.LBA_LIMIT - 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LBA 449849 to 449850");
        byte[] before = raw.clone();
        for (SectorMode mode : SectorMode.values()) {
            if (mode != SectorMode.AUDIO) {
                assertThatThrownBy(() -> build(mode, raw, 0, -151, 2)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> build(mode, raw, 0, Header.LBA_LIMIT - 1, 2))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> build(mode, raw, 1, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
        assertThat(raw).isEqualTo(before);
        assertThatThrownBy(() -> builder.mode0(raw, 0, Integer.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejects_sectors_outside_the_array_before_writing() {
        byte[] raw = new byte[2 * 2352];
        assertThatThrownBy(() -> builder.mode1(raw, 1, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.mode2(raw, -1, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(raw).containsOnly(0);
    }

    private void build(SectorMode mode, byte[] dst, int at, int lba, int count) {
        switch (mode) {
            case MODE0 -> builder.mode0(dst, at, lba, count);
            case MODE1 -> builder.mode1(dst, at, lba, count);
            case MODE2 -> builder.mode2(dst, at, lba, count);
            case FORM1 -> builder.form1(dst, at, lba, count);
            case FORM2 -> builder.form2(dst, at, lba, count);
            case AUDIO -> throw new AssertionError("audio is not built");
        }
    }

    private static String hex(byte[] raw, int at, int count) {
        return HEX.formatHex(raw, at, at + count);
    }
}
