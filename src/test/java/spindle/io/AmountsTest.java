// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in words. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "1 2|1, 2", "1 2 3|1-3", "1 3 4 5 9|1, 3-5, 9", "2 3 4 5 6 7 8 9 10 11 12 13|2-13"})
    void runs_of_numbers_are_ranges(String numbers, String words) {
        List<Integer> given =
                Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
        assertThat(Amounts.ranges(given)).isEqualTo(words);
    }

    @Test
    void one_is_no_plural() {
        assertThat(Amounts.of(1, "track")).isEqualTo("1 track");
        assertThat(Amounts.of(1234, "track")).isEqualTo("1,234 tracks");
        assertThat(Amounts.of(1, "index", "indexes")).isEqualTo("1 index");
        assertThat(Amounts.of(0, "index", "indexes")).isEqualTo("0 indexes");
        assertThat(Amounts.bytes(1)).isEqualTo("1 byte");
        assertThat(Amounts.are(1) + Amounts.are(2) + Amounts.them(1) + Amounts.them(2))
                .isEqualTo("isareitthem");
    }

    @Test
    void a_number_below_zero_has_its_digits_grouped_too() {
        assertThat(Amounts.of(-150, "sector")).isEqualTo("-150 sectors");
        assertThat(Amounts.of(-1500, "sector")).isEqualTo("-1,500 sectors");
    }
}
