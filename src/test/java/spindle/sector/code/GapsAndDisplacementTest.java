// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;

/** Sectors of gaps, told one by one, and headers that name another place. */
class GapsAndDisplacementTest {
    private static final int LBA = 20_000;
    private static final int SECTOR = 2352;

    @ParameterizedTest
    @ValueSource(ints = {-20_000, -75, -1, 0, 1, 16, 4500})
    void a_header_is_displaced_by_what_it_says(int distance) {
        byte[] raw = Sectors.random(Seed.random("displaced"), SectorMode.MODE1, LBA + distance);
        assertThat(Displacement.of(raw, 0, LBA)).isEqualTo(distance);
        assertThat(Displacement.isDistance(distance)).isEqualTo(distance != 0);
        assertThat(Displacement.isNoAddress(distance)).isFalse();
    }

    /** 20150 frames are 4 minutes, 28 seconds and 50 frames: 32h in binary digits. */
    @ParameterizedTest
    @CsvSource({
        "4, 28, 50, BINARY",
        "0, 0, 0, ZERO",
        "0, 0x0A, 0, NO_POSITION",
        "0, 0x60, 0, NO_POSITION",
        "0, 0, 0x75, NO_POSITION"
    })
    void a_header_that_is_no_address_is_told_apart(String minute, String second, String frame, String kind) {
        int wanted = switch (kind) {
            case "BINARY" -> Displacement.BINARY;
            case "ZERO" -> Displacement.ZERO;
            default -> Displacement.NO_POSITION;
        };
        byte[] raw = Sectors.random(Seed.random("address"), SectorMode.MODE1, LBA);
        raw[12] = Byte.decode(minute);
        raw[13] = Byte.decode(second);
        raw[14] = Byte.decode(frame);
        assertThat(Displacement.of(raw, 0, LBA)).isEqualTo(wanted);
        assertThat(Displacement.isNoAddress(wanted)).isTrue();
        assertThat(Displacement.isDistance(wanted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "3, 2, 5", "3, 3, 0", "0, 5, 0"})
    void what_most_of_a_run_are_displaced_by_is_common(int displaced, int inPlace, int common) {
        int count = displaced + inPlace;
        ByteBuffer raw = ByteBuffer.allocate(count * SECTOR);
        for (int i = 0; i < count; i++) {
            int lba = LBA + i + (i < displaced ? 5 : 0);
            raw.put(Sectors.random(Seed.random("run"), SectorMode.MODE1, lba));
        }
        int[] verdicts = new int[count];
        new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE).check(raw, 0, LBA, count, verdicts, 0);
        assertThat(Displacement.common(raw, LBA, count, verdicts)).isEqualTo(common);
    }

    /** A gap may be of another mode than its track, empty, or audio; none of that is a flaw. Mode 2 without codes is below. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MODE2")
    void a_sector_of_a_gap_is_what_it_is(SectorMode mode) {
        for (TrackMode track : new TrackMode[] {TrackMode.MODE1, TrackMode.XA}) {
            byte[] raw = Sectors.random(Seed.random("gap" + mode), mode, LBA);
            if (mode == SectorMode.MODE0) {
                Arrays.fill(raw, 16, SECTOR, (byte) 0);
            }
            assertThat(Verdict.flaws(inGap(track, raw))).as("%s", track).isEmpty();
            assertThat(Verdict.mode(inGap(track, raw))).isEqualTo(mode);
        }
    }

    @Test
    void mode_2_without_codes_is_sound_before_a_track_of_mode_2() {
        byte[] raw = Sectors.random(Seed.random("gap"), SectorMode.MODE2, LBA);
        assertThat(Verdict.isDamaged(inGap(TrackMode.MODE2, raw))).isFalse();
        assertThat(Verdict.isDamaged(inGap(TrackMode.XA, raw))).isTrue();
    }

    @Test
    void silence_and_damage_in_a_gap_are_told() {
        assertThat(Verdict.flaws(inGap(TrackMode.MODE1, new byte[SECTOR]))).isEmpty();
        byte[] raw = Sectors.random(Seed.random("gap"), SectorMode.MODE1, LBA);
        raw[100] ^= 1;
        assertThat(Verdict.flaws(inGap(TrackMode.XA, raw))).contains(SectorFlaw.EDC);
    }

    private static int inGap(TrackMode track, byte[] raw) {
        ByteBuffer sectors = ByteBuffer.allocate(3 * SECTOR);
        sectors.put(SECTOR, raw);
        int[] verdicts = new int[3];
        int all = new GapChecker(track, SectorChecker.Depth.WHOLE).check(sectors, SECTOR, LBA, 1, verdicts, 1);
        assertThat(all).isEqualTo(verdicts[1] & Verdict.FLAWS);
        assertThat(verdicts[0]).isZero();
        return verdicts[1];
    }

    @ParameterizedTest
    @CsvSource({"AUDIO, AUDIO", "MODE0, MODE1", "MODE1, MODE1", "MODE2, XA", "FORM1, XA", "FORM2, XA"})
    void a_sector_of_a_gap_is_repaired_as_what_it_is(SectorMode mode, TrackMode track) {
        assertThat(GapChecker.repairedAs(Verdict.of(mode, 0))).isEqualTo(track);
    }
}
