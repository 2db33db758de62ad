// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.sector.Corpus;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;

class CorpusTest {
    private static final String CLEAN = "971b02dcf69177f23f14d932e81e078293ff0a728911ae6fe27446b4f7a10338";

    @ParameterizedTest
    @CsvSource({
        "dev-m1/m1.bin, MODE1, USER_2048",
        "dev-m1/m1.bin, MODE1, SYNCLESS_2340",
        "dev-xa/xa.bin, XA, SUBHEADER_2332",
        "dev-xa/xa.bin, XA, HEADERLESS_2336",
        "dev-xa/xa.bin, XA, SYNCLESS_2340",
        "psx-mkpsxiso/psx.bin, XA, HEADERLESS_2336",
    })
    void whole_images_come_back_from_what_a_layout_stores(String path, TrackMode mode, SectorLayout layout) {
        byte[] raw = Corpus.image(path);
        int count = raw.length / 2352;
        byte[] stored = new byte[count * layout.bytes()];
        SectorTransform.between(mode, SectorLayout.RAW_2352, layout).apply(raw, 0, stored, 0, 0, count);
        byte[] rebuilt = new byte[raw.length];
        SectorTransform.between(mode, layout, SectorLayout.RAW_2352).apply(stored, 0, rebuilt, 0, 0, count);
        assertThat(rebuilt).isEqualTo(raw);
    }

    /** Form 2 sectors without EDC, with another sub-header or in an ISO do not follow from less: the verdict knows which. */
    @ParameterizedTest
    @CsvSource({
        "dev-m1/m1.bin, MODE1, USER_2048, 29",
        "dev-xa/xa.bin, XA, USER_2048, 29",
        "dev-xa/xa.bin, XA, SUBHEADER_2056, 29",
        "dev-xa/xa.bin, XA, SUBHEADER_2332, 33",
        "psx-mkpsxiso/psx.bin, XA, SUBHEADER_2056, 23",
        "psx-mkpsxiso/psx.bin, XA, SUBHEADER_2332, 23",
    })
    void verdicts_tell_which_sectors_come_back(String path, TrackMode mode, SectorLayout layout, int following) {
        byte[] raw = Corpus.image(path);
        SectorChecker checker = new SectorChecker(mode, SectorChecker.Depth.WHOLE);
        SectorTransform strip = SectorTransform.between(mode, SectorLayout.RAW_2352, layout);
        SectorTransform build = SectorTransform.between(mode, layout, SectorLayout.RAW_2352);
        byte[] stored = new byte[layout.bytes()];
        byte[] rebuilt = new byte[2352];
        int count = 0;
        for (int lba = 0; lba < raw.length / 2352; lba++) {
            strip.apply(raw, lba * 2352, stored, 0, lba, 1);
            build.apply(stored, 0, rebuilt, 0, lba, 1);
            boolean same = Arrays.equals(rebuilt, 0, 2352, raw, lba * 2352, lba * 2352 + 2352);
            boolean follows = Verdict.follows(checker.check(raw, lba * 2352, lba), layout);
            assertThat(follows).as("LBA %d", lba).isEqualTo(same);
            count += follows ? 1 : 0;
        }
        assertThat(count).isEqualTo(following);
    }

    @ParameterizedTest
    @CsvSource({
        "dev-m1/m1.bin, MODE1, 29, 0, 0, 0",
        "dev-xa/xa.bin, XA, 0, 29, 4, 0",
        "psx-mkpsxiso/psx.bin, XA, 0, 23, 29, 29",
    })
    void images_are_clean(String path, TrackMode mode, int mode1, int form1, int form2, int noEdc) {
        SectorTally tally = check(Corpus.image(path), mode);
        assertThat(tally.flawed()).isZero();
        assertThat(tally.count(SectorMode.MODE1)).isEqualTo(mode1);
        assertThat(tally.count(SectorMode.FORM1)).isEqualTo(form1);
        assertThat(tally.count(SectorMode.FORM2)).isEqualTo(form2);
        assertThat(tally.count(SectorFlaw.NO_EDC)).isEqualTo(noEdc);
    }

    @Test
    void sectors_of_2336_bytes_are_clean_once_raw() {
        byte[] stored = Corpus.image("dev-2336/m2.bin");
        int count = stored.length / 2336;
        byte[] raw = new byte[count * 2352];
        SectorTransform.between(TrackMode.XA, SectorLayout.HEADERLESS_2336, SectorLayout.RAW_2352)
                .apply(stored, 0, raw, 0, 0, count);
        assertThat(Corpus.sha256(raw)).isEqualTo("373aff6d916112e9a939db8aecf8f0434c15ef6df95cbdcd401d9296f2c9a1d8");
        assertThat(check(raw, TrackMode.XA).flawed()).isZero();
    }

    @Test
    void flipped_bytes_are_found_and_repaired() {
        byte[] raw = Corpus.image("dev-err-flip/dmg.bin");
        SectorTally before = check(raw, TrackMode.MODE1);
        assertThat(before.count(SectorFlaw.EDC)).isEqualTo(1);
        assertThat(before.damaged()).isEqualTo(2);
        assertThat(Math.max(before.count(SectorFlaw.P), before.count(SectorFlaw.Q)))
                .isEqualTo(2);
        SectorRepair repair = new SectorRepair(TrackMode.MODE1);
        for (int lba = 0; lba < raw.length / 2352; lba++) {
            boolean damaged = lba == 20 || lba == 21;
            assertThat(repair.repair(raw, lba * 2352, lba))
                    .isEqualTo(damaged ? SectorRepair.Outcome.REPAIRED : SectorRepair.Outcome.INTACT);
        }
        assertThat(Corpus.sha256(raw)).isEqualTo(CLEAN);
    }

    private static SectorTally check(byte[] raw, TrackMode mode) {
        int count = raw.length / 2352;
        int[] verdicts = new int[count];
        SectorTally tally = new SectorTally();
        new SectorChecker(mode, SectorChecker.Depth.WHOLE).check(raw, 0, 0, count, verdicts, 0);
        tally.add(verdicts, 0, count);
        return tally;
    }
}
