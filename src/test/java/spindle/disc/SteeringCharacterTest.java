// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringCharacterTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x0A, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069
            })
    void controls_breaks_of_lines_and_controls_of_direction_steer(int character) {
        assertThat(SteeringCharacter.is(character)).isTrue();
        assertThat(SteeringCharacter.blanked("a" + (char) character + "b")).isEqualTo("a b");
    }

    /** Scripts of India and Persian need the joiners. */
    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', 0xA0, 0xAD, 0x200C, 0x200D, 0x202F, 0x3000, 0x1F600})
    void other_characters_do_not(int character) {
        assertThat(SteeringCharacter.is(character)).isFalse();
        assertThat(SteeringCharacter.blanked(Character.toString(character))).isEqualTo(Character.toString(character));
    }

    @Test
    void a_tab_stays_in_a_sheet() {
        assertThat(SteeringCharacter.blanked("\tREM\tone\rtwo")).isEqualTo("\tREM\tone two");
    }
}
