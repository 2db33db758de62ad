// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions.GapPolicy;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.plan.RipRequest;

class FlacWriterTest {
    private static final Path SHEET = Path.of("src/test/resources/corpus/dev-audio-htoa/audio.cue");

    @TempDir
    Path folder;

    @Test
    void room_is_asked_for_less_than_samples_that_compress_take() throws IOException {
        try (DiscImage image = Spindle.open(SHEET)) {
            ConversionPlan plan = plan(image);
            for (PlannedFile file : Spindle.convert(plan, Progress.NONE).outputs()) {
                PlannedFile planned = plan.outputs().stream()
                        .filter(each -> each.path().equals(file.path()))
                        .findFirst()
                        .orElseThrow();
                assertThat(file.bytes()).isBetween(planned.roomBytes(), planned.bytes());
                assertThat(planned.roomBytes()).isEqualTo(planned.bytes() / 5);
            }
        }
    }

    private ConversionPlan plan(DiscImage image) throws IOException {
        RipRequest request = new RipRequest(
                Spindle.cuts(image, GapPolicy.APPEND, AbsentGaps.LEFT_OUT),
                AudioFileType.FLAC,
                RipRequest.Tagging.TAGS,
                Optional.empty());
        return Spindle.planRip(
                image, request, cut -> folder.resolve(cut.number() + ".flac"), ConversionOptions.DEFAULT);
    }
}
