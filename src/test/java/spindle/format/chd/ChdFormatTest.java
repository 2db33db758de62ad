// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;
import spindle.format.Copying;
import spindle.format.DiscContents;
import spindle.format.DiscMaker;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.MadeDisc;
import spindle.format.Match;
import spindle.format.OtherProgram;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.chd.codec.CodecTag;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.io.IncompleteImageException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.sector.Subchannel;

class ChdFormatTest {
    private static final ChdFormat FORMAT = new ChdFormat();

    @TempDir
    Path folder;

    private Path write(MadeDisc source, ChdSettings settings, Losses losses) throws IOException {
        Path path = folder.resolve("a.chd");
        Files.deleteIfExists(path);
        ConversionPlan plan = Spindle.plan(source, new ChdFormat(settings), path, Copying.accepting(source));
        plan.losses().forEach(losses::add);
        Spindle.convert(plan, Progress.NONE);
        return path;
    }

    private static byte[] main(MadeDisc made) {
        return made.contents().values().iterator().next().main();
    }

    private Path write(MadeDisc source) throws IOException {
        return write(source, ChdSettings.DEFAULT, new Losses());
    }

    private static ChdSettings with(CodecTag... codecs) {
        return new ChdSettings(
                Optional.of(List.of(codecs)), OptionalInt.empty(), Optional.empty(), ChdSettings.OwnEntry.WHERE_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void gives_back_any_disc_with_all_that_is_told_of_it(long seed) throws IOException {
        Subchannel subchannel = seed % 3 == 0 ? Subchannel.RAW_96 : seed % 3 == 1 ? Subchannel.RW_96 : Subchannel.NONE;
        MadeDisc made = new DiscMaker(seed).with(subchannel).make();
        Losses losses = new Losses();
        try (DiscImage image = Spindle.open(write(made, ChdSettings.DEFAULT, losses))) {
            assertThat(losses.all()).isEmpty();
            assertThat(image.format()).isEqualTo("chd");
            assertThat(image.findings()).isEmpty();
            assertThat(image.disc()).isEqualTo(made.disc());
            Copying.assertSameSectors(made, image, "seed " + seed);
        }
    }

    @Test
    void keeps_words_packs_and_remarks_whatever_is_in_them() throws IOException {
        MadeDisc made = new DiscMaker(3).make();
        CdText text = new CdText(
                Map.of(1, Map.of(CdText.Field.TITLE, "back\\slash\nline  ü \r")),
                List.of(new CdTextPack(new byte[18])));
        Disc disc = new Disc(
                Medium.CD, made.disc().sessions(), made.disc().mcn(), text, List.of(new Remark(1, 2, "  REM x \\n ")));
        try (DiscImage image = Spindle.open(write(new MadeDisc(disc, made.contents(), List.of())))) {
            assertThat(image.disc()).isEqualTo(disc);
        }
    }

    @Test
    void a_plain_file_names_what_it_loses_and_is_told_the_same_sha1() throws IOException {
        MadeDisc made = new DiscMaker(9).sessions(1).make();
        ChdDescriptor whole = descriptor(write(made));
        ChdSettings plain =
                new ChdSettings(Optional.empty(), OptionalInt.empty(), Optional.empty(), ChdSettings.OwnEntry.NEVER);
        Losses losses = new Losses();
        ChdDescriptor bare = descriptor(write(made, plain, losses));
        assertThat(whole.first(ChdTags.DISC)).isPresent();
        assertThat(bare.first(ChdTags.DISC)).isEmpty();
        assertThat(bare.header().sha1()).isEqualTo(whole.header().sha1());
        assertThat(losses.all()).isNotEmpty();
    }

    private static ChdDescriptor descriptor(Path path) throws IOException {
        try (FileSource file = FileSource.open(path)) {
            return new ChdParser(file, "a.chd").parse();
        }
    }

    @ParameterizedTest
    @EnumSource(CodecTag.class)
    void writes_with_any_codec(CodecTag tag) throws IOException {
        MadeDisc made = tag.isCd() ? new DiscMaker(5).make() : DiscMaker.user(Medium.DVD, 33, 4);
        Path path = write(made, with(tag), new Losses());
        assertThat(descriptor(path).header().codecs()).containsExactly(tag);
        try (DiscImage image = Spindle.open(path)) {
            Copying.assertSameSectors(made, image, tag.word());
        }
    }

    @Test
    void writes_without_any() throws IOException {
        MadeDisc made = new DiscMaker(6).make();
        Path path = write(made, with(), new Losses());
        assertThat(descriptor(path).header().isPacked()).isFalse();
        try (DiscImage image = Spindle.open(path)) {
            assertThat(image.disc()).isEqualTo(made.disc());
            Copying.assertSameSectors(made, image, "none");
        }
    }

    @Test
    void a_dvd_has_one_track_of_its_sectors() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.DVD, 451, 4);
        try (DiscImage image = Spindle.open(write(made))) {
            assertThat(image.disc()).isEqualTo(made.disc());
            Copying.assertSameSectors(made, image, "dvd");
        }
    }

    @Test
    void repeats_are_written_once() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.DVD, 400, 4);
        byte[] main = main(made);
        System.arraycopy(main, 0, main, main.length / 2, main.length / 2);
        Path path = write(made);
        assertThat(Files.size(path)).isLessThan(main.length * 6L / 10);
        HunkMap map = descriptor(path).map();
        assertThat(map.kind(150)).isEqualTo(HunkKind.SELF);
        assertThat(map.place(150)).isEqualTo(50);
    }

    @Test
    void a_difference_is_read_with_its_parent_beside_it_and_not_without() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.DVD, 400, 4);
        Path parent = Files.move(write(made), folder.resolve("parent.chd"));
        main(made)[2048 * 77] ^= 1;
        ChdSettings settings = new ChdSettings(
                Optional.empty(), OptionalInt.empty(), Optional.of(parent), ChdSettings.OwnEntry.WHERE_NEEDED);
        Path path = write(made, settings, new Losses());
        assertThat(Files.size(path)).isLessThan(6000);
        try (DiscImage image = Spindle.open(path)) {
            Copying.assertSameSectors(made, image, "difference");
        }
        Files.delete(parent);
        assertThatThrownBy(() -> Spindle.open(path))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("same folder");
    }

    @Test
    void a_damaged_hunk_is_told_by_its_sectors_and_the_others_are_read() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.DVD, 40, 4);
        Path path = write(made);
        byte[] bytes = Files.readAllBytes(path);
        bytes[(int) descriptor(path).map().place(3) + 100] ^= 1;
        try (DiscImage image = Spindle.open(Files.write(path, bytes))) {
            var sectors = image.sectors(image.disc().tracks().get(0));
            sectors.read(0, 6, ByteBuffer.allocate(6 * 2048));
            assertThatThrownBy(() -> sectors.read(7, 1, ByteBuffer.allocate(2048)))
                    .isInstanceOf(IncompleteImageException.class)
                    .hasMessageContaining("hunk 3")
                    .hasMessageContaining("LBA 6");
            sectors.read(8, 32, ByteBuffer.allocate(32 * 2048));
        }
    }

    @Test
    void what_can_be_salvaged_is_read_and_the_rest_is_told() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.DVD, 40, 4);
        Path path = write(made);
        byte[] bytes = Files.readAllBytes(path);
        bytes[(int) descriptor(path).map().place(3) + 100] ^= 1;
        Files.write(path, bytes);
        ReadOptions salvage = new ReadOptions(
                ReadOptions.Leniency.LENIENT,
                ReadOptions.Reach.SHEET_DIRECTORY,
                ReadOptions.Completeness.SALVAGE,
                Optional.empty());
        try (DiscImage image = FORMAT.reader().orElseThrow().open(path, salvage)) {
            assertThat(image.noticed()).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                assertThat(finding.where()).contains(new LbaRange(6, 8));
            });
            ByteBuffer all = ByteBuffer.allocate(40 * 2048);
            image.sectors(image.disc().tracks().get(0)).read(0, 40, all);
            byte[] expected = main(made).clone();
            Arrays.fill(expected, 6 * 2048, 8 * 2048, (byte) 0);
            assertThat(all.array()).isEqualTo(expected);
        }
        bytes[(int) descriptor(path).map().place(3) + 100] ^= 1;
        bytes[70] ^= 1;
        Files.write(path, bytes);
        try (DiscImage image = FORMAT.reader().orElseThrow().open(path, salvage)) {
            assertThat(image.noticed())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("SHA-1 of its content"));
        }
    }

    @Test
    void what_cannot_be_written_is_said() {
        MadeDisc cd = new DiscMaker(1).make();
        ChdSettings odd =
                new ChdSettings(Optional.empty(), OptionalInt.of(5000), Optional.empty(), ChdSettings.OwnEntry.NEVER);
        assertThatThrownBy(() -> fit(cd, odd))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("a multiple of 2448");
        assertThatThrownBy(() -> fit(DiscMaker.user(Medium.DVD, 4, 4), with(CodecTag.CD_FLAC)))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("cdfl");
        ChdSettings plain =
                new ChdSettings(Optional.empty(), OptionalInt.empty(), Optional.empty(), ChdSettings.OwnEntry.NEVER);
        MadeDisc sessions = new DiscMaker(2).make();
        assertThat(sessions.disc().sessions()).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> fit(sessions, plain))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("joins sessions");
    }

    private static Fitting fit(MadeDisc made, ChdSettings settings) throws IOException {
        return Fitter.fit(
                new ChdFormat(settings).writer().orElseThrow(), DiscContents.of(made), Copying.OPTIONS, new Losses());
    }

    @Test
    void is_told_by_its_first_bytes() throws IOException {
        byte[] head = "MComprHD....".getBytes(StandardCharsets.US_ASCII);
        assertThat(FORMAT.probe(Probe.of(Path.of("a.bin"), new MadeBytes(head))))
                .isEqualTo(Match.CERTAIN);
        assertThat(FORMAT.probe(Probe.of(Path.of("a.bin"), new MadeBytes(new byte[99]))))
                .isEqualTo(Match.NO);
    }

    @Tag("oracle")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void chdman_verifies_what_is_written(long seed) throws IOException {
        write(new DiscMaker(seed)
                .with(seed % 2 == 0 ? Subchannel.RAW_96 : Subchannel.NONE)
                .make());
        assertThat(OtherProgram.succeed(folder, "chdman", "verify", "-i", "a.chd"))
                .contains("Raw SHA1 verification successful")
                .contains("Overall SHA1 verification successful");
    }

    @Tag("oracle")
    @ParameterizedTest
    @EnumSource(
            value = CodecTag.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CD_ZSTD", "ZSTD"})
    void chdman_reads_all_codecs_it_knows(CodecTag tag) throws IOException {
        write(tag.isCd() ? new DiscMaker(5).make() : DiscMaker.user(Medium.DVD, 33, 4), with(tag), new Losses());
        assertThat(OtherProgram.succeed(folder, "chdman", "verify", "-i", "a.chd"))
                .contains("Overall SHA1 verification successful");
    }
}
