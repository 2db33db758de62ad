// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.format.Copying;
import spindle.format.DiscFormat;
import spindle.format.OtherProgram;
import spindle.format.WriteOptions;
import spindle.format.chd.codec.CodecTag;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.sector.code.SectorBuilder;

/** A CD as a sheet and a BIN for each track, made a CHD and a sheet again. */
class ChdFilesTest {
    private static final int DATA = 329;
    private static final int AUDIO = 453;

    @TempDir
    Path folder;

    private final byte[] data = new byte[DATA * 2352];
    private final byte[] audio = new byte[AUDIO * 2352];
    private Path cue;
    private Path chd;

    @BeforeEach
    void makeDisc() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextInt(16) * random.nextInt(4));
        }
        new SectorBuilder().mode1(data, 0, 0, DATA);
        random.nextBytes(audio);
        cue = folder.resolve("game.cue");
        Files.write(folder.resolve("game (Track 1).bin"), data);
        Files.write(folder.resolve("game (Track 2).bin"), audio);
        Files.writeString(cue, """
                CATALOG 0000010271955
                FILE "game (Track 1).bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                FILE "game (Track 2).bin" BINARY
                  TRACK 02 AUDIO
                    FLAGS DCP
                    INDEX 00 00:00:00
                    INDEX 01 00:02:00
                    INDEX 02 00:04:00
                """.replace("\n", "\r\n"), StandardCharsets.US_ASCII);
        chd = convert(cue, new ChdFormat(), "game.chd");
    }

    private Path convert(Path source, DiscFormat format, String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(format.id() + " " + name))
                .resolve(name);
        try (DiscImage image = Spindle.open(source)) {
            ConversionOptions options = Copying.accepting(image)
                    .withWrite(new WriteOptions(
                            format.id().equals("cue")
                                    ? WriteOptions.FileLayout.PER_TRACK
                                    : WriteOptions.FileLayout.SINGLE,
                            WriteOptions.Sectors.KEEP,
                            WriteOptions.GapPolicy.PREPEND));
            Spindle.convert(Spindle.plan(image, format, target, options), Progress.NONE);
        }
        return target;
    }

    private static ChdHeader header(Path path) throws IOException {
        try (FileSource file = FileSource.open(path)) {
            return new ChdParser(file, path.toString()).header();
        }
    }

    private void assertSameFiles(Path again) {
        assertThat(again).hasSameBinaryContentAs(cue);
        assertThat(again.resolveSibling("game (Track 1).bin")).hasBinaryContent(data);
        assertThat(again.resolveSibling("game (Track 2).bin")).hasBinaryContent(audio);
    }

    @Test
    void files_and_sheet_come_back_byte_for_byte() throws IOException {
        assertSameFiles(convert(chd, Formats.named("cue").orElseThrow(), "game.cue"));
    }

    @Test
    void packed_again_with_another_codec_it_is_the_same_disc() throws IOException {
        ChdSettings settings = new ChdSettings(
                Optional.of(List.of(CodecTag.CD_ZSTD)),
                OptionalInt.empty(),
                Optional.empty(),
                ChdSettings.OwnEntry.WHERE_NEEDED);
        Path other = convert(chd, new ChdFormat(settings), "other.chd");
        assertThat(header(other).sha1()).isEqualTo(header(chd).sha1());
        assertThat(header(other).rawSha1()).isPresent().isEqualTo(header(chd).rawSha1());
        assertSameFiles(convert(other, Formats.named("cue").orElseThrow(), "game.cue"));
    }

    @Test
    @Tag("oracle")
    void chdman_extracts_the_same_sectors() throws IOException {
        OtherProgram.succeed(
                Objects.requireNonNull(chd.getParent()),
                "chdman",
                "extractcd",
                "-i",
                "game.chd",
                "-o",
                "x.cue",
                "-ob",
                "x.bin");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(data);
        all.writeBytes(audio);
        assertThat(chd.resolveSibling("x.bin")).hasBinaryContent(all.toByteArray());
    }
}
