// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.disc.Disc;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.image.DiscImage;
import spindle.image.Progress;

/** A sheet that leaves its words to a file of CD-TEXT packs. */
class CdTextFileTest {
    private static final CdText TEXT = new CdText(
            Map.of(0, Map.of(CdText.Field.TITLE, "Small Disc"), 1, Map.of(CdText.Field.TITLE, "One")), List.of());

    @TempDir
    Path folder;

    @Test
    void words_are_read_from_the_packs_and_the_sheet_comes_back_without_them() throws IOException {
        Path bin = Path.of("src/test/resources/corpus/dev-m1/m1.bin");
        Files.copy(bin, folder.resolve("a.bin"));
        String sheet = """
                CDTEXTFILE "a.cdt"\r
                FILE "a.bin" BINARY\r
                  TRACK 01 MODE1/2352\r
                    INDEX 01 00:00:00\r
                """;
        Path cue = Files.writeString(folder.resolve("a.cue"), sheet);
        Files.write(folder.resolve("a.cdt"), packs());
        try (DiscImage image = Spindle.open(cue)) {
            Disc disc = image.disc();
            assertThat(disc.text().words()).isEqualTo(TEXT.words());
            assertThat(disc.text().packs()).isNotEmpty();
            Path again = Files.createDirectory(folder.resolve("again")).resolve("a.cue");
            WriteOptions write = Copying.OPTIONS;
            Losses losses = new Losses();
            Copying.write(Formats.named("cue").orElseThrow().writer().orElseThrow(), image, again, write, losses);
            assertThat(losses.all()).isEmpty();
            assertThat(again).hasContent(sheet);
            try (DiscImage back = Spindle.open(again)) {
                assertThat(back.disc()).isEqualTo(disc);
            }
            Path nrg = folder.resolve("a.nrg");
            Spindle.convert(
                    Spindle.plan(image, Formats.named("nrg").orElseThrow(), nrg, ConversionOptions.DEFAULT),
                    Progress.NONE);
            try (DiscImage other = Spindle.open(nrg)) {
                assertThat(other.disc().text()).isEqualTo(TEXT);
            }
        }
    }

    private static byte[] packs() throws IOException {
        try (DiscImage image = Spindle.open(Path.of("src/test/resources/corpus/dev-m1/m1.cue"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (CdTextPack pack : CdTextCodec.packs(TEXT, image.disc().trackNumbers())) {
                bytes.writeBytes(pack.bytes());
            }
            return bytes.toByteArray();
        }
    }
}
