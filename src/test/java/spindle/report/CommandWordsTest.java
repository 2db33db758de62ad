// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.convert.DataLossException;
import spindle.format.Loss;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;

class CommandWordsTest {
    @Test
    void a_remedy_is_worded_as_an_option() {
        DiscFormatException cut = new DiscFormatException("k.cue:8", "INDEX 02 lies beyond the end", Remedy.WHOLE_FILE);
        assertThat(cut)
                .hasMessage("k.cue:8: INDEX 02 lies beyond the end; get the whole file, or salvage what is there");
        assertThat(CommandWords.of(cut))
                .isEqualTo("k.cue:8: INDEX 02 lies beyond the end; get the whole file, or salvage what is there with"
                        + " --salvage");
    }

    @Test
    void advice_stands_before_and_behind_the_option() {
        Remedy outside = Remedy.advice("put the file beside the sheet").or(Remedy.Action.REACH_OUTSIDE);
        assertThat(CommandWords.of(new UnreadableInputException("k.cue:1", "\"../k.bin\" leads outside", outside)))
                .isEqualTo(
                        "k.cue:1: \"../k.bin\" leads outside; put the file beside the sheet, or use --allow-outside");
        Remedy resample = Remedy.of(Remedy.Action.RESAMPLE).then(", or make one that has: ffmpeg");
        assertThat(CommandWords.of(new UnsupportedImageException("a.wav", "has 1 channel", resample)))
                .isEqualTo("a.wav: has 1 channel; convert it on the way with --resample, or make one that has: ffmpeg");
    }

    @Test
    void advice_alone_is_the_same_in_a_library_and_on_the_command_line() {
        DiscFormatException plain = new DiscFormatException("a.bin", "is empty", "get it again");
        assertThat(CommandWords.of(plain)).isEqualTo(plain.getMessage()).isEqualTo("a.bin: is empty; get it again");
        assertThat(CommandWords.of(new DiscFormatException("a.bin", "is empty", "")))
                .isEqualTo("a.bin: is empty");
    }

    @Test
    void a_finding_and_a_refused_loss_name_their_option() {
        Finding finding = Finding.warning("byte-order", "the samples of track 1 look like the other byte order")
                .withRemedy(Remedy.Action.SWAP_AUDIO);
        assertThat(CommandWords.of(finding)).endsWith("; --swap (of rip, convert, split and merge) turns it");
        DataLossException loss = new DataLossException("a.iso", List.of(new Loss(Loss.Kind.MCN, 0, 1, "the MCN")));
        assertThat(CommandWords.of(loss)).endsWith("; accept that with --allow-loss");
        assertThat(loss.getMessage()).doesNotContain("--");
    }

    @ParameterizedTest
    @EnumSource(Remedy.Action.class)
    void no_action_of_the_library_speaks_of_options(Remedy.Action action) {
        assertThat(action.words()).doesNotContain("--").doesNotContain("spindle");
        Finding finding = Finding.note("rule", "message").withRemedy(action);
        assertThat(CommandWords.of(finding)).startsWith("message");
    }
}
