// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.sector.TrackMode;

class NameTemplateTest {
    @Test
    void the_default_has_number_and_title() {
        assertThat(names(NameTemplate.DEFAULT, "Overture", "")).containsExactly("01 - Overture", "02");
    }

    @Test
    void what_is_not_known_leaves_no_separator() {
        NameTemplate template = new NameTemplate("{album}/{track:03} - {artist} - {title}");
        assertThat(names(template, "One")).containsExactly("001 - One");
    }

    @Test
    void a_slash_in_a_title_is_no_folder() {
        assertThat(names(new NameTemplate("a/{title}"), "AC/DC", "..")).containsExactly("a/AC_DC", "a/_");
    }

    @Test
    void names_never_collide_even_where_case_does_not_count() {
        assertThat(names(new NameTemplate("{title}"), "Same", "SAME", "Same"))
                .containsExactly("Same", "SAME (2)", "Same (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{tack}", "{track:x}", "{title", " "})
    void what_means_nothing_is_refused(String text) {
        assertThatThrownBy(() -> new NameTemplate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CON,CON_",
        "aux.old,aux.old_",
        "com1,com1_",
        "Console,Console",
        "'What? No: \"way\" <1>','What_ No_ _way_ _1_'",
        "Dots...,Dots",
        "' blanks ',blanks",
        "'',_"
    })
    void names_are_safe_on_every_file_system(String text, String name) {
        assertThat(SafeName.of(text)).isEqualTo(name);
    }

    @Test
    void long_names_are_cut_between_characters() {
        String name = SafeName.of("\uD83C\uDFB5".repeat(100));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(200);
        assertThat(SafeName.of("x\uD83C")).isEqualTo("x_");
    }

    private static List<String> names(NameTemplate template, String... titles) {
        List<Track> tracks = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        Map<Integer, Map<CdText.Field, String>> words = new HashMap<>();
        for (int i = 0; i < titles.length; i++) {
            List<Index> indexes = List.of(new Index(1, i));
            Track track = new Track(i + 1, TrackMode.AUDIO, Set.of(), indexes, i + 1, Optional.empty());
            tracks.add(track);
            cuts.add(new Cut(Cut.Kind.TRACK, track, List.of(new Cut.Span(track, new LbaRange(i, i + 1)))));
            words.put(i + 1, new EnumMap<>(Map.of(CdText.Field.TITLE, titles[i])));
        }
        Session session = new Session(1, DiscType.CD_ROM, tracks, titles.length);
        Disc disc = new Disc(Medium.CD, List.of(session), Optional.empty(), new CdText(words, List.of()), List.of());
        return template.names(cuts, new DiscTags(disc));
    }
}
