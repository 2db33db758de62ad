// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.Header;
import spindle.sector.Scrambler;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;

class SectorRepairTest {
    private static final int LBA = 77_777;

    private final SectorRepair mode1 = new SectorRepair(TrackMode.MODE1);
    private final SectorRepair xa = new SectorRepair(TrackMode.XA);

    private SectorRepair repairOf(SectorMode mode) {
        return mode == SectorMode.MODE1 ? mode1 : xa;
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void any_single_byte_is_repaired(SectorMode mode) {
        SplittableRandom random = Seed.random("single" + mode);
        byte[] raw = Sectors.random(random, mode, LBA);
        byte[] damaged = raw.clone();
        for (int at = 0; at < 2352; at++) {
            damaged[at] ^= (byte) random.nextInt(1, 256);
            if (mode == SectorMode.FORM1 && at == 15 && (damaged[at] & 3) == 2) {
                damaged[at] = raw[at];
                continue; // No code covers it, and it may be so: part of a written packet.
            }
            assertThat(repairOf(mode).repair(damaged, 0, LBA))
                    .as("byte %d", at)
                    .isEqualTo(SectorRepair.Outcome.REPAIRED);
            assertThat(damaged).isEqualTo(raw);
            assertThat(repairOf(mode).bytesChanged()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void one_byte_in_every_codeword_of_p_or_of_q_is_repaired(SectorMode mode) {
        SplittableRandom random = Seed.random("words" + mode);
        for (int round = 0; round < 40; round++) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] damaged = raw.clone();
            boolean columns = round % 2 == 0;
            for (int k = columns ? 0 : 86; k < (columns ? 86 : 138); k++) {
                int offset = ProductCode.offset(k, random.nextInt(ProductCode.length(k)));
                damaged[offset] ^= (byte) random.nextInt(1, 256);
            }
            Header.store(damaged, 0, LBA, raw[15]);
            assertThat(repairOf(mode).repair(damaged, 0, LBA)).as(Seed.tell()).isEqualTo(SectorRepair.Outcome.REPAIRED);
            assertThat(damaged).isEqualTo(raw);
        }
    }

    /** What has to be repaired of random errors, in percent; measured shares are higher. */
    @ParameterizedTest
    @CsvSource({
        "MODE1, 2, 100",
        "FORM1, 5, 100",
        "MODE1, 10, 100",
        "FORM1, 20, 98",
        "MODE1, 40, 95",
        "FORM1, 60, 75",
        "MODE1, 80, 20",
        "MODE1, 120, 0",
        "FORM1, 300, 0"
    })
    void random_errors_are_repaired_or_the_sector_is_left_alone(SectorMode mode, int errors, int percent) {
        SplittableRandom random = Seed.random("errors" + mode + errors);
        int trials = 60;
        int repaired = 0;
        for (int trial = 0; trial < trials; trial++) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] damaged = raw.clone();
            hit(damaged, randomOffsets(random, errors), random);
            repaired += repair(repairOf(mode), raw, damaged, new BitSet()) ? 1 : 0;
        }
        assertThat(100 * repaired / trials).as(Seed.tell()).isGreaterThanOrEqualTo(percent);
    }

    /** Errors whose positions are known: twice as many. */
    @ParameterizedTest
    @CsvSource({"MODE1, 60, 100", "FORM1, 100, 100", "MODE1, 140, 95", "FORM1, 180, 70", "MODE1, 400, 0"})
    void known_positions_are_used(SectorMode mode, int errors, int percent) {
        SplittableRandom random = Seed.random("erasures" + mode + errors);
        int trials = 60;
        int repaired = 0;
        for (int trial = 0; trial < trials; trial++) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] damaged = raw.clone();
            BitSet offsets = randomOffsets(random, errors);
            hit(damaged, offsets, random);
            repaired += repair(repairOf(mode), raw, damaged, offsets) ? 1 : 0;
        }
        assertThat(100 * repaired / trials).as(Seed.tell()).isGreaterThanOrEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"MODE1, 86", "FORM1, 100", "MODE1, 140", "FORM1, 172", "MODE1, 205"})
    void bursts_are_repaired_wherever_they_start(SectorMode mode, int length) {
        SplittableRandom random = Seed.random("bursts" + mode + length);
        int missed = 0;
        for (int from = 0; from + length <= 2352; from += 11) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] damaged = raw.clone();
            for (int i = from; i < from + length; i++) {
                damaged[i] = (byte) random.nextInt(256);
            }
            missed += repair(repairOf(mode), raw, damaged, new BitSet()) ? 0 : 1;
        }
        assertThat(missed).as(Seed.tell()).isLessThanOrEqualTo(2);
    }

    @Test
    void known_bursts_may_be_longer() {
        SplittableRandom random = Seed.random("known bursts");
        for (int from = 16; from + 210 <= 2352; from += 37) {
            byte[] raw = Sectors.random(random, SectorMode.MODE1, LBA);
            byte[] damaged = raw.clone();
            BitSet offsets = new BitSet();
            offsets.set(from, from + 210);
            hit(damaged, offsets, random);
            assertThat(repair(mode1, raw, damaged, offsets)).as("from %d", from).isTrue();
        }
    }

    /** Repairs, and sees that the sector is either right or untouched. */
    private static boolean repair(SectorRepair repair, byte[] raw, byte[] damaged, BitSet suspects) {
        byte[] before = damaged.clone();
        SectorRepair.Outcome outcome = repair.repair(damaged, 0, LBA, suspects);
        if (outcome == SectorRepair.Outcome.REPAIRED) {
            assertThat(damaged).as(Seed.tell()).isEqualTo(raw);
            int changed = 0;
            for (int i = 0; i < 2352; i++) {
                changed += before[i] == raw[i] ? 0 : 1;
            }
            assertThat(repair.bytesChanged()).isEqualTo(changed);
            return true;
        }
        assertThat(damaged).as(Seed.tell()).isEqualTo(before);
        assertThat(repair.bytesChanged()).isZero();
        assertThat(outcome).isIn(SectorRepair.Outcome.BEYOND_REPAIR, SectorRepair.Outcome.UNPROTECTED);
        return Arrays.equals(raw, damaged);
    }

    private static BitSet randomOffsets(SplittableRandom random, int count) {
        BitSet offsets = new BitSet();
        while (offsets.cardinality() < count) {
            offsets.set(random.nextInt(2352));
        }
        return offsets;
    }

    private static void hit(byte[] raw, BitSet offsets, SplittableRandom random) {
        offsets.stream().forEach(offset -> raw[offset] ^= (byte) random.nextInt(1, 256));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void a_lost_start_of_a_sector_is_repaired(SectorMode mode) {
        SplittableRandom random = Seed.random("start" + mode);
        for (int length = 20; length <= 220; length += 8) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] damaged = raw.clone();
            Arrays.fill(damaged, 0, length, (byte) random.nextInt(256));
            assertThat(repair(repairOf(mode), raw, damaged, new BitSet()))
                    .as("%d bytes", length)
                    .isTrue();
        }
    }

    @Test
    void a_lost_sub_header_does_not_keep_the_rest_from_repair() {
        SplittableRandom random = Seed.random("sub-header");
        for (int errors = 0; errors <= 12; errors += 4) {
            byte[] raw = Sectors.random(random, SectorMode.FORM1, LBA);
            byte[] damaged = raw.clone();
            hit(damaged, randomOffsets(random, errors), random);
            Arrays.fill(damaged, 16, 24, (byte) 0x3C);
            damaged[18] = 0;
            assertThat(repair(xa, raw, damaged, new BitSet()))
                    .as("%d errors", errors)
                    .isTrue();
        }
    }

    @Test
    void form_1_under_mode_2_is_repaired_as_long_as_it_looks_like_it() {
        SplittableRandom random = Seed.random("under");
        SectorRepair mode2 = new SectorRepair(TrackMode.MODE2);
        byte[] raw = Sectors.random(random, SectorMode.FORM1, LBA);
        byte[] damaged = raw.clone();
        damaged[1234] ^= 0x21;
        assertThat(repair(mode2, raw, damaged, new BitSet())).isTrue();
        assertLeftAlone(xa, Sectors.random(random, SectorMode.MODE2, LBA), SectorRepair.Outcome.BEYOND_REPAIR);
    }

    @Test
    void parity_of_another_header_is_a_kind_of_its_own_and_stays() {
        byte[] raw = Sectors.random(Seed.random("master"), SectorMode.FORM1, LBA);
        ReferenceCodes.storeParity(raw, 0, false);
        int verdict = new SectorChecker(TrackMode.XA, SectorChecker.Depth.WHOLE).check(raw, 0, LBA);
        assertThat(Verdict.has(verdict, SectorFlaw.OTHER_HEADER)).isTrue();
        assertThat(verdict & Verdict.ERRORS).isZero();
        assertLeftAlone(xa, raw, SectorRepair.Outcome.INTACT);
    }

    @Test
    void sync_and_mode_are_repaired_where_no_header_holds_the_position() {
        for (SectorMode mode : new SectorMode[] {SectorMode.MODE1, SectorMode.FORM1, SectorMode.FORM2}) {
            byte[] raw = Sectors.random(Seed.random("no position" + mode), mode, 0);
            byte[] damaged = raw.clone();
            damaged[3] ^= 0x18;
            damaged[15] ^= 3;
            assertThat(repairOf(mode).repair(damaged, 0, Header.LBA_LIMIT)).isEqualTo(SectorRepair.Outcome.REPAIRED);
            assertThat(damaged).isEqualTo(raw);
        }
    }

    @Test
    void works_in_the_middle_of_a_buffer() {
        SplittableRandom random = Seed.random("middle");
        byte[] raw = Sectors.random(random, SectorMode.MODE1, LBA);
        byte[] buffer = Seed.bytes(random, 3000);
        byte[] expected = buffer.clone();
        System.arraycopy(raw, 0, expected, 321, 2352);
        System.arraycopy(raw, 0, buffer, 321, 2352);
        hit(buffer, offsetBy(randomOffsets(random, 20), 321), random);
        assertThat(mode1.repair(buffer, 321, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(buffer).isEqualTo(expected);
        assertThatThrownBy(() -> mode1.repair(buffer, 700, LBA)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static BitSet offsetBy(BitSet offsets, int more) {
        BitSet moved = new BitSet();
        offsets.stream().forEach(offset -> moved.set(offset + more));
        return moved;
    }

    @Test
    void lost_parity_is_computed_anew() {
        byte[] raw = Sectors.random(Seed.random("parity"), SectorMode.MODE1, LBA);
        byte[] damaged = raw.clone();
        Arrays.fill(damaged, 2068, 2352, (byte) 0x77);
        assertThat(repair(mode1, raw, damaged, new BitSet())).isTrue();
    }

    @Test
    void lost_sync_and_header_are_taken_from_the_position() {
        for (SectorMode mode : new SectorMode[] {SectorMode.MODE1, SectorMode.FORM1, SectorMode.FORM2}) {
            byte[] raw = Sectors.random(Seed.random("header" + mode), mode, LBA);
            byte[] damaged = raw.clone();
            Arrays.fill(damaged, 0, 4, (byte) 0x11);
            Arrays.fill(damaged, 12, 15, (byte) 0xEE);
            assertThat(repair(repairOf(mode), raw, damaged, new BitSet()))
                    .as("%s", mode)
                    .isTrue();
        }
    }

    @Test
    void a_header_of_another_position_is_kept_where_the_edc_vouches_for_it() {
        byte[] raw = Sectors.random(Seed.random("other"), SectorMode.MODE1, LBA + 1000);
        byte[] damaged = raw.clone();
        assertThat(mode1.repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.INTACT);
        assertThat(damaged).isEqualTo(raw);
        damaged[400] ^= 3;
        damaged[13] ^= 1;
        assertThat(mode1.repair(damaged, 0, LBA)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(damaged).isEqualTo(raw);
    }

    @Test
    void sectors_beyond_the_last_position_are_repaired_with_the_header_they_have() {
        byte[] raw = Sectors.random(Seed.random("beyond"), SectorMode.FORM1, 0);
        byte[] damaged = raw.clone();
        damaged[1000] ^= 0x44;
        assertThat(xa.repair(damaged, 0, Header.LBA_LIMIT + 5)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(damaged).isEqualTo(raw);
        byte[] one = Sectors.random(Seed.random("beyond"), SectorMode.MODE1, 0);
        damaged = one.clone();
        damaged[1000] ^= 0x44;
        assertThat(mode1.repair(damaged, 0, Header.LBA_LIMIT + 5)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        assertThat(damaged).isEqualTo(one);
    }

    @Test
    void what_no_code_covers_is_left_alone() {
        SplittableRandom random = Seed.random("uncovered");
        byte[] licence = Sectors.random(random, SectorMode.FORM2, LBA);
        Edc.store(0, licence, 2348);
        licence[3] = 0;
        byte[] noCodes = Sectors.random(random, SectorMode.MODE1, LBA);
        Arrays.fill(noCodes, 2064, 2352, (byte) 0);
        byte[] scrambled = Sectors.random(random, SectorMode.MODE1, LBA);
        Scrambler.apply(scrambled, 0, 1);
        assertLeftAlone(xa, licence, SectorRepair.Outcome.UNPROTECTED);
        assertLeftAlone(mode1, noCodes, SectorRepair.Outcome.UNPROTECTED);
        assertLeftAlone(mode1, scrambled, SectorRepair.Outcome.UNPROTECTED);
        assertLeftAlone(mode1, Sectors.random(random, SectorMode.MODE0, LBA), SectorRepair.Outcome.UNPROTECTED);
        assertLeftAlone(
                new SectorRepair(TrackMode.MODE2),
                Sectors.random(random, SectorMode.MODE2, LBA),
                SectorRepair.Outcome.UNPROTECTED);
        assertLeftAlone(new SectorRepair(TrackMode.AUDIO), Seed.bytes(random, 2352), SectorRepair.Outcome.UNPROTECTED);
    }

    @Test
    void what_was_made_wrong_or_is_not_there_is_left_alone() {
        SplittableRandom random = Seed.random("made");
        byte[] madeWrong = Sectors.random(random, SectorMode.FORM1, LBA);
        madeWrong[2072] ^= 0x10;
        new Ecc().store(madeWrong, 0, SectorMode.FORM1);
        byte[] filler = new byte[2352];
        Arrays.fill(filler, (byte) 0x55);
        byte[] form2 = Sectors.random(random, SectorMode.FORM2, LBA);
        form2[90] ^= 1;
        assertLeftAlone(xa, madeWrong, SectorRepair.Outcome.BEYOND_REPAIR);
        assertLeftAlone(xa, form2, SectorRepair.Outcome.BEYOND_REPAIR);
        assertLeftAlone(mode1, filler, SectorRepair.Outcome.BEYOND_REPAIR);
        assertLeftAlone(mode1, new byte[2352], SectorRepair.Outcome.BEYOND_REPAIR);
        assertLeftAlone(mode1, Seed.bytes(random, 2352), SectorRepair.Outcome.BEYOND_REPAIR);
        assertLeftAlone(xa, Seed.bytes(random, 2352), SectorRepair.Outcome.BEYOND_REPAIR);
    }

    private static void assertLeftAlone(SectorRepair repair, byte[] raw, SectorRepair.Outcome outcome) {
        byte[] before = raw.clone();
        assertThat(repair.repair(raw, 0, LBA)).isEqualTo(outcome);
        assertThat(raw).isEqualTo(before);
    }

    @Test
    void stray_form_1_in_a_mode_1_track_is_repaired_as_such() {
        byte[] raw = Sectors.random(Seed.random("stray"), SectorMode.FORM1, LBA);
        assertThat(mode1.repair(raw.clone(), 0, LBA)).isEqualTo(SectorRepair.Outcome.INTACT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 12",
        "0, 1, 98",
        "0, 24, 2076",
        "0, 25, 2162",
        "86, 0, 12",
        "86, 1, 100",
        "86, 42, 1472",
        "86, 43, 2248",
        "86, 44, 2300",
        "88, 0, 98",
        "88, 42, 1558",
        "137, 0, 2163",
        "137, 1, 15",
        "137, 42, 1387",
        "137, 44, 2351"
    })
    void codewords_are_where_the_standard_has_them(int codeword, int i, int offset) {
        assertThat(ProductCode.offset(codeword, i)).isEqualTo(offset);
    }

    @Test
    void every_byte_is_in_its_two_codewords() {
        for (int codeword = 0; codeword < ProductCode.CODEWORDS; codeword++) {
            for (int i = 0; i < ProductCode.length(codeword); i++) {
                int offset = ProductCode.offset(codeword, i);
                boolean column = codeword < ProductCode.P_CODEWORDS;
                assertThat(column ? ProductCode.columnOf(offset) : ProductCode.diagonalOf(offset))
                        .isEqualTo(codeword);
                assertThat(ProductCode.exponent(codeword, offset)).isEqualTo(ProductCode.length(codeword) - 1 - i);
                int crossing = ProductCode.crossing(codeword, offset);
                assertThat(crossing == ProductCode.NONE).isEqualTo(offset >= 2248);
            }
        }
    }
}
