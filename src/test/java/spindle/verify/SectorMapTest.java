// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.ImageChecks;
import spindle.Spindle;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

class SectorMapTest {
    @TempDir
    private Path folder;

    private SectorMap map;

    /** Ten sectors of Mode 1, the third with a wrong byte, the fifth beyond repair; ten of audio, half of them silent. */
    @BeforeEach
    void makeMap() throws IOException {
        byte[] bin = new byte[20 * RawSector.BYTES];
        SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352)
                .apply(new byte[10 * 2048], 0, bin, 0, 0, 10);
        bin[2 * RawSector.BYTES + 100] ^= 1;
        for (int i = 0; i < 1500; i++) {
            bin[4 * RawSector.BYTES + 100 + i] = (byte) (i * 37);
        }
        ByteBuffer samples = ByteBuffer.wrap(bin).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        samples.putShort(15 * RawSector.BYTES + 8, (short) 16_384);
        samples.putShort(16 * RawSector.BYTES + 8, (short) -32_768);
        samples.putShort(17 * RawSector.BYTES + 8, (short) 1);
        Files.write(folder.resolve("a.bin"), bin);
        Path sheet = Files.writeString(folder.resolve("a.cue"), """
                FILE "a.bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    PREGAP 00:02:00
                    INDEX 01 00:00:10
                """);
        try (DiscImage image = Spindle.open(sheet)) {
            map = new SectorMap(image.disc());
            ImageChecks.verify(image, VerifyOptions.DEFAULT, map, Progress.NONE);
        }
    }

    @Test
    void sectors_are_what_they_say_damaged_or_in_no_file() {
        assertThat(map.cellSectors()).isOne();
        assertThat(map.range().end()).isEqualTo(170);
        assertThat(map.state(0)).isEqualTo(SectorState.MODE1);
        assertThat(map.state(2)).isEqualTo(SectorState.REPAIRABLE);
        assertThat(map.state(4)).isEqualTo(SectorState.BAD);
        assertThat(map.state(10)).isEqualTo(SectorState.ABSENT);
        assertThat(map.state(159)).isEqualTo(SectorState.ABSENT);
    }

    @Test
    void silence_is_told_from_sound_and_the_faintest_sample_is_seen() {
        assertThat(map.state(160)).isEqualTo(SectorState.SILENCE);
        assertThat(map.state(165)).isEqualTo(SectorState.AUDIO);
        assertThat(map.state(167)).isEqualTo(SectorState.AUDIO);
    }

    @Test
    void samples_have_their_extremes() {
        assertThat(map.high(165)).isEqualTo(64);
        assertThat(map.low(165)).isZero();
        assertThat(map.low(166)).isEqualTo(-128);
        assertThat(map.high(167)).isOne();
    }
}
