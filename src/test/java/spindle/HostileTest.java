// SPDX-License-Identifier: Apache-2.0
package spindle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.image.DiscImage;
import spindle.io.SpindleException;

/** Inputs that once did harm, each as small as it gets and named by what is wrong with it, give a message. */
class HostileTest {
    private static final Path INPUTS = Path.of("src/test/resources/hostile");

    static List<Arguments> inputs() throws IOException {
        return Files.readAllLines(INPUTS.resolve("expected.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(fields -> arguments(fields[0], fields[1], fields[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void is_told_what_it_is(String name, String exception, String words) {
        Throwable thrown = catchThrowable(() -> {
            try (DiscImage image = Spindle.open(INPUTS.resolve(name))) {
                assertThat(image.disc().tracks()).isNotEmpty();
            }
        });
        assertThat(thrown).isInstanceOf(SpindleException.class).hasMessageContaining(words);
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    }
}
