// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every image of the corpus, through the command line. */
class CorpusTest {
    private static final String ALL_SECTORS = "sha256_all_stored_raw";

    @TempDir
    Path folder;

    static Stream<String> ids() {
        return StreamSupport.stream(Corpus.ids().spliterator(), false)
                .filter(id -> Corpus.fact(id, "open").isPresent());
    }

    static Stream<String> ids_with_tracks() {
        return ids().filter(id -> Corpus.fact(id, "tracks").isPresent());
    }

    static Stream<String> ids_with_a_hash_of_all_sectors() {
        return ids().filter(id -> Corpus.fact(id, ALL_SECTORS).isPresent());
    }

    static Stream<String> ids_that_are_refused() {
        return ids().filter(id -> Run.of("info", Corpus.open(id)).status() > ExitStatus.WARNINGS);
    }

    static Stream<String> ids_of_isos() {
        return ids().filter(id -> {
            String name = Corpus.open(id).toString();
            return name.endsWith(".iso") || name.endsWith(".img");
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void opens_as_its_record_states(String id) {
        Run run = Run.of("info", Corpus.open(id));
        String verdict = Corpus.fact(id, "verdict").orElseThrow();
        assertThat(Corpus.allows(verdict, run.status()))
                .as(verdict + ": " + run)
                .isTrue();
        if (run.status() != 0) {
            assertThat(run.err()).isNotEmpty();
        }
        if (run.status() > 1 && run.status() != ExitStatus.INTEGRITY) { // what is damaged is told all the same
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ids_with_tracks")
    void tells_the_tracks_of_its_record(String id) {
        Map<String, Object> disc =
                Json.object(Run.of("info", "--json", Corpus.open(id)).out());
        List<Map<String, Object>> sessions = Json.list(disc, "sessions");
        assertFact(id, "sessions", sessions.size());
        assertFact(id, "leadout", Json.number(sessions.get(sessions.size() - 1), "leadOut"));
        assertFact(id, "catalog", Json.text(disc, "mcn"));
        assertWords(id, "", disc);
        int tracks = 0;
        for (Map<String, Object> session : sessions) {
            for (Map<String, Object> track : Json.list(session, "tracks")) {
                tracks++;
                String key = "track." + track.get("number") + ".";
                assertFact(id, key + "session", Json.number(session, "number"));
                assertTrack(id, key, track);
            }
        }
        assertFact(id, "tracks", tracks);
    }

    private static void assertTrack(String id, String key, Map<String, Object> track) {
        String mode = String.valueOf(track.get("mode"));
        assertFact(id, key + "kind", mode.equals("MODE1") ? "M1" : mode.equals("MODE2") ? "M2" : mode);
        int index1 = -1;
        int start = -1;
        for (Map<String, Object> index : Json.list(track, "indexes")) {
            int number = Json.number(index, "number");
            int lba = Json.number(index, "lba");
            start = start < 0 ? lba : start;
            index1 = number == 1 ? lba : index1;
            String fact = key + "index." + (number < 10 ? "0" : "") + number;
            Optional<String> recorded = Corpus.fact(id, fact);
            if (recorded.isPresent()) {
                assertThat(lba).as(fact).isEqualTo(Integer.parseInt(recorded.get()));
            }
        }
        int end = Json.number(track, "end");
        int before = 0;
        int after = 0;
        for (Map<String, Object> absent : Json.list(track, "absent")) {
            boolean pregap = Json.number(absent, "lba") < index1;
            before += pregap ? Json.number(absent, "count") : 0;
            after += pregap ? 0 : Json.number(absent, "count");
        }
        assertFact(id, key + "lba", index1);
        assertFact(id, key + "pregap_virtual", before);
        assertFact(id, key + "pregap_stored", index1 - start - before);
        assertFact(id, key + "postgap_virtual", after);
        assertFact(id, key + "sectors", end - index1 - after);
        assertFact(id, key + "isrc", Json.text(track, "isrc"));
        assertFact(id, key + "flags", Json.text(track, "control").replaceAll("[\\[\\],]", ""));
        assertWords(id, key, track);
    }

    private static void assertWords(String id, String key, Map<String, Object> scope) {
        Map<String, Object> text = Json.child(scope, "text");
        assertFact(id, key + "title", Json.text(text, "title"));
        assertFact(id, key + "performer", Json.text(text, "performer"));
    }

    private static void assertFact(String id, String key, Object value) {
        Optional<String> recorded = Corpus.fact(id, key);
        if (recorded.isPresent()) {
            assertThat(String.valueOf(value)).as(id + " " + key).isEqualTo(recorded.get());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void gives_the_iso_of_its_record(String id) throws IOException {
        for (int track = 1; track <= 99; track++) {
            Optional<String> hash = Corpus.fact(id, "track." + track + ".sha256_user2048");
            if (hash.isPresent()) {
                Path iso = folder.resolve(id + track + ".iso");
                Run run = Run.of("iso", Corpus.open(id), "-t", track, "--form2", "cut", "-o", iso);
                assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
                assertThat(Corpus.sha256(iso)).as(id).isEqualTo(hash.get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids_with_a_hash_of_all_sectors")
    void gives_all_stored_sectors_raw(String id) throws IOException {
        Optional<String> hash = Corpus.fact(id, ALL_SECTORS);
        Path cue = folder.resolve("all.cue");
        // A sub-channel is a loss in a CUE sheet, and accepted here.
        Run run = Run.of("convert", Corpus.open(id), cue, "--layout", "single", "--sectors", "raw", "--allow-loss");
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Corpus.sha256(folder.resolve("all.bin"))).isEqualTo(hash.get());
    }

    @ParameterizedTest
    @MethodSource("ids_that_are_refused")
    void leaves_nothing_behind_where_it_is_refused(String id) throws IOException {
        Run info = Run.of("info", Corpus.open(id));
        for (String verb : List.of("iso", "split", "merge")) {
            Run run = Run.of(verb, Corpus.open(id), "-d", folder.resolve("out"));
            assertThat(run.status()).as(run.err()).isEqualTo(info.status());
            assertThat(Files.exists(folder.resolve("out"))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("ids_of_isos")
    void an_iso_is_copied_as_it_is(String id) throws IOException {
        Path image = Corpus.open(id);
        Path iso = folder.resolve("copy.iso");
        assertThat(Run.of("iso", image, "-o", iso).status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.mismatch(image, iso)).isEqualTo(-1);
    }
}
