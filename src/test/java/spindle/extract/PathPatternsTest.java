// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "*.str, DATA/MOVIE.STR;1, true",
        "*.str, MOVIE.STR, true",
        "MOVIE.STR;2, MOVIE.STR;1, false",
        "data, DATA/SUB/X, true",
        "data, OTHER/DATA/X, true",
        "data/*, DATA/SUB/X, true",
        "data/*, OTHER/DATA/X, false",
        "data/?.bin, DATA/AB.BIN, false",
        "**/x, A/B/X, true",
        "*/x, A/B/X, false",
        "/data/, DATA/X, true",
        "a.b, axb, false",
        "[a], [a], true"
    })
    void a_pattern_matches(String pattern, String path, boolean matches) {
        assertThat(PathPatterns.of(List.of(pattern)).matches(path)).isEqualTo(matches);
    }

    @Test
    void no_pattern_means_everything() {
        assertThat(PathPatterns.ALL.matches("any/path")).isTrue();
        assertThat(PathPatterns.ALL.unmatched()).isEmpty();
    }

    @Test
    void patterns_that_match_nothing_are_told() {
        PathPatterns patterns = PathPatterns.of(List.of("a", "b"));
        patterns.matches("A");
        assertThat(patterns.unmatched()).containsExactly("b");
    }
}
