// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionTableTest {
    @Test
    void the_table_of_the_build_says_what_the_annotations_say() {
        assumeTrue(
                OptionTable.class.getResource("options.tsv") != null, "these classes were compiled without the build");
        for (Verb verb : Verbs.all()) {
            List<OptionDescription> declared = descriptions(DeclaredOptions.of(verb.options()));
            Optional<List<Option>> table = OptionTable.of(verb.options());
            assertThat(table.map(OptionTableTest::descriptions))
                    .as(verb.manual().name())
                    .contains(declared);
        }
    }

    @Test
    void a_path_leads_to_the_field_that_is_set() {
        WritingOptions options = new WritingOptions();
        for (Option option : DeclaredOptions.of(options)) {
            if (option.name().equals("-f")) {
                assertThat(option.path()).isEqualTo("output.force");
                option.set();
            }
        }
        assertThat(options.output.force).isTrue();
    }

    private static List<OptionDescription> descriptions(List<Option> options) {
        return options.stream().map(Option::description).toList();
    }
}
