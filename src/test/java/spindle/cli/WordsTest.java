// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spindle.image.Finding;
import spindle.io.OutputException;

/** Progress and findings in words. */
class WordsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Channels.newChannel(err),
            Terminals.NONE);

    @Test
    void progress_leaves_out_what_is_not_known() {
        assertThat(ProgressText.text(0, 0, Duration.ZERO)).isEqualTo("  0%, 0.0 of 0.0 MB");
        assertThat(ProgressText.text(5_000_000, 100_000_000, Duration.ofMillis(1)))
                .isEqualTo("  5%, 5.0 of 100 MB");
        assertThat(ProgressText.text(50_000_000, 100_000_000, Duration.ofSeconds(1)))
                .isEqualTo(" 50%, 50 of 100 MB, 50 MB/s, 0:01 left");
        assertThat(ProgressText.text(1_000_000, 700_000_000, Duration.ofSeconds(1)))
                .isEqualTo("  0%, 1.0 of 700 MB, 1.0 MB/s, 11:39 left");
    }

    @Test
    void many_findings_of_one_kind_are_told_once_with_their_number() {
        List<Finding> findings = IntStream.rangeClosed(1, 7)
                .mapToObj(track -> Finding.warning("mode-mismatch", track, "track " + track + ": is no MODE1"))
                .toList();
        console.tell(findings);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("warning: track 1: is no MODE1\nand 6 more like this; -v tells them all\n");
        err.reset();
        console.tell(findings.subList(0, 3));
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void a_reader_that_goes_away_is_no_news() {
        IOException closed = new OutputException("standard output", "cannot be written: Broken pipe", "");
        assertThat(console.fail(closed)).isEqualTo(ExitStatus.OUTPUT);
        assertThat(err.size()).isZero();
        console.fail(new OutputException("x.iso", "cannot be written: No space left on device", ""));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left");
    }
}
