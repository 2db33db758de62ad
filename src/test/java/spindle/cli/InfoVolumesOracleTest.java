// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.Oracle;

/** What {@code info} tells of volumes, against what other programs tell. */
@Tag("oracle")
class InfoVolumesOracleTest {
    @TempDir
    private Path folder;

    @Test
    void a_udf_volume_is_as_full_as_udfinfo_says() throws IOException {
        Path image = Corpus.open("udf-tiny").toAbsolutePath();
        String told = new Oracle(folder).run("udfinfo", image.toString());
        assertThat(Run.of("info", image).out())
                .contains(value(told, "usedblocks=([0-9]+)") + " in use")
                .contains("application: " + value(told, "appid=\\*?(.+)"));
    }

    @Test
    void an_iso_9660_volume_is_of_whom_isoinfo_says() throws IOException {
        Path image = Corpus.open("iso-level1").toAbsolutePath();
        String told = new Oracle(folder).run("isoinfo", "-d", "-i", image.toString());
        assertThat(Run.of("info", image).out())
                .contains("system: " + value(told, "System id: (.+)"))
                .contains("publisher: " + value(told, "Publisher id: (.+)"))
                .contains("preparer: " + value(told, "Data preparer id: (.+)"))
                .contains("application: " + value(told, "Application id: (.+)"));
    }

    private static String value(String text, String pattern) {
        Matcher value = Pattern.compile(pattern).matcher(text);
        assertThat(value.find()).as(text).isTrue();
        return value.group(1);
    }
}
