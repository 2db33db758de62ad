// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.Formats;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.Fill;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.image.attachment.QPatches;
import spindle.io.OutputSet;
import spindle.sector.Crc16;
import spindle.sector.SubQ;
import spindle.sector.SubchannelFrame;

/** Q packets in a file beside a sheet. */
class QPatchesTest {
    private static final int LBA = 5;
    private static final byte[] Q = {0x41, 1, 1, 0, 0, 7, 0, 0, 2, 5};

    @TempDir
    Path folder;

    private Path cue;

    @BeforeEach
    void copyDisc() throws IOException {
        cue = folder.resolve("m1.cue");
        Path disc = Path.of("src/test/resources/corpus/dev-m1");
        for (String name : List.of("m1.cue", "m1.bin")) {
            Files.copy(disc.resolve(name), folder.resolve(name));
        }
    }

    private static byte[] sbi() {
        byte[] bytes = {'S', 'B', 'I', 0, 0, 2, LBA, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        System.arraycopy(Q, 0, bytes, 8, Q.length);
        return bytes;
    }

    @Test
    void an_sbi_reaches_the_sub_of_a_CloneCD_image_with_a_wrong_crc() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        byte[] q = packet(convert("ccd"));
        assertThat(q).startsWith(Q);
        assertThat(Crc16.matches(q, 0, Q.length)).isFalse();
    }

    /** Packets of discs, as redump.org and psx-spx tell them: "FIFA 99" and "MediEvil". */
    @ParameterizedTest
    @CsvSource({"41010100555400185754, 86ea", "41010108574000085902, 4904", "41010107060500230805, ffb8"})
    void an_sbi_gets_the_crcs_that_discs_have(String packet, String crc) {
        byte[] bytes = sbi();
        System.arraycopy(HexFormat.of().parseHex(packet), 0, bytes, 8, 10);
        byte[] q = QPatches.parse(QPatches.Form.SBI, bytes)
                .orElseThrow()
                .patches()
                .get(0)
                .q();
        assertThat(HexFormat.of().formatHex(q)).isEqualTo(packet + crc);
    }

    @Test
    void an_mds_gets_a_subchannel_for_them() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        byte[] expected = packet(convert("ccd"));
        try (DiscImage image = Spindle.open(convert("mds"))) {
            Track track = image.disc().tracks().get(0);
            byte[] raw = Copying.sub(image, track, new LbaRange(LBA, LBA + 2));
            byte[] q = new byte[12];
            SubchannelFrame.loadQ(raw, 0, q, 0);
            assertThat(q).isEqualTo(expected);
            SubchannelFrame.loadQ(raw, 96, q, 0);
            assertThat(SubQ.crcMatches(q, 0)).isTrue();
            assertThat(SubQ.lba(q, 0)).isEqualTo(LBA + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(QPatches.Form.class)
    void they_are_made_from_a_sub(QPatches.Form form) throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        Path ccd = convert("ccd");
        byte[] expected = QPatches.parse(QPatches.Form.SBI, sbi())
                .map(patches -> new QPatches(form, patches.patches()).bytes())
                .orElseThrow();
        cue = ccd;
        try (DiscImage image = ImageViews.withQPatches(Spindle.open(ccd), form)) {
            Spindle.convert(plan(image, "cue"), Progress.NONE);
        }
        assertThat(folder.resolve("out." + form.extension())).hasBinaryContent(expected);
    }

    @Test
    void a_sub_that_follows_from_the_tracks_is_no_loss_in_a_sheet() throws IOException {
        try (DiscImage image = Spindle.open(convert("ccd"))) {
            assertThat(plan(image, "cue").losses()).isEmpty();
        }
    }

    @Test
    void packets_that_do_not_follow_are_named_unless_they_are_patches() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        Path ccd = convert("ccd");
        cue = ccd;
        try (DiscImage image = Spindle.open(ccd)) {
            assertThat(plan(image, "cue").losses())
                    .singleElement()
                    .satisfies(loss -> assertThat(loss.message()).contains("the Q packets of 1 sector"));
            DiscImage patched = ImageViews.withQPatches(image, QPatches.Form.SBI);
            assertThat(plan(patched, "cue").losses()).isEmpty();
        }
    }

    @Test
    void a_sub_without_wrong_packets_makes_none() throws IOException {
        try (DiscImage image = ImageViews.withQPatches(Spindle.open(convert("ccd")), QPatches.Form.LSD)) {
            assertThat(image.attachments()).noneMatch(QPatches.class::isInstance);
            assertThat(image.findings()).anyMatch(finding -> finding.message().startsWith("no Q packet"));
        }
    }

    @Test
    void an_lsd_says_the_crc_too_and_goes_first() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        byte[] lsd = {0, 2, LBA, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 2};
        Files.write(folder.resolve("m1.LSD"), lsd);
        assertThat(packet(convert("ccd"))).isEqualTo(Arrays.copyOfRange(lsd, 3, 15));
    }

    @Test
    void a_sheet_keeps_its_file_of_patches() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        assertThat(convert("cue").resolveSibling("out.sbi")).hasBinaryContent(sbi());
    }

    @Test
    void other_formats_lose_them_by_name() throws IOException {
        Files.write(folder.resolve("m1.sbi"), sbi());
        try (DiscImage image = Spindle.open(cue)) {
            for (String id : List.of("toc", "nrg", "cdi", "iso")) {
                assertThat(plan(image, id).losses()).extracting(Loss::kind).contains(Loss.Kind.SUBCHANNEL);
            }
            assertThat(plan(image, "ccd").losses()).isEmpty();
            assertThat(plan(image, "mds").losses()).isEmpty();
        }
    }

    @Test
    void a_bad_file_is_a_warning() throws IOException {
        Files.write(folder.resolve("m1.sbi"), new byte[] {1, 2, 3});
        try (DiscImage image = Spindle.open(cue)) {
            assertThat(image.findings()).anyMatch(finding -> finding.rule().equals("patches"));
            assertThat(plan(image, "nrg").losses()).isEmpty();
        }
    }

    @Test
    void what_is_read_is_printed_again() {
        assertThat(QPatches.parse(QPatches.Form.SBI, sbi()).map(QPatches::bytes))
                .hasValue(sbi());
        assertThat(QPatches.parse(QPatches.Form.LSD, new byte[15]).map(QPatches::bytes))
                .hasValue(new byte[15]);
        assertThat(QPatches.parse(QPatches.Form.LSD, new byte[16])).isEqualTo(Optional.empty());
    }

    private static byte[] packet(Path ccd) throws IOException {
        byte[] sub = Files.readAllBytes(ccd.resolveSibling("out.sub"));
        return Arrays.copyOfRange(sub, LBA * 96 + 12, LBA * 96 + 24);
    }

    private Path convert(String id) throws IOException {
        try (DiscImage image = Spindle.open(cue)) {
            Spindle.convert(plan(image, id), Progress.NONE);
        }
        return folder.resolve("out." + id);
    }

    private ConversionPlan plan(DiscImage image, String id) throws IOException {
        ConversionOptions options = new ConversionOptions(
                Copying.OPTIONS,
                ConversionOptions.DEFAULT.formTwo(),
                ConversionOptions.DEFAULT.care(),
                ConversionOptions.Proving.NONE,
                ConversionOptions.LossPolicy.ACCEPT,
                ConversionOptions.DamagePolicy.REFUSE,
                Fill.ZEROES,
                OutputSet.Overwrite.REFUSE,
                OutputSet.Sync.NONE,
                1);
        return Spindle.plan(image, Formats.named(id).orElseThrow(), folder.resolve("out." + id), options);
    }
}
