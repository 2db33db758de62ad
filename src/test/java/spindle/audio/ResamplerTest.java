// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another rate: the same sound at other places. */
class ResamplerTest {
    private static final int DISC = 44_100;
    private static final int BLOCK = 1000;

    private static float[] convert(int from, float[] samples) {
        Resampler resampler = new Resampler(new Resampler.Filter(from, DISC), BLOCK);
        float[] block = new float[resampler.mostSamples()];
        float[] all = new float[(int) ((long) samples.length * DISC / from) + 2];
        int made = 0;
        for (int at = 0; at < samples.length; at += BLOCK) {
            int count = Math.min(BLOCK, samples.length - at);
            System.arraycopy(samples, at, resampler.input(), resampler.inputOffset(), count);
            int given = resampler.add(count, block);
            System.arraycopy(block, 0, all, made, given);
            made += given;
        }
        int last = resampler.finish(block);
        System.arraycopy(block, 0, all, made, last);
        return Arrays.copyOf(all, made + last);
    }

    private static float[] tone(int rate, double frequency, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * frequency * i / rate);
        }
        return tone;
    }

    @ParameterizedTest
    @CsvSource({
        "48000,1000",
        "48000,20000",
        "96000,15000",
        "192000,20000",
        "32000,14000",
        "22050,9000",
        "8000,3000",
        "44056,997"
    })
    void a_tone_stays_where_and_as_loud_as_it_was(int rate, double frequency) {
        float[] made = convert(rate, tone(rate, frequency, rate / 2));
        assertThat(made).hasSize(DISC / 2);
        float[] ideal = tone(DISC, frequency, DISC / 2);
        for (int i = DISC / 50; i < DISC / 2 - DISC / 50; i++) { // the tone's ends are no tone
            assertThat(made[i]).as("sample " + i).isCloseTo(ideal[i], within(2e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({"48000,23000", "96000,30000", "192000,90000"})
    void what_a_disc_cannot_hold_is_gone(int rate, double frequency) {
        float[] made = convert(rate, tone(rate, frequency, rate / 2));
        for (int i = DISC / 50; i < made.length - DISC / 50; i++) {
            assertThat(made[i]).isCloseTo(0, within(1e-4f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 147, 159, 160, 161, 1000, 1001, 48_001})
    void as_many_samples_come_as_the_time_has(int samples) {
        assertThat(convert(48_000, new float[samples])).hasSize((int) Math.ceil(samples * 44_100.0 / 48_000));
    }

    @Test
    void the_same_rate_changes_nothing() {
        float[] tone = tone(DISC, 1234, 5678);
        assertThat(convert(DISC, tone)).isEqualTo(tone);
    }

    @Test
    void rates_that_need_a_filter_without_measure_are_refused() {
        assertThat(Resampler.Filter.isPossible(191_999, DISC)).isFalse();
        assertThat(Resampler.Filter.isPossible(0, DISC)).isFalse();
        assertThat(Resampler.Filter.isPossible(Integer.MAX_VALUE, DISC)).isFalse();
        assertThat(Resampler.Filter.isPossible(44_099, DISC)).isTrue();
    }

    @Test
    void a_short_file_at_an_odd_rate_costs_as_much_as_its_samples() {
        Resampler.Filter filter = new Resampler.Filter(44_099, DISC);
        assertThat(filter.made()).isZero();
        Resampler resampler = new Resampler(filter, BLOCK);
        float[] out = new float[resampler.mostSamples()];
        int samples = resampler.add(500, out) + resampler.finish(out);
        assertThat(samples).isBetween(500, 501);
        assertThat(filter.made()).isLessThanOrEqualTo(samples);
    }
}
