// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpindleExceptionTest {
    @Test
    void a_message_is_place_problem_and_remedy() {
        Remedy remedy = Remedy.advice("get it").or(Remedy.Action.SALVAGE).then(" now");
        SpindleException whole = new DiscFormatException("a.cue:1", "is short", remedy);
        assertThat(whole).hasMessage("a.cue:1: is short; get it, or salvage what is there now");
        assertThat(whole.place()).isEqualTo("a.cue:1");
        assertThat(whole.problem()).isEqualTo("is short");
        assertThat(whole.remedy()).isEqualTo(remedy);
        assertThat(new OutputException("", "is full", "")).hasMessage("is full");
    }
}
