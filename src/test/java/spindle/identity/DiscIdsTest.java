// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spindle.disc.Disc;

class DiscIdsTest {
    /** The example of the MusicBrainz documentation. */
    private static final Disc SIX_TRACKS = Toc.begin()
            .audio(150, 15363, 32314, 46592, 63414, 80489)
            .leadOut(95462)
            .disc();

    private static final int[] LIQUID = {150, 12767, 40487, 63225, 93410, 118115, 151865, 184340, 215260, 247455};

    /** "Liquid" by Recoil: the ids are those of dBpoweramp and EAC. */
    private static final Disc ENHANCED = Toc.begin()
            .audio(LIQUID)
            .leadOut(270335)
            .data(281735)
            .leadOut(333801)
            .disc();

    /** "Mortal Kombat Trilogy": data first; the ids are those of EAC. */
    private static final Disc MIXED = Toc.begin()
            .data(150)
            .audio(66728, 76502, 85963, 93760, 104048, 116066, 124743, 134206, 142916, 151852)
            .audio(160720, 169425, 178731, 188459, 196711, 206354, 214845, 223686, 225746)
            .audio(226384, 232668, 239447, 239931, 244989, 254264, 260066, 261222, 261674)
            .leadOut(261976)
            .disc();

    @Test
    void an_audio_disc_has_all_ids() {
        DiscIds ids = DiscIds.of(SIX_TRACKS);
        assertThat(ids.musicBrainz()).contains("49HHV7Eb8UKF3aQiNmu1GR8vKTY-");
        assertThat(ids.cddb()).contains("3404f606");
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("006-000513be-001b2231-3404f606");
        assertThat(ids.accurateRip())
                .map(AccurateRipId::path)
                .contains("e/b/3/dBAR-006-000513be-001b2231-3404f606.bin");
        assertThat(ids.ctdb()).contains("iCHDkr.7dpqDbPy3ehdjqp8oRT0-");
        assertThat(ids.findings()).isEmpty();
    }

    /** 4+96+2D2B+6256+B327+D84A, the example of the crate cdtoc. */
    @Test
    void four_tracks_have_the_ids_that_cdtoc_gives() {
        DiscIds ids = DiscIds.of(
                Toc.begin().audio(0x96, 0x2D2B, 0x6256, 0xB327).leadOut(0xD84A).disc());
        assertThat(ids.ctdb()).contains("VukMWWItblELRM.CEFpXxw0FlME-");
        assertThat(ids.musicBrainz()).contains("nljDXdC8B_pDwbdY1vZJvdrAZI4-");
        assertThat(ids.cddb()).contains("1f02e004");
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("004-0002189a-00087f33-1f02e004");
    }

    @Test
    void on_an_enhanced_cd_each_database_counts_its_own_tracks_and_lead_out() {
        DiscIds ids = DiscIds.of(ENHANCED);
        assertThat(ids.musicBrainz()).contains("9AQWqQ0eCCwktwPPrIUIYkUw2Uo-");
        assertThat(ids.cddb()).contains("9e11600b");
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("010-00164419-00b9f6e2-9e11600b");
        assertThat(ids.ctdb()).contains("6q9yYvgRUAesYZQXQ__xjqMUEmc-");
        assertThat(ids.findings()).isEmpty();
    }

    @Test
    void the_audio_session_alone_would_give_other_ids() {
        DiscIds ids = DiscIds.of(Toc.begin().audio(LIQUID).leadOut(270335).disc());
        assertThat(ids.musicBrainz()).contains("9AQWqQ0eCCwktwPPrIUIYkUw2Uo-");
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("010-00154c2f-00af4fd4-890e120a");
    }

    @Test
    void on_a_mixed_mode_disc_accuraterip_sums_audio_tracks_alone() {
        DiscIds ids = DiscIds.of(MIXED);
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("028-00517a54-05a845d2-af0da31d");
        assertThat(ids.cddb()).contains("af0da31d");
        assertThat(ids.musicBrainz()).contains("n.C_36qJtMcb4svs.HplU2CZxKw-");
        assertThat(ids.ctdb()).contains("pkLEyAFuxAfafflPPzc4pOPQUGc-");
        assertThat(ids.findings()).isEmpty();
    }

    @Test
    void a_hidden_track_moves_the_first_track_and_nothing_else() {
        DiscIds ids = DiscIds.of(Toc.begin().audio(183, 9000).leadOut(20000).disc());
        assertThat(ids.accurateRip())
                .map(AccurateRipId::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith("002-0000703d-00012de3-"));
    }

    @Test
    void the_first_track_need_not_be_number_one() {
        DiscIds ids = DiscIds.of(Toc.beginAt(5).audio(150, 9000).leadOut(20000).disc());
        assertThat(ids.musicBrainz()).contains("Rt8sCvGwjcwpSd_VSlh13dXZQ70-");
    }

    @Test
    void an_audio_end_that_is_not_the_presumed_one_is_noted() {
        DiscIds ids = DiscIds.of(Toc.begin()
                .audio(LIQUID)
                .leadOut(270335 - 75)
                .data(281735)
                .leadOut(333801)
                .disc());
        assertThat(ids.musicBrainz()).contains("9AQWqQ0eCCwktwPPrIUIYkUw2Uo-");
        assertThat(ids.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("track 10, audio before data, ends at LBA 270110 (60:03:35); "
                                + "disc ids presume LBA 270185 (60:04:35), as on an Enhanced CD"));
    }

    @Test
    void data_between_and_behind_audio_leaves_no_ctdb_id() {
        DiscIds ids = DiscIds.of(Toc.begin()
                .audio(150)
                .data(3000)
                .audio(30150)
                .data(60000)
                .leadOut(90000)
                .disc());
        assertThat(ids.musicBrainz()).contains("POHCFaZZPtLqgCXYoOoKF3OGl.Q-");
        assertThat(ids.accurateRip()).map(AccurateRipId::text).contains("002-0001d42a-0005074f-1404ae04");
        assertThat(ids.ctdb()).isEmpty();
        assertThat(ids.findings()).extracting("rule").containsExactly("no-ctdb-id", "presumed-lead-out");
    }

    @Test
    void musicbrainz_leaves_out_a_track_behind_the_presumed_lead_out() {
        DiscIds ids = DiscIds.of(
                Toc.begin().audio(150, 30150).data(35000).leadOut(60000).disc());
        assertThat(ids.musicBrainz()).contains("GMJuDzYohd7LBRZqeoS.xgorwNU-");
        assertThat(ids.ctdb()).contains("ecn.EYgKuqBPzkiGvHdHE1AHINU-");
        assertThat(ids.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("leaves the track out"));
    }

    @Test
    void musicbrainz_has_no_id_where_no_track_remains() {
        DiscIds ids =
                DiscIds.of(Toc.begin().audio(150).data(3000).leadOut(60000).disc());
        assertThat(ids.musicBrainz()).isEmpty();
        assertThat(ids.findings()).extracting("rule").containsExactly("no-musicbrainz-id", "presumed-lead-out");
    }
}
