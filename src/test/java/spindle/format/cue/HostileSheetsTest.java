// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.io.SpindleException;

/** Whatever the bytes of a sheet are, it opens or there is a message. */
class HostileSheetsTest {
    private static final Path IMAGES = Path.of("src/test/resources/corpus");
    private static final List<ReadOptions> WAYS =
            List.of(ReadOptions.DEFAULT, Bench.STRICT, Bench.SALVAGE, Bench.ANYWHERE);

    @TempDir
    Path folder;

    private Path sheet(String name) throws IOException {
        Path from = IMAGES.resolve(name);
        Path folderOf = from.getParent();
        Assertions.assertNotNull(folderOf);
        try (var files = Files.newDirectoryStream(folderOf)) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        return folder.resolve(String.valueOf(from.getFileName()));
    }

    /** Opens a sheet of these bytes. */
    private void open(Path sheet, byte[] bytes, ReadOptions options) throws IOException {
        Files.write(sheet, bytes);
        try (DiscImage image = new CueReader().open(sheet, options)) {
            assertThat(image.disc().tracks()).isNotEmpty();
            for (var track : image.disc().tracks()) {
                Bench.read(
                        image,
                        image.disc().tracks().indexOf(track) + 1,
                        track.start(),
                        Math.min(4, track.range().count()));
            }
        } catch (SpindleException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev-mixed-single/mixed.cue",
                "dev-audio-eac/Small.cue",
                "dev-audio-htoa/audio.cue",
                "cue-text/cue-rem-unknown.cue"
            })
    void a_sheet_cut_anywhere_opens_or_is_refused(String name) throws IOException {
        Path sheet = sheet(name);
        byte[] bytes = Files.readAllBytes(sheet);
        for (int length = 0; length <= bytes.length; length++) {
            open(sheet, Arrays.copyOf(bytes, length), ReadOptions.DEFAULT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-mixed-single/mixed.cue", "dev-audio-eac/Small.cue", "dev-audio-htoa/audio.cue"})
    void a_sheet_changed_anywhere_opens_or_is_refused(String name) throws IOException {
        Path sheet = sheet(name);
        byte[] bytes = Files.readAllBytes(sheet);
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 11));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 1500; i++) {
                byte[] changed = bytes.clone();
                for (int edits = random.nextInt(4); edits >= 0; edits--) {
                    byte value = random.nextInt(3) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) "0123456789:\" \n".charAt(random.nextInt(14));
                    changed[random.nextInt(changed.length)] = value;
                }
                open(sheet, changed, WAYS.get(i % WAYS.size()));
            }
        });
    }

    @Test
    void lines_taken_out_doubled_and_moved_open_or_are_refused() throws IOException {
        Path sheet = sheet("dev-audio-eac/Small.cue");
        List<String> lines = Files.readAllLines(sheet);
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 13));
        String[] more = {
            "REM SESSION 02", "REM LEAD-OUT 99999999:59:74", "REM HIGH-DENSITY AREA", "PREGAP 99:59:74",
                    "POSTGAP 00:00:01",
            "FILE \"01.wav\" BINARY", "TRACK 04 MODE1/2048", "INDEX 01 00:00:03", "CDTEXTFILE 01.wav", "TRACK 05 CDG"
        };
        for (int i = 0; i < 1500; i++) {
            var changed = new java.util.ArrayList<>(lines);
            for (int edits = random.nextInt(5); edits >= 0; edits--) {
                int at = random.nextInt(changed.size());
                switch (random.nextInt(4)) {
                    case 0 -> changed.add(at, more[random.nextInt(more.length)]);
                    case 1 -> changed.add(random.nextInt(changed.size()), changed.remove(at));
                    case 2 -> changed.add(at, changed.get(random.nextInt(changed.size())));
                    default -> changed.set(at, more[random.nextInt(more.length)]);
                }
            }
            open(sheet, Sectors.ascii(String.join("\n", changed)), WAYS.get(i % WAYS.size()));
        }
    }

    @Test
    void a_bin_of_any_length_opens_or_is_refused() throws IOException {
        Path sheet = sheet("dev-mixed-single/mixed.cue");
        byte[] text = Files.readAllBytes(sheet);
        byte[] bin = Files.readAllBytes(folder.resolve("mixed.bin"));
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 17));
        for (int i = 0; i < 200; i++) {
            Files.write(folder.resolve("mixed.bin"), Arrays.copyOf(bin, random.nextInt(bin.length)));
            open(sheet, text, WAYS.get(i % WAYS.size()));
        }
    }

    @Test
    void a_sheet_too_large_is_refused() throws IOException {
        Path sheet = folder.resolve("k.cue");
        Files.write(sheet, new byte[CueText.MAX_BYTES + 1]);
        Assertions.assertThrows(SpindleException.class, () -> new CueReader().open(sheet, ReadOptions.DEFAULT));
    }
}
