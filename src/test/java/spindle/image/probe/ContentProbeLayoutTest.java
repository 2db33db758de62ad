// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.SystemMark;
import spindle.image.SectorRun;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class ContentProbeLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "iso-level1/iso-level1.iso, USER_2048, MODE1",
        "iso-small-jrr/iso-small-jrr.iso, USER_2048, MODE1",
        "udf-tiny/udf-tiny.img, USER_2048, MODE1",
        "dev-m1/m1.bin, RAW_2352, MODE1",
        "dev-xa/xa.bin, RAW_2352, XA",
        "psx-mkpsxiso/psx.bin, RAW_2352, XA",
        "dev-2336/m2.bin, HEADERLESS_2336, XA"
    })
    void tells_the_samples(String file, SectorLayout layout, TrackMode mode) throws IOException {
        assertThat(layout(sample(file))).contains(new StoredLayout(layout, Subchannel.NONE, mode));
    }

    /** Each mark that tells the system of a disc tells the layout of a bare file too. */
    @Test
    void knows_every_mark_of_a_system() throws IOException {
        for (SystemMark mark : SystemMark.ALL) {
            byte[] bytes = new byte[160 * 2048];
            int at = mark.block() * 2048 + mark.offset();
            if (at < bytes.length) {
                byte[] word = mark.mark().getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(word, 0, bytes, at, word.length);
                assertThat(layout(bytes))
                        .as(mark.toString())
                        .contains(new StoredLayout(SectorLayout.USER_2048, Subchannel.NONE, TrackMode.MODE1));
            }
        }
    }

    @Test
    void a_mixed_image_is_raw() throws IOException {
        assertThat(layout(sample("dev-mixed-single/mixed.bin")).orElseThrow().layout())
                .isEqualTo(SectorLayout.RAW_2352);
    }

    @Test
    void tells_raw_sizes_by_the_syncs() throws IOException {
        assertThat(layout(new SectorRun().mode1(50, 0).bytes())).contains(raw(Subchannel.NONE, TrackMode.MODE1));
        assertThat(layout(new SectorRun().mode1(50, 96).bytes())).contains(raw(Subchannel.RAW_96, TrackMode.MODE1));
        assertThat(layout(new SectorRun().mode1(50, 16).bytes())).contains(raw(Subchannel.PQ_16, TrackMode.MODE1));
    }

    @Test
    void a_length_decides_where_there_is_one_sync() throws IOException {
        for (int subchannel : new int[] {0, 16, 96}) {
            byte[] bytes = new SectorRun().mode1(1, subchannel).bytes();
            assertThat(layout(bytes).orElseThrow().subchannel().bytes()).isEqualTo(subchannel);
        }
    }

    @Test
    void tells_the_size_of_audio_sectors_by_q_packets() throws IOException {
        for (Subchannel subchannel : new Subchannel[] {Subchannel.RAW_96, Subchannel.PQ_16}) {
            byte[] bytes = new SectorRun().toneWithQ(40, subchannel).bytes();
            assertThat(layout(bytes)).contains(raw(subchannel, TrackMode.AUDIO));
        }
    }

    @Test
    void finds_syncs_behind_audio() throws IOException {
        assertThat(layout(new SectorRun().tone(200).mode1(100, 0).bytes())
                        .orElseThrow()
                        .layout())
                .isEqualTo(SectorLayout.RAW_2352);
        assertThat(layout(new SectorRun().tone(900).mode1(1200, 0).bytes()))
                .contains(raw(Subchannel.NONE, TrackMode.MODE1));
    }

    @Test
    void a_raw_image_inside_a_volume_does_not_make_it_raw() throws IOException {
        byte[] bytes = new SectorRun().random(2048 * 147).mode1(100, 0).with(16 * 2048, "\1CD001\1\0");
        assertThat(layout(bytes)).contains(user(TrackMode.MODE1));
    }

    @ParameterizedTest
    @CsvSource({
        "USER_2048, 0",
        "SUBHEADER_2056, 8",
        "SUBHEADER_2332, 8",
        "HEADERLESS_2336, 8",
        "SYNCLESS_2340, 4",
        "SYNCLESS_2340, 12",
        "USER_2324, 0"
    })
    void tells_layouts_by_the_volume_descriptor(SectorLayout layout, int user) throws IOException {
        for (Subchannel subchannel : new Subchannel[] {Subchannel.NONE, Subchannel.RAW_96, Subchannel.PQ_16}) {
            for (int sector : new int[] {16, 17, 166}) {
                int stride = layout.bytes() + subchannel.bytes();
                byte[] bytes = new SectorRun().random(200 * stride).with(sector * stride + user, "\1CD001");
                StoredLayout found = layout(bytes).orElseThrow();
                assertThat(found.layout()).isEqualTo(layout);
                assertThat(found.subchannel()).isEqualTo(subchannel);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2336, HEADERLESS_2336", "2332, SUBHEADER_2332", "2056, SUBHEADER_2056"})
    void tells_layouts_by_their_subheaders(int stride, SectorLayout layout) throws IOException {
        assertThat(layout(new SectorRun().withSubheader(90, stride).bytes()))
                .contains(new StoredLayout(layout, Subchannel.NONE, TrackMode.XA));
    }

    @Test
    void tells_mpeg_packs() throws IOException {
        byte[] bytes = new SectorRun().random(90 * 2324).bytes();
        for (int at = 0; at < bytes.length; at += 2324) {
            System.arraycopy(new byte[] {0, 0, 1, (byte) 0xBA}, 0, bytes, at, 4);
        }
        assertThat(layout(bytes).orElseThrow().layout()).isEqualTo(SectorLayout.USER_2324);
    }

    @ParameterizedTest
    @CsvSource({
        "32769, BEA01",
        "32777, CDROM",
        "32769, NSR02",
        "0, SEGA SEGASATURN ",
        "0, SEGADISCSYSTEM",
        "65536, MICROSOFT*XBOX*MEDIA"
    })
    void tells_user_data_by_other_marks(int at, String mark) throws IOException {
        String word = at == 0 ? (mark + "   ").substring(0, 16) : mark;
        assertThat(layout(new SectorRun().random(100 * 2048).with(at, word))).contains(user(TrackMode.MODE1));
    }

    @Test
    void the_volume_says_whether_user_data_is_of_form_1() throws IOException {
        byte[] xa = new SectorRun().random(40 * 2048).with(16 * 2048, "\1CD001\1\0");
        System.arraycopy("CD-XA001".getBytes(StandardCharsets.US_ASCII), 0, xa, 16 * 2048 + 1024, 8);
        assertThat(layout(xa)).contains(user(TrackMode.XA));
        assertThat(layout(new SectorRun().random(40 * 2048).with(16 * 2048, "\1CD-I \1\0")))
                .contains(user(TrackMode.CDI));
    }

    @Test
    void tells_audio_only_by_smooth_little_endian_samples() throws IOException {
        byte[] tone = new SectorRun().tone(40).bytes();
        assertThat(layout(tone)).contains(raw(Subchannel.NONE, TrackMode.AUDIO));
        assertThat(layout(Arrays.copyOf(tone, tone.length - 1))).isEmpty();
        for (int i = 0; i < tone.length; i += 2) {
            byte low = tone[i];
            tone[i] = tone[i + 1];
            tone[i + 1] = low;
        }
        assertThat(layout(tone)).isEmpty();
    }

    @Test
    void noise_zeroes_and_text_are_nothing() throws IOException {
        assertThat(layout(new SectorRun().random(2352 * 2048).bytes())).isEmpty();
        assertThat(layout(new SectorRun().filled(2352 * 2048, 0).bytes())).isEmpty();
        byte[] text =
                "The quick brown fox jumps over the lazy dog.\n".repeat(2352).getBytes(StandardCharsets.US_ASCII);
        assertThat(layout(Arrays.copyOf(text, 2352 * 40))).isEmpty();
        assertThat(layout(new byte[0])).isEmpty();
    }

    @Test
    void never_reads_beyond_the_bytes_it_is_given() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (String file : new String[] {"dev-m1/m1.bin", "iso-level1/iso-level1.iso", "dev-2336/m2.bin"}) {
            byte[] whole = sample(file);
            for (int i = 0; i < 100; i++) {
                layout(Arrays.copyOf(whole, random.nextInt(whole.length)));
            }
        }
    }

    @Test
    void knows_files_that_describe_their_tracks_at_the_end() throws IOException {
        assertThat(ContentProbe.endsWithDescription(SectorRun.source(sample("dev-nrg/disc.nrg"))))
                .isTrue();
        assertThat(ContentProbe.endsWithDescription(SectorRun.source(sample("dev-m1/m1.bin"))))
                .isFalse();
        assertThat(ContentProbe.endsWithDescription(SectorRun.source(sample("iso-level1/iso-level1.iso"))))
                .isFalse();
    }

    private static StoredLayout raw(Subchannel subchannel, TrackMode mode) {
        return new StoredLayout(SectorLayout.RAW_2352, subchannel, mode);
    }

    private static StoredLayout user(TrackMode mode) {
        return new StoredLayout(SectorLayout.USER_2048, Subchannel.NONE, mode);
    }

    private static Optional<StoredLayout> layout(byte[] bytes) throws IOException {
        return ContentProbe.layout(SectorRun.source(bytes), 0, bytes.length);
    }

    private static byte[] sample(String file) throws IOException {
        try (InputStream in = ContentProbeLayoutTest.class.getResourceAsStream("/corpus/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
