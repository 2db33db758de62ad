// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import spindle.audio.flac.Cuesheet.Content;
import spindle.audio.flac.Cuesheet.Index;
import spindle.audio.flac.Cuesheet.Medium;
import spindle.audio.flac.Cuesheet.PreEmphasis;
import spindle.audio.flac.Cuesheet.Track;

final class MetadataTest {
    static final Cuesheet SHEET = new Cuesheet(
            "4988001772958",
            88_200,
            Medium.COMPACT_DISC,
            List.of(
                    new Track(
                            0,
                            1,
                            "JPKI09800001",
                            Content.AUDIO,
                            PreEmphasis.PRESENT,
                            List.of(new Index(0, 0), new Index(588, 1))),
                    new Track(5880, 2, "", Content.AUDIO, PreEmphasis.NONE, List.of(new Index(0, 1))),
                    new Track(11_760, Cuesheet.CD_LEAD_OUT, "", Content.AUDIO, PreEmphasis.NONE, List.of())));

    private static final FlacMetadata.Extras EXTRAS = FlacMetadata.Extras.NONE
            .with(new VorbisComment("spindle", List.of("TITLE=Ouvertüre", "ARTIST=one", "artist=two", "X=")))
            .with(SHEET)
            .with(new SeekTable(List.of(new SeekPoint(0, 0, 4096), SeekPoint.PLACEHOLDER)))
            .withPadding(100);

    private static final StreamInfo INFO =
            new StreamInfo(16, 65_535, 1, 0xFFFFFF, PcmFormat.CD, StreamInfo.MAX_TOTAL_SAMPLES, new Md5Sum(-1, 2));

    private static FlacMetadata read(byte[] bytes, int step) throws FlacFormatException {
        MetadataReader reader = new MetadataReader();
        int at = 0;
        while (!reader.isDone()) {
            at += reader.read(bytes, at, Math.min(bytes.length, at + step));
        }
        assertThat(at).isEqualTo(bytes.length);
        return reader.metadata().orElseThrow();
    }

    @Test
    void blocks_come_back_through_windows_of_any_size() throws FlacFormatException {
        byte[] bytes = new FlacMetadata(INFO, EXTRAS, List.of()).toBytes();
        for (int step : new int[] {1, 2, 3, 7, 50, 100_000}) {
            FlacMetadata back = read(bytes, step);

            assertThat(back.streamInfo()).isEqualTo(INFO);
            assertThat(back.extras()).isEqualTo(EXTRAS.withPadding(0));
            MetadataBlock padding = back.blocks().get(4);
            assertThat(padding).isEqualTo(new MetadataBlock(MetadataBlock.PADDING, bytes.length - 100, 100));
            assertThat(SeekSearch.firstFrame(back)).isEqualTo(bytes.length);
        }
    }

    @Test
    void comments_are_found_by_name_in_any_case() {
        VorbisComment comment = EXTRAS.comment().orElseThrow();

        assertThat(comment.values("Artist")).containsExactly("one", "two");
        assertThat(comment.values("x")).containsExactly("");
        assertThat(comment.values("album")).isEmpty();
    }

    @Test
    void an_id3_tag_in_front_is_skipped() throws FlacFormatException {
        byte[] flac = new FlacMetadata(INFO, EXTRAS, List.of()).toBytes();
        byte[] tagged = new byte[10 + 200 + flac.length];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 72}, 0, tagged, 0, 10);
        System.arraycopy(flac, 0, tagged, 210, flac.length);

        FlacMetadata back = read(tagged, 11);

        assertThat(back.extras().cuesheet()).contains(SHEET);
        assertThat(back.blocks().get(0).bodyOffset()).isEqualTo(218);
    }

    @Test
    void a_picture_is_named_by_its_place() throws FlacFormatException {
        byte[] plain = new FlacMetadata(INFO, FlacMetadata.Extras.NONE.withPadding(70_000), List.of()).toBytes();
        plain[42] = (byte) (0x80 | MetadataBlock.PICTURE);

        assertThat(read(plain, 1000).blocks().get(1)).isEqualTo(new MetadataBlock(MetadataBlock.PICTURE, 46, 70_000));
    }

    @Test
    void a_second_streaminfo_and_a_missing_one_are_refused() {
        byte[] plain = new FlacMetadata(INFO, FlacMetadata.Extras.NONE.withPadding(34), List.of()).toBytes();
        plain[42] = (byte) 0x80;
        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> read(plain, 1000))
                .withMessage("byte 42: metadata block 1 of type 0");
        plain[4] = 1;
        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> read(plain, 1000))
                .withMessage("byte 4: metadata block 0 of type 1");
    }

    @Test
    void counts_beyond_their_block_are_refused_before_room_is_made() {
        byte[] body = new VorbisComment("v", List.of("A=B")).toBytes();
        body[5] = -1;
        body[6] = -1;
        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> VorbisComment.parse(new ByteCursor(body, 0, body.length, 0)))
                .withMessageContaining("comments in");
    }

    @Test
    void blocks_without_end_are_refused() {
        byte[] many = new byte[42 + 4 * 5000];
        System.arraycopy(new FlacMetadata(INFO, FlacMetadata.Extras.NONE, List.of()).toBytes(), 0, many, 0, 42);
        many[4] = 0;
        for (int at = 42; at < many.length; at += 4) {
            many[at] = MetadataBlock.PADDING;
        }
        assertThatExceptionOfType(FlacFormatException.class).isThrownBy(() -> read(many, many.length));
    }

    @Test
    void numbers_that_do_not_fit_are_a_callers_bug() {
        assertThatThrownBy(() -> new PcmFormat(44_100, 9, 16, java.nio.ByteOrder.LITTLE_ENDIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channels 9 is not between 1 and 8");
        assertThatThrownBy(() -> EncoderSettings.DEFAULT.withBlockSize(15))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Index(0, 256)).isInstanceOf(IllegalArgumentException.class);
    }
}
