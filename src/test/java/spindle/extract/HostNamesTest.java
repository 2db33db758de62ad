// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
    @ParameterizedTest
    @CsvSource({
        "aux.txt, _aux.txt",
        "COM1, _COM1",
        "console, console",
        "what?, what_",
        "a:b, a_b",
        "name., name_",
        "'name ', name_"
    })
    void what_windows_reserves_is_changed_there_alone(String name, String onWindows) {
        assertThat(new HostNames(HostNames.Host.WINDOWS).safe(name)).isEqualTo(onWindows);
        assertThat(new HostNames(HostNames.Host.POSIX).safe(name)).isEqualTo(name);
    }

    @Test
    void names_that_differ_by_case_clash_where_the_host_knows_none() {
        HostNames.Taken windows = new HostNames(HostNames.Host.WINDOWS).directory();
        windows.add("Read.me");
        assertThat(windows.add("README")).isEqualTo("README");
        assertThat(windows.add("READ.ME")).isEqualTo("READ (2).ME");
        HostNames.Taken posix = new HostNames(HostNames.Host.POSIX).directory();
        posix.add("a");
        assertThat(posix.add("A")).isEqualTo("A");
        assertThat(posix.add("a")).isEqualTo("a (2)");
    }

    @Test
    void long_names_are_cut_between_characters_and_keep_their_extension() {
        String name = new HostNames(HostNames.Host.POSIX).safe("\u65e5".repeat(200) + ".txt");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(name).startsWith("\u65e5\u65e5").endsWith("\u65e5.txt");
    }

    @Test
    void halves_of_characters_are_replaced() {
        assertThat(new HostNames(HostNames.Host.POSIX).safe("a\ud800b")).isEqualTo("a_b");
    }
}
