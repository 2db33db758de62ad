// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SeekTest {
    private static final int TOTAL = 300_000;

    private final byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, TOTAL, Seed.random("seek"));

    private static FlacDecoder opened(byte[] flac) throws FlacFormatException {
        FlacDecoder decoder = new FlacDecoder();
        assertThat(decoder.decode(flac, 0, flac.length)).isPositive();
        return decoder;
    }

    /** Two blocks from a sample on, found by search. */
    private static byte[] read(byte[] flac, FlacDecoder decoder, long sample) throws FlacFormatException {
        SeekSearch search = new SeekSearch(decoder.metadata().orElseThrow(), flac.length, sample);
        for (int looks = 0; !search.isDone(); looks++) {
            assertThat(looks).isLessThan(40);
            int from = (int) search.offset();
            byte[] window = Arrays.copyOfRange(flac, from, Math.min(flac.length, from + decoder.windowBytes()));
            search.look(window, 0, window.length);
        }
        decoder.seek(sample, search.offset());
        byte[] out = new byte[1 << 16];
        int filled = 0;
        int at = (int) search.offset();
        while (filled < 20_000 && !decoder.isDone()) {
            int used = decoder.decode(flac, at, flac.length);
            at += used;
            decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, out, filled);
            filled += 4 * decoder.blockSize();
        }
        return Arrays.copyOf(out, filled);
    }

    private void everySampleIsFound(byte[] flac) throws FlacFormatException {
        SplittableRandom random = Seed.random("samples");
        FlacDecoder decoder = opened(flac);
        for (int round = 0; round < 25; round++) {
            int sample = round == 0 ? 0 : round == 1 ? TOTAL - 1 : random.nextInt(TOTAL);
            byte[] got = read(flac, decoder, sample);
            assertThat(got).isNotEmpty();
            assertThat(got)
                    .as("%s: sample %s", Seed.tell(), sample)
                    .isEqualTo(Arrays.copyOfRange(pcm, 4 * sample, 4 * sample + got.length));
        }
    }

    @Test
    void every_sample_is_found_without_a_seek_table() throws FlacFormatException {
        everySampleIsFound(Streams.encode(pcm));
    }

    @Test
    void every_sample_is_found_with_a_seek_table() throws FlacFormatException {
        SeekTable twenty = new SeekTable(Collections.nCopies(20, SeekPoint.PLACEHOLDER));
        byte[] flac = Streams.encode(pcm, PcmFormat.CD, EncoderSettings.FAST, FlacMetadata.Extras.NONE.with(twenty));
        SeekTable table =
                opened(flac).metadata().orElseThrow().extras().seekTable().orElseThrow();

        assertThat(table.points()).hasSize(20).noneMatch(SeekPoint::isPlaceholder);
        assertThat(table.floor(TOTAL / 2).orElseThrow().sample()).isBetween(TOTAL / 2 - 25_000L, TOTAL / 2L);
        everySampleIsFound(flac);
    }

    @Test
    void more_points_than_frames_leave_placeholders_at_the_end() throws FlacFormatException {
        SeekTable many = new SeekTable(Collections.nCopies(500, SeekPoint.PLACEHOLDER));
        byte[] flac = Streams.encode(pcm, PcmFormat.CD, EncoderSettings.FAST, FlacMetadata.Extras.NONE.with(many));
        SeekTable table =
                opened(flac).metadata().orElseThrow().extras().seekTable().orElseThrow();

        assertThat(table.points()).hasSize(500);
        assertThat(table.points().subList(0, 74)).noneMatch(SeekPoint::isPlaceholder);
        assertThat(table.points().subList(74, 500)).allMatch(SeekPoint::isPlaceholder);
    }

    @Test
    void a_place_behind_the_sample_is_told() throws FlacFormatException {
        byte[] flac = Streams.encode(pcm);
        FlacDecoder decoder = opened(flac);
        decoder.seek(5, flac.length / 2);

        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> {
                    int at = flac.length / 2;
                    while (true) {
                        at += decoder.decode(flac, at, flac.length);
                    }
                })
                .withMessageContaining("sample 5 is not in this frame or behind it");
    }

    @Test
    void damage_on_the_way_is_passed_over() throws FlacFormatException {
        byte[] flac = Streams.encode(pcm);
        FlacDecoder decoder = opened(flac);
        long start = SeekSearch.firstFrame(decoder.metadata().orElseThrow());
        Arrays.fill(flac, (int) start + 100, (int) start + 5000, (byte) 0xFF);
        decoder.seek(250_000, start);
        int at = (int) start;
        while (decoder.blockSize() == 0) {
            at += decoder.decode(flac, at, flac.length);
        }
        byte[] got = new byte[4 * decoder.blockSize()];
        decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, got, 0);

        assertThat(got).isEqualTo(Arrays.copyOfRange(pcm, 1_000_000, 1_000_000 + got.length));
        assertThat(decoder.position()).isEqualTo(250_000 + decoder.blockSize());
    }

    @Test
    void a_sample_that_is_not_there_is_a_callers_bug() throws FlacFormatException {
        FlacDecoder decoder = opened(Streams.encode(pcm));

        assertThatThrownBy(() -> decoder.seek(TOTAL, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FlacDecoder().seek(0, 0)).isInstanceOf(IllegalStateException.class);
    }
}
