// SPDX-License-Identifier: Apache-2.0
package spindle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.OutputException;
import spindle.plan.IsoRequest;
import spindle.plan.RawRequest;

/** A plan carries what lies beside a disc, and gives each output a name of its own. */
class PlanTest {
    private static final byte[] SBI = {'S', 'B', 'I', 0, 0, 2, 5, 1, 0x41, 1, 1, 0, 0, 7, 0, 0, 2, 5};

    @TempDir
    Path folder;

    private DiscImage image;

    @BeforeEach
    void open_a_disc_with_an_sbi_beside_it() throws IOException {
        Path disc = Path.of("src/test/resources/corpus/dev-m1");
        for (String name : List.of("m1.cue", "m1.bin")) {
            Files.copy(disc.resolve(name), folder.resolve(name));
        }
        Files.write(folder.resolve("m1.sbi"), SBI);
        image = Spindle.open(folder.resolve("m1.cue"));
    }

    private Path out(String name) throws IOException {
        return Files.createDirectories(folder.resolve("out")).resolve(name);
    }

    @Test
    void a_sheet_made_with_default_options_keeps_the_sbi() throws IOException {
        ConversionPlan plan =
                Spindle.plan(image, Formats.named("cue").orElseThrow(), out("c.cue"), ConversionOptions.DEFAULT);
        assertThat(plan.losses()).isEmpty();
        Spindle.convert(plan, Progress.NONE);
        assertThat(out("c.sbi")).hasBinaryContent(SBI);
    }

    @Test
    void a_sheet_of_raw_sectors_keeps_the_sbi() throws IOException {
        RawRequest request = new RawRequest(RawRequest.Mode.BY_CONTENT, 0);
        ConversionPlan plan = Spindle.planRaw(image, request, out("c.cue"), ConversionOptions.DEFAULT);
        assertThat(plan.outputs()).extracting(PlannedFile::path).contains(out("c.sbi"));
        Spindle.convert(plan, Progress.NONE);
        assertThat(out("c.sbi")).hasBinaryContent(SBI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrg", "toc", "cdi", "iso"})
    void a_format_without_a_place_for_the_sbi_names_it(String id) throws IOException {
        ConversionPlan plan =
                Spindle.plan(image, Formats.named(id).orElseThrow(), out("c." + id), ConversionOptions.DEFAULT);
        assertThat(plan.losses())
                .filteredOn(loss -> loss.kind() == Loss.Kind.SUBCHANNEL)
                .extracting(Loss::message)
                .singleElement()
                .asString()
                .contains("1 Q packet", "SBI");
    }

    @Test
    void an_iso_of_a_track_names_the_sbi_as_left_behind() throws IOException {
        IsoRequest request = new IsoRequest(image.disc().tracks(), IsoRequest.Placement.RAW);
        ConversionPlan plan =
                Spindle.planIso(image, request, track -> folder.resolve("c.iso"), ConversionOptions.DEFAULT);
        assertThat(plan.losses()).isEmpty();
        assertThat(plan.leftBehind()).extracting(Loss::kind).contains(Loss.Kind.SUBCHANNEL);
    }

    @Test
    void two_outputs_of_one_name_are_refused_by_the_plan() throws IOException {
        try (DiscImage mixed = Spindle.open(Path.of("src/test/resources/corpus/dev-mixed-single/mixed.cue"))) {
            assertThatThrownBy(
                            () -> Spindle.planApart(mixed, track -> folder.resolve("same"), ConversionOptions.DEFAULT))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("of track 1 and of track 2");
        }
    }
}
