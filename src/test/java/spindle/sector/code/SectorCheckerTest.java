// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.Header;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;

class SectorCheckerTest {
    private static final int LBA = 5000;

    private final SplittableRandom random = Seed.random("checker");

    @ParameterizedTest
    @CsvSource({
        "MODE1, MODE1",
        "MODE2, MODE2",
        "MODE2, FORM1",
        "MODE2, FORM2",
        "XA, FORM1",
        "XA, FORM2",
        "CDI, FORM1",
        "AUDIO, AUDIO"
    })
    void right_sectors_have_no_flaw(TrackMode track, SectorMode mode) {
        for (SectorChecker.Depth depth : SectorChecker.Depth.values()) {
            byte[] raw = Sectors.random(random, mode, LBA);
            byte[] before = raw.clone();
            int verdict = new SectorChecker(track, depth).check(raw, 0, LBA);
            assertThat(Verdict.mode(verdict)).isEqualTo(mode);
            assertThat(Verdict.flaws(verdict)).isEmpty();
            assertThat(raw).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void every_flipped_bit_is_seen_where_codes_reach(SectorMode mode) {
        TrackMode track = mode == SectorMode.MODE1 ? TrackMode.MODE1 : TrackMode.XA;
        SectorChecker whole = new SectorChecker(track, SectorChecker.Depth.WHOLE);
        SectorChecker fast = new SectorChecker(track, SectorChecker.Depth.EDC_ONLY);
        byte[] raw = Sectors.random(random, mode, LBA);
        for (int bit = 0; bit < 8 * 2352; bit++) {
            raw[bit / 8] ^= (byte) (1 << (bit % 8));
            boolean packetBits = bit / 8 == 15 && bit % 8 > 1;
            int verdict = whole.check(raw, 0, LBA);
            assertThat((verdict & (Verdict.DAMAGE | Verdict.SUSPECT)) != 0)
                    .as("bit %d of byte %d", bit % 8, bit / 8)
                    .isEqualTo(!(packetBits && mode == SectorMode.FORM1));
            if (bit / 8 >= 2076) {
                assertThat(fast.check(raw, 0, LBA) & Verdict.FLAWS).isZero();
            } else if (!packetBits) {
                assertThat(fast.check(raw, 0, LBA) & Verdict.FLAWS).isNotZero();
            }
            raw[bit / 8] ^= (byte) (1 << (bit % 8));
        }
    }

    @Test
    void data_parity_and_intermediate_field_are_told_apart() {
        assertThat(flaws(TrackMode.MODE1, spoil(SectorMode.MODE1, 100)))
                .containsExactly(SectorFlaw.EDC, SectorFlaw.P, SectorFlaw.Q);
        assertThat(flaws(TrackMode.MODE1, spoil(SectorMode.MODE1, 2070)))
                .containsExactly(SectorFlaw.P, SectorFlaw.Q, SectorFlaw.INTERMEDIATE);
        assertThat(flaws(TrackMode.MODE1, spoil(SectorMode.MODE1, 2100))).containsExactly(SectorFlaw.P, SectorFlaw.Q);
        assertThat(flaws(TrackMode.XA, spoil(SectorMode.FORM1, 2300))).containsExactly(SectorFlaw.Q);
        assertThat(flaws(TrackMode.XA, spoil(SectorMode.FORM2, 2300))).containsExactly(SectorFlaw.EDC);
    }

    private byte[] spoil(SectorMode mode, int at) {
        byte[] raw = Sectors.random(random, mode, LBA);
        raw[at] ^= 0x5A;
        return raw;
    }

    private static Iterable<SectorFlaw> flaws(TrackMode track, byte[] raw) {
        return Verdict.flaws(check(track, raw));
    }

    private static int check(TrackMode track, byte[] raw) {
        return new SectorChecker(track, SectorChecker.Depth.WHOLE).check(raw, 0, LBA);
    }

    @Test
    void another_position_is_a_flaw_of_its_own() {
        byte[] raw = Sectors.random(random, SectorMode.MODE1, LBA + 1);
        assertThat(flaws(TrackMode.MODE1, raw)).containsExactly(SectorFlaw.HEADER_MSF);
        SectorChecker checker = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE);
        assertThat(checker.check(raw, 0, Header.LBA_LIMIT) & Verdict.FLAWS).isZero();
        assertThat(checker.check(raw, 0, -151) & Verdict.FLAWS).isZero();
    }

    @Test
    void form_2_without_edc_is_no_error() {
        byte[] raw = Sectors.random(random, SectorMode.FORM2, LBA);
        Edc.store(0, raw, 2348);
        int verdict = check(TrackMode.XA, raw);
        assertThat(Verdict.flaws(verdict)).containsExactly(SectorFlaw.NO_EDC);
        assertThat(verdict & (Verdict.DAMAGE | Verdict.SUSPECT)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"MODE1, MODE1, 2064", "XA, FORM1, 2072"})
    void codes_that_were_never_computed_are_a_class_of_their_own(TrackMode track, SectorMode mode, int codes) {
        byte[] raw = Sectors.random(random, mode, LBA);
        Arrays.fill(raw, codes, 2352, (byte) 0);
        assertThat(flaws(track, raw)).containsExactly(SectorFlaw.NO_PARITY);
        raw[2300] = 1;
        assertThat(flaws(track, raw)).contains(SectorFlaw.EDC).doesNotContain(SectorFlaw.NO_PARITY);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORM1", "FORM2"})
    void damaged_copies_of_the_sub_header_do_not_hide_the_form(SectorMode mode) {
        for (int at = 16; at < 24; at++) {
            byte[] raw = Sectors.random(random, mode, LBA);
            raw[at] ^= 0x20;
            int verdict = check(TrackMode.XA, raw);
            assertThat(Verdict.has(verdict, SectorFlaw.SUBHEADER_COPIES)).isTrue();
            if (mode == SectorMode.FORM1) {
                assertThat(Verdict.mode(verdict)).isEqualTo(SectorMode.FORM1);
                assertThat(Verdict.has(verdict, SectorFlaw.EDC)).isTrue();
            }
        }
    }

    @Test
    void copies_that_were_made_different_leave_a_sector_sound() {
        byte[] raw = Sectors.random(random, SectorMode.FORM2, LBA);
        raw[17] = 1;
        new SectorBuilder().form2(raw, 0, LBA, 1);
        int verdict = check(TrackMode.XA, raw);
        assertThat(Verdict.mode(verdict)).isEqualTo(SectorMode.FORM2);
        assertThat(Verdict.flaws(verdict)).containsExactly(SectorFlaw.SUBHEADER_COPIES, SectorFlaw.OWN_SUBHEADER);
    }

    @Test
    void sub_headers_of_their_own_are_noted() {
        byte[] raw = Sectors.random(random, SectorMode.FORM1, LBA);
        raw[18] = raw[22] = (byte) 0x89;
        new SectorBuilder().form1(raw, 0, LBA, 1);
        assertThat(flaws(TrackMode.XA, raw)).containsExactly(SectorFlaw.OWN_SUBHEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "MODE1, FORM1",
        "MODE1, FORM2",
        "MODE1, MODE0",
        "MODE1, MODE2",
        "XA, MODE1",
        "XA, MODE0",
        "MODE2, MODE1",
        "CDI, MODE1"
    })
    void stray_modes_are_seen_for_what_they_are(TrackMode track, SectorMode mode) {
        int verdict = check(track, Sectors.random(random, mode, LBA));
        assertThat(Verdict.mode(verdict)).isEqualTo(mode);
        assertThat(Verdict.flaws(verdict)).containsExactly(SectorFlaw.MODE);
    }

    @ParameterizedTest
    @CsvSource({"MODE1, MODE1, 0", "MODE1, MODE1, 2", "MODE1, MODE1, 3", "XA, FORM1, 1", "XA, FORM2, 0", "XA, FORM1, 3"
    })
    void a_damaged_mode_byte_does_not_hide_the_mode(TrackMode track, SectorMode mode, int modeByte) {
        byte[] raw = Sectors.random(random, mode, LBA);
        raw[15] = (byte) modeByte;
        int verdict = check(track, raw);
        assertThat(Verdict.mode(verdict)).isEqualTo(mode);
        assertThat(Verdict.has(verdict, SectorFlaw.MODE)).isTrue();
    }

    @Test
    void packet_bits_are_noted() {
        byte[] raw = Sectors.random(random, SectorMode.FORM1, LBA);
        raw[15] |= (byte) 0x80;
        assertThat(flaws(TrackMode.XA, raw)).containsExactly(SectorFlaw.PACKET);
    }

    @Test
    void a_damaged_sync_is_seen_by_header_or_by_what_is_left_of_it() {
        byte[] byHeader = Sectors.random(random, SectorMode.FORM1, LBA);
        Arrays.fill(byHeader, 0, 12, (byte) 7);
        assertThat(flaws(TrackMode.XA, byHeader)).containsExactly(SectorFlaw.SYNC);
        byte[] bySync = Sectors.random(random, SectorMode.FORM1, LBA);
        Arrays.fill(bySync, 1, 5, (byte) 7);
        Arrays.fill(bySync, 12, 15, (byte) 0x99);
        assertThat(flaws(TrackMode.XA, bySync)).containsExactly(SectorFlaw.SYNC, SectorFlaw.HEADER_MSF);
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "XA", "MODE2", "CDI"})
    void what_is_no_data_sector_is_told_from_what_is_not_there(TrackMode track) {
        assertThat(flaws(track, Seed.bytes(random, 2352))).containsExactly(SectorFlaw.AUDIO_IN_DATA);
        assertThat(flaws(track, new byte[2352])).containsExactly(SectorFlaw.BLANK);
        byte[] filled = new byte[2352];
        Arrays.fill(filled, (byte) 0x55);
        assertThat(flaws(track, filled)).containsExactly(SectorFlaw.FILLER);
        Header.store(filled, 0, LBA, track == TrackMode.MODE1 ? 1 : 2);
        assertThat(flaws(track, filled)).containsExactly(SectorFlaw.FILLER);
        filled[2351] = 0x54;
        assertThat(flaws(track, filled)).doesNotContain(SectorFlaw.FILLER);
    }

    @ParameterizedTest
    @CsvSource({"MODE1, MODE1", "XA, FORM1", "XA, FORM2", "MODE2, MODE2"})
    void scrambled_sectors_are_checked_as_they_will_be(TrackMode track, SectorMode mode) {
        byte[] raw = Sectors.random(random, mode, LBA);
        Scrambler.apply(raw, 0, 1);
        int verdict = check(track, raw);
        assertThat(Verdict.mode(verdict)).isEqualTo(mode);
        assertThat(Verdict.flaws(verdict)).containsExactly(SectorFlaw.SCRAMBLED);
        raw[700] ^= 1;
        assertThat(Verdict.has(check(track, raw), SectorFlaw.EDC)).isEqualTo(mode != SectorMode.MODE2);
    }

    @Test
    void data_in_an_audio_track_is_seen_scrambled_or_not() {
        byte[] raw = Sectors.random(random, SectorMode.FORM1, LBA);
        assertThat(Verdict.mode(check(TrackMode.AUDIO, raw))).isEqualTo(SectorMode.FORM1);
        assertThat(flaws(TrackMode.AUDIO, raw)).containsExactly(SectorFlaw.DATA_IN_AUDIO);
        Scrambler.apply(raw, 0, 1);
        assertThat(Verdict.mode(check(TrackMode.AUDIO, raw))).isEqualTo(SectorMode.FORM1);
        assertThat(flaws(TrackMode.AUDIO, raw)).containsExactly(SectorFlaw.SCRAMBLED, SectorFlaw.DATA_IN_AUDIO);
        assertThat(flaws(TrackMode.AUDIO, new byte[2352])).isEmpty();
        Arrays.fill(raw, (byte) 0x55);
        assertThat(flaws(TrackMode.AUDIO, raw)).containsExactly(SectorFlaw.FILLER);
    }

    @Test
    void any_bytes_get_a_verdict_and_keep_it_through_repair() {
        SectorMode[] modes = SectorMode.values();
        for (TrackMode track : TrackMode.values()) {
            SectorChecker checker = new SectorChecker(track, SectorChecker.Depth.WHOLE);
            SectorRepair repair = new SectorRepair(track);
            for (int round = 0; round < 60; round++) {
                byte[] raw = Sectors.random(random, modes[random.nextInt(modes.length)], LBA);
                int from = random.nextInt(2352);
                int to = from + random.nextInt(2353 - from);
                Arrays.fill(raw, from, to, (byte) random.nextInt(256));
                for (int i = random.nextInt(30); i > 0; i--) {
                    raw[random.nextInt(2352)] = (byte) random.nextInt(256);
                }
                byte[] before = raw.clone();
                int verdict = checker.check(raw, 0, LBA);
                SectorRepair.Outcome outcome = repair.repair(raw, 0, LBA);
                if (outcome == SectorRepair.Outcome.REPAIRED) {
                    assertThat(Verdict.isDamaged(checker.check(raw, 0, LBA)))
                            .as(Seed.tell())
                            .isFalse();
                } else {
                    assertThat(raw).isEqualTo(before);
                    assertThat(checker.check(raw, 0, LBA)).isEqualTo(verdict);
                }
            }
        }
    }

    @Test
    void runs_give_a_verdict_for_each_sector_and_the_flaws_of_any() {
        int count = 9;
        byte[] raw = new byte[100 + count * 2352];
        for (int i = 0; i < count; i++) {
            System.arraycopy(Sectors.random(random, SectorMode.MODE1, LBA + i), 0, raw, 100 + i * 2352, 2352);
        }
        raw[100 + 3 * 2352 + 2300] ^= 1;
        raw[100 + 7 * 2352 + 30] ^= 1;
        int[] verdicts = new int[count + 2];
        SectorChecker checker = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE);
        int all = checker.check(raw, 100, LBA, count, verdicts, 1);
        assertThat(all).isEqualTo(SectorFlaw.EDC.bit() | SectorFlaw.P.bit() | SectorFlaw.Q.bit());
        SectorTally tally = new SectorTally();
        tally.add(verdicts, 1, count);
        assertThat(tally.sectors()).isEqualTo(9);
        assertThat(tally.count(SectorMode.MODE1)).isEqualTo(9);
        assertThat(tally.count(SectorMode.FORM1)).isZero();
        assertThat(tally.flawed()).isEqualTo(2);
        assertThat(tally.damaged()).isEqualTo(2);
        assertThat(tally.count(SectorFlaw.Q)).isEqualTo(2);
        assertThat(tally.count(SectorFlaw.EDC)).isEqualTo(1);
        assertThat(verdicts[0]).isZero();
        assertThat(verdicts[count + 1]).isZero();
        assertThatThrownBy(() -> checker.check(raw, 101, LBA, count, verdicts, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> checker.check(raw, 100, LBA, count, verdicts, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tallies_of_threads_add_up() {
        SectorTally one = new SectorTally();
        one.add(Verdict.of(SectorMode.FORM2, SectorFlaw.NO_EDC.bit() | SectorFlaw.OWN_SUBHEADER.bit()));
        one.add(Verdict.of(SectorMode.MODE1, SectorFlaw.EDC.bit()));
        SectorTally other = new SectorTally();
        other.add(Verdict.of(SectorMode.FORM2, SectorFlaw.NO_EDC.bit()));
        other.add(Verdict.of(SectorMode.FORM1, SectorFlaw.Q.bit()));
        other.add(Verdict.of(SectorMode.MODE1, SectorFlaw.HEADER_MSF.bit()));
        one.merge(other);
        assertThat(one.sectors()).isEqualTo(5);
        assertThat(one.count(SectorMode.FORM2)).isEqualTo(2);
        assertThat(one.count(SectorMode.MODE1)).isEqualTo(2);
        assertThat(one.count(SectorMode.FORM1)).isEqualTo(1);
        assertThat(one.count(SectorMode.AUDIO)).isZero();
        assertThat(one.count(SectorFlaw.NO_EDC)).isEqualTo(2);
        assertThat(one.count(SectorFlaw.OWN_SUBHEADER)).isEqualTo(1);
        assertThat(one.count(SectorFlaw.P)).isZero();
        assertThat(one.flawed()).isEqualTo(3);
        assertThat(one.damaged()).isEqualTo(2);
    }

    @Test
    void flaws_are_told_in_words() {
        int bits = 0;
        for (SectorFlaw flaw : SectorFlaw.values()) {
            assertThat(bits & flaw.bit()).isZero();
            bits |= flaw.bit();
            assertThat(flaw.description()).isNotBlank();
            assertThat(flaw.id()).matches("[a-z0-9-]+");
        }
        assertThat(bits).isEqualTo(Verdict.FLAWS);
        assertThat(Verdict.DAMAGE | Verdict.SUSPECT | Verdict.NOTES).isEqualTo(Verdict.FLAWS);
        for (SectorMode mode : SectorMode.values()) {
            assertThat(Verdict.mode(Verdict.of(mode, Verdict.FLAWS))).isEqualTo(mode);
        }
        assertThat(Verdict.isDamaged(SectorFlaw.EDC.bit())).isTrue();
        assertThat(Verdict.isDamaged(SectorFlaw.NO_EDC.bit())).isFalse();
    }

    /** A sector follows from what a layout stores exactly where the verdict says so. */
    @ParameterizedTest
    @EnumSource(names = {"MODE1", "XA"})
    void verdicts_tell_what_comes_back(TrackMode track) {
        SectorChecker checker = new SectorChecker(track, SectorChecker.Depth.WHOLE);
        SectorMode[] modes = track == TrackMode.MODE1
                ? new SectorMode[] {SectorMode.MODE1}
                : new SectorMode[] {SectorMode.FORM1, SectorMode.FORM2};
        byte[] rebuilt = new byte[2352];
        for (int round = 0; round < 2000; round++) {
            byte[] raw = Sectors.random(random, modes[random.nextInt(modes.length)], LBA);
            for (int i = random.nextInt(3); i > 0; i--) {
                raw[random.nextInt(2) == 0 ? random.nextInt(24) : random.nextInt(2352)] ^=
                        (byte) (1 << random.nextInt(8));
            }
            int verdict = checker.check(raw, 0, LBA);
            for (SectorLayout layout : SectorLayout.values()) {
                if (layout.fits(track)) {
                    byte[] stored = new byte[layout.bytes()];
                    SectorTransform.between(track, SectorLayout.RAW_2352, layout)
                            .apply(raw, 0, stored, 0, LBA, 1);
                    SectorTransform.between(track, layout, SectorLayout.RAW_2352)
                            .apply(stored, 0, rebuilt, 0, LBA, 1);
                    if (Verdict.follows(verdict, layout)) {
                        assertThat(rebuilt).as("%s, %s", layout, Seed.tell()).isEqualTo(raw);
                    } else if (layout != SectorLayout.SUBHEADER_2332) {
                        assertThat(Arrays.equals(rebuilt, raw))
                                .as("%s, %s", layout, Seed.tell())
                                .isFalse();
                    }
                }
            }
        }
    }
}
