// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code info --ids} on images of the corpus; what is expected was computed from their files apart from Spindle. */
class InfoIdsTest {
    @Test
    void text_says_ids_and_checksums() {
        Run run = Run.of("info", "--ids", Corpus.open("dev-audio-htoa"));
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .endsWith(
                        "",
                        "  MusicBrainz disc id  P_mUQjH38pMP_eCv81tWYpBqRf0-",
                        "  CDDB id              04000002",
                        "  AccurateRip id       002-0000005a-000000df-04000002",
                        "  AccurateRip path     a/5/0/dBAR-002-0000005a-000000df-04000002.bin",
                        "  CTDB TOC id          3ueiZXXh5mnCVQZWfOJwo38RVlg-",
                        "",
                        "  track  AccurateRip v1  AccurateRip v2",
                        "      1  5b41de86        5e179cc7",
                        "      2  87b564f9        8872637c");
    }

    @Test
    void json_holds_ids_and_checksums_of_a_mixed_mode_disc() {
        Map<String, Object> ids = ids("dev-mixed-redump");
        assertThat(ids)
                .containsEntry("musicBrainz", "Viwuwh8mUfTlmsnfNN9.Rz8S9IU-")
                .containsEntry("cddb", "06000003")
                .containsEntry("ctdb", "gP3TltxIeNDlN9_IhHZkdbrofFs-")
                .containsEntry("notes", List.of());
        Map<String, Object> accurateRip = Json.child(ids, "accurateRip");
        assertThat(accurateRip)
                .containsEntry("id", "002-000000a2-0000015e-06000003")
                .containsEntry("path", "2/a/0/dBAR-002-000000a2-0000015e-06000003.bin");
        assertThat(Json.list(accurateRip, "tracks"))
                .containsExactly(
                        Map.of("number", 2, "lba", 38, "count", 22, "v1", "c377db74", "v2", "c56722b2"),
                        Map.of("number", 3, "lba", 60, "count", 4, "v1", "00000000", "v2", "00000000"));
    }

    @Test
    void an_image_without_audio_says_so() {
        assertThat(ids("dev-m1"))
                .containsOnlyKeys("notes")
                .containsEntry("notes", List.of("no disc ids: they are for audio discs, and this has no audio track"));
        Run run = Run.of("info", "--ids", Corpus.open("dev-m1"));
        assertThat(run.out().lines())
                .endsWith("", "  no disc ids: they are for audio discs, and this has no audio track");
    }

    @Test
    void ids_are_told_only_when_asked_for() {
        assertThat(Run.of("info", "--json", Corpus.open("dev-audio-htoa")).out())
                .doesNotContain("musicBrainz");
    }

    private static Map<String, Object> ids(String image) {
        return Json.child(
                Json.object(
                        Run.of("info", "--ids", "--json", Corpus.open(image)).out()),
                "ids");
    }
}
