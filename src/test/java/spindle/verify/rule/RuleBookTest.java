// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.verify.SectorWatch;
import spindle.verify.Verification;
import spindle.verify.Verifier;
import spindle.verify.VerifyOptions;

class RuleBookTest {
    @Test
    void every_rule_has_an_example() {
        assertThat(RuleBook.RULES.stream().map(rule -> rule.card().id())).containsExactlyElementsOf(RuleExample.ids());
    }

    @ParameterizedTest
    @EnumSource(RuleExample.class)
    void the_example_of_a_rule_trips_it(RuleExample example) throws IOException {
        List<Finding> findings = verify(example.image(), RuleChoice.ALL).findings();
        assertThat(findings).extracting(Finding::rule).contains(example.id());
    }

    @ParameterizedTest
    @EnumSource(RuleExample.class)
    void an_ignored_rule_finds_nothing_and_a_chosen_one_is_alone(RuleExample example) throws IOException {
        RuleChoice ignored = new RuleChoice(Set.of(), Set.of(example.id()));
        RuleChoice only = new RuleChoice(Set.of(example.id()), Set.of());
        assertThat(verify(example.image(), ignored).findings())
                .extracting(Finding::rule)
                .doesNotContain(example.id());
        assertThat(verify(example.image(), only).findings())
                .extracting(Finding::rule)
                .isNotEmpty()
                .containsOnly(example.id());
    }

    @Test
    void sound_images_trip_none() throws IOException {
        for (DiscImage image : RuleExample.sound()) {
            assertThat(verify(image, RuleChoice.ALL).findings()).isEmpty();
        }
    }

    @Test
    void a_damaged_file_is_named_with_its_sectors() throws IOException {
        assertThat(verify(RuleExample.DAMAGED_FILE.image(), RuleChoice.ALL).findings())
                .extracting(Finding::message)
                .containsExactly("1 bad sector, in A");
    }

    @Test
    void flaws_of_sectors_that_are_ignored_are_not_counted() throws IOException {
        RuleChoice choice = new RuleChoice(Set.of(), Set.of("edc", "p", "q"));
        Verification verification = verify(RuleExample.DAMAGED_FILE.image(), choice);
        assertThat(verification.bad()).isZero();
        assertThat(verification.findings()).isEmpty();
    }

    @Test
    void no_sector_is_read_for_rules_that_need_none() throws IOException {
        RuleChoice choice = new RuleChoice(Set.of("iso-date"), Set.of());
        assertThat(verify(RuleExample.DAMAGED_FILE.image(), choice).checked()).isZero();
    }

    @Test
    void samples_at_full_scale_are_counted_four_at_a_time() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            ByteBuffer four = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            int expected = 0;
            for (int sample = 0; sample < 4; sample++) {
                short value = new short[] {Short.MIN_VALUE, Short.MAX_VALUE, -1, 0, 1, (short) random.nextInt()}
                        [random.nextInt(6)];
                four.putShort(value);
                expected += value == Short.MIN_VALUE || value == Short.MAX_VALUE ? 1 : 0;
            }
            assertThat(AudioWatch.fullScale(four.getLong(0))).isEqualTo(expected);
        }
    }

    private static Verification verify(DiscImage image, RuleChoice choice) throws IOException {
        return Verifier.verify(image, VerifyOptions.DEFAULT.withRules(choice), SectorWatch.NONE, Progress.NONE);
    }
}
