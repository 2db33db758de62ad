// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;

/** A sector beyond repair is given up after a bounded number of passes, whatever is wrong with it. */
class ErrorDecoderTest {
    private final DamagedSector loaded = new DamagedSector();
    private final DamagedSector now = new DamagedSector();
    private final SectorProof proof = new SectorProof();
    private final ErrorDecoder decoder = new ErrorDecoder(loaded, now, proof);

    @ParameterizedTest
    @ValueSource(ints = {90, 110, 130, 150, 300, 1000, 2336})
    void gives_up_hundreds_of_errors_within_the_bound(int errors) {
        int most = 0;
        for (int seed = 0; seed < 20; seed++) {
            decode(errors, seed);
            most = Math.max(most, decoder.steps());
        }
        assertThat(most).isPositive().isLessThanOrEqualTo(ErrorDecoder.MAX_STEPS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 20, 30})
    void what_can_be_repaired_is_far_from_the_bound(int errors) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(decode(errors, seed)).isTrue();
            assertThat(decoder.steps()).isLessThan(ErrorDecoder.MAX_STEPS / 2);
        }
    }

    private boolean decode(int errors, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] raw = new byte[RawSector.BYTES];
        for (int i = RawSector.BODY; i < RawSector.BODY + RawSector.USER_BYTES; i++) {
            raw[i] = (byte) random.nextInt();
        }
        new SectorBuilder().mode1(raw, 0, 0, 1);
        for (int i = 0; i < errors; i++) {
            int at = RawSector.BODY + random.nextInt(RawSector.BYTES - RawSector.BODY);
            raw[at] ^= (byte) (1 + random.nextInt(255));
        }
        proof.expect(SectorMode.MODE1);
        loaded.load(raw, SectorMode.MODE1, RawSector.BODY);
        return decoder.decode() || decoder.guess();
    }
}
