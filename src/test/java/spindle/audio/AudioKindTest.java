// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.TemporarySpace;
import spindle.io.UnsupportedImageException;

/** What an audio file is, and what becomes of those that nobody decodes. */
class AudioKindTest {
    /** MPEG-1 Layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes. */
    private static final byte[] HEADER = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0};

    private static final int FRAME_BYTES = 417;

    @TempDir
    Path folder;

    private Optional<AudioKind> kind(byte[] bytes) throws IOException {
        try (FileSource file = FileSource.open(Files.write(folder.resolve("x"), bytes))) {
            return AudioKind.of(file, AudioKind.Declared.SAMPLES);
        }
    }

    private static byte[] frames(int count, int before) {
        byte[] all = new byte[before + count * FRAME_BYTES];
        for (int i = 0; i < count; i++) {
            System.arraycopy(HEADER, 0, all, before + i * FRAME_BYTES, HEADER.length);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"wvpk,WAVPACK", "MAC ,APE", "OFR ,OPTIMFROG", "ajkg,SHORTEN", "DSD ,DSF", "FRM8,DFF", "MPCK,MUSEPACK"})
    void what_is_not_decoded_is_named_and_never_given_to_another_decoder(String mark, AudioKind kind)
            throws IOException {
        byte[] bytes = Arrays.copyOf(mark.getBytes(StandardCharsets.ISO_8859_1), 2352);
        bytes[4] = 0; // CsvSource trims
        byte[] padded = (mark + " ".repeat(4 - mark.length())).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(padded, 0, bytes, 0, padded.length);
        assertThat(kind(bytes)).contains(kind);
        try (FileSource file = FileSource.open(folder.resolve("x"))) {
            assertThatThrownBy(() -> AudioSamples.open(file, kind, Sampling.RESAMPLED, TemporarySpace.SYSTEM))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining(kind.description())
                    .hasMessageContaining("ffmpeg -i");
        }
    }

    @Test
    void mp3_has_frames_that_follow_one_another() throws IOException {
        assertThat(kind(frames(4, 0))).contains(AudioKind.MP3);
        assertThat(kind(frames(2, 0))).contains(AudioKind.MP3);
        assertThat(kind(Arrays.copyOf(HEADER, 2352))).isEmpty();
        byte[] other = frames(4, 0);
        other[FRAME_BYTES + 2] = (byte) 0x94; // 48 kHz
        assertThat(kind(other)).isEmpty();
    }

    @Test
    void a_tag_may_have_room_behind_it() throws IOException {
        byte[] tagged = frames(5, 10 + 100);
        System.arraycopy(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 50}, 0, tagged, 0, 10);
        assertThat(kind(tagged)).contains(AudioKind.MP3);
    }

    @Test
    void the_word_mp3_makes_none() throws IOException {
        try (FileSource file = FileSource.open(Files.write(folder.resolve("x"), new byte[5000]))) {
            assertThatThrownBy(() -> AudioSamples.open(file, AudioKind.MP3, Sampling.RESAMPLED, TemporarySpace.SYSTEM))
                    .isInstanceOf(DiscFormatException.class)
                    .hasMessageContaining("no frames");
        }
    }
}
