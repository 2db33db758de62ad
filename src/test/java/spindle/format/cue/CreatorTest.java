// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import spindle.disc.Remark;

class CreatorTest {
    @Test
    void each_program_has_its_line() {
        assertThat(of("REM Ripping Tool: DiscImageCreator", "REM Ripping Tool Version: 20230309"))
                .contains("DiscImageCreator 20230309");
        assertThat(of("REM GENRE Rock", "  REM COMMENT \"ExactAudioCopy v1.0b4\""))
                .contains("ExactAudioCopy v1.0b4");
        assertThat(of("REM METADATA DUMP EXTENT: Aaru | 5.3 | Linux | PLEXTOR | PX-760A | 1.07 | 1 | 0:9"))
                .contains("Aaru 5.3");
        assertThat(of("REM COMMENT \"bought in 1999\"")).isEmpty();
    }

    private static Optional<String> of(String... lines) {
        List<Remark> remarks = new ArrayList<>();
        for (String line : lines) {
            remarks.add(new Remark(0, remarks.size(), line));
        }
        return Creator.of(remarks);
    }
}
