// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.Header;
import spindle.sector.LittleEndianWords;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;

/** What a repair tells of what it has undone, and headers and sub-headers that are wrong alone. */
class EditsAndHeadersTest {
    private static final int LBA = 12_345;

    private static SectorRepair repairOf(SectorMode mode) {
        return new SectorRepair(mode == SectorMode.MODE1 ? TrackMode.MODE1 : TrackMode.XA);
    }

    /** User data begin at byte 16 in mode 1 and at 24 in form 1, and have 2048 bytes. */
    @ParameterizedTest
    @CsvSource({
        "MODE1, 16, 2, true",
        "MODE1, 2062, 2, true",
        "MODE1, 1000, 30, true",
        "MODE1, 1000, 1, false",
        "MODE1, 15, 2, false",
        "MODE1, 2063, 2, false",
        "FORM1, 24, 2, true",
        "FORM1, 2070, 2, true",
        "FORM1, 2071, 2, false"
    })
    void a_run_of_wrong_user_bytes_is_an_edit(SectorMode mode, int at, int count, boolean isEdit) {
        SectorRepair repair = repairOf(mode);
        byte[] raw = Sectors.random(Seed.random("edit"), mode, LBA);
        byte[] edited = raw.clone();
        for (int i = 0; i < count; i++) {
            edited[at + i] ^= 0x40;
        }
        assertThat(repair.repair(edited, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(edited).isEqualTo(raw);
        assertThat(repair.bytesChanged()).isEqualTo(count);
        assertThat(repair.hasUndoneEdit()).isEqualTo(isEdit);
    }

    /** Of four bytes of an edit one may be what it was by chance. */
    @ParameterizedTest
    @CsvSource({"7, true", "8, false"})
    void wrong_bytes_that_lie_apart_are_damage(int distance, boolean isEdit) {
        SectorRepair repair = repairOf(SectorMode.MODE1);
        byte[] raw = Sectors.random(Seed.random("apart"), SectorMode.MODE1, LBA);
        byte[] damaged = raw.clone();
        damaged[500] ^= 1;
        damaged[500 + distance] ^= 1;
        assertThat(repair.repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(repair.hasUndoneEdit()).isEqualTo(isEdit);
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1", "FORM2"})
    void a_header_that_is_no_address_is_made_anew_with_the_codes_that_cover_it(SectorMode mode) {
        byte[] raw = Sectors.random(Seed.random("address"), mode, LBA);
        byte[] other = raw.clone();
        Arrays.fill(other, 12, 15, (byte) 0xAA);
        if (mode == SectorMode.MODE1) {
            LittleEndianWords.putInt(other, 2064, ReferenceCodes.edc(other, 0, 2064));
            ReferenceCodes.storeParity(other, 0, false);
        }
        assertThat(repairOf(mode).repair(other, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(other).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21, 22, 23})
    void the_copy_of_the_sub_header_that_the_codes_agree_with_is_taken(int at) {
        for (SectorMode mode : new SectorMode[] {SectorMode.FORM1, SectorMode.FORM2}) {
            byte[] raw = Sectors.random(Seed.random("copies"), mode, LBA);
            byte[] damaged = raw.clone();
            damaged[at] ^= 0x15;
            assertThat(repairOf(mode).repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
            assertThat(damaged).isEqualTo(raw);
        }
    }

    @Test
    void a_form_2_sector_with_a_wrong_sync_and_header_gets_them_from_its_place() {
        byte[] raw = Sectors.random(Seed.random("form 2"), SectorMode.FORM2, LBA);
        byte[] damaged = raw.clone();
        damaged[5] ^= 0x10;
        assertThat(repairOf(SectorMode.FORM2).repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(damaged).isEqualTo(raw);
        damaged[2000] ^= 0x10;
        assertThat(repairOf(SectorMode.FORM2).repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.BEYOND_REPAIR);
    }

    @Test
    void a_sync_whose_bytes_are_swapped_is_known() {
        byte[] raw = Sectors.random(Seed.random("swapped"), SectorMode.MODE1, LBA);
        assertThat(Header.hasSwappedSync(raw, 0)).isFalse();
        byte[] swapped = new byte[12];
        Arrays.fill(swapped, (byte) -1);
        swapped[1] = 0;
        swapped[10] = 0;
        System.arraycopy(swapped, 0, raw, 0, swapped.length);
        assertThat(Header.hasSwappedSync(raw, 0)).isTrue();
        assertThat(Verdict.flaws(new SectorChecker(TrackMode.AUDIO, SectorChecker.Depth.WHOLE).check(raw, 0, LBA)))
                .containsExactlyInAnyOrder(SectorFlaw.DATA_IN_AUDIO, SectorFlaw.SWAPPED);
        raw[6] = 0;
        assertThat(Header.hasSwappedSync(raw, 0)).isFalse();
    }

    @Test
    void a_sector_of_a_packet_and_run_out_keep_their_mode_and_nothing_else() {
        for (SectorMode mode : SectorMode.values()) {
            int verdict = Verdict.of(mode, SectorFlaw.EDC.bit() | SectorFlaw.P.bit());
            assertThat(Verdict.mode(Verdict.asLinkBlock(verdict))).isEqualTo(mode);
            assertThat(Verdict.flaws(Verdict.asLinkBlock(verdict))).containsExactly(SectorFlaw.PACKET);
            assertThat(Verdict.mode(Verdict.asRunOut(verdict))).isEqualTo(mode);
            assertThat(Verdict.flaws(Verdict.asRunOut(verdict))).containsExactly(SectorFlaw.RUN_OUT);
        }
    }
}
