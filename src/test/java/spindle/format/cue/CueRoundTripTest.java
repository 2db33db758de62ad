// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static spindle.format.cue.Copying.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.FileLayout;
import spindle.format.WriteOptions.GapPolicy;
import spindle.format.WriteOptions.Sectors;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** What is written is read again as it was. */
class CueRoundTripTest {
    private static final Path IMAGES = Path.of("src/test/resources/corpus");

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 400).map(i -> i + Long.getLong("seed", 0));
    }

    static Stream<FileLayout> layouts() {
        return Stream.of(FileLayout.SINGLE, FileLayout.PER_TRACK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_disc_in_any_shape_is_read_again_as_it_was_fitted(long seed) throws IOException {
        RandomDisc random = new RandomDisc(seed);
        Disc disc = random.make();
        WriteOptions options = new WriteOptions(
                pick(FileLayout.values(), seed), pick(Sectors.values(), seed / 8), pick(GapPolicy.values(), seed / 2));
        Fitting fitting = new CueWriter(BinPacking.NONE)
                .fit(new DiscContents(disc, t -> random.storages.get(t.number())), options, new Losses());
        Path target = folder.resolve("d.cue");
        Copying.write(fitting, track -> new Made(track, fitting.storage(track)), target, options);
        for (PlannedFile file : new CueWriter(BinPacking.NONE).files(target, fitting, options)) {
            assertThat(Files.size(file.path())).as(file.path().toString()).isEqualTo(file.bytes());
        }

        String sheet = Files.readString(target);
        try (DiscImage image = new CueReader().open(target, ReadOptions.DEFAULT)) {
            assertThat(image.disc()).as(sheet).isEqualTo(fitting.disc());
            for (Track track : image.disc().tracks()) {
                assertThat(image.storage(track)).as(sheet).isEqualTo(fitting.storage(track));
                for (LbaRange range : image.storage(track).stored(track.range())) {
                    assertThat(sectors(image.sectors(track), image.storage(track), range))
                            .isEqualTo(sectors(new Made(track, fitting.storage(track)), fitting.storage(track), range));
                }
            }
            WriteOptions again = new WriteOptions(options.files(), Sectors.KEEP, options.gaps());
            Losses losses = Copying.copy(image, folder.resolve("again/d.cue"), again);
            assertThat(losses.all()).isEmpty();
            assertThat(Files.readString(folder.resolve("again/d.cue"))).isEqualTo(sheet);
        }
    }

    private static <T> T pick(T[] values, long at) {
        return values[(int) (at % values.length)];
    }

    private static byte[] sectors(SectorSource source, Storage storage, LbaRange range) throws IOException {
        ByteBuffer sectors = ByteBuffer.allocate(range.count() * storage.bytesPerSector());
        source.read(range.start(), range.count(), sectors);
        source.readSubchannel(range.start(), range.count(), sectors);
        return sectors.array();
    }

    /** Sectors made up from their position. */
    private record Made(Track track, Storage storage) implements SectorSource {
        @Override
        public int start() {
            return track.start();
        }

        @Override
        public int end() {
            return track.end();
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) {
            for (int i = 0; i < count; i++) {
                dst.put(spindle.format.cue.Sectors.stored(track.mode(), storage.layout(), lba + i));
            }
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) {
            for (int i = 0; i < count; i++) {
                byte[] sub = new byte[storage.subchannel().bytes()];
                java.util.Arrays.fill(sub, (byte) (lba + i));
                dst.put(sub);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev-m1/m1.cue",
                "dev-xa/xa.cue",
                "dev-2336/m2.cue",
                "dev-audio-htoa/audio.cue",
                "dev-mixed-single/mixed.cue",
                "dev-mixed-redump/Small Disc (Europe) (En,Fr).cue",
                "dev-err-flip/dmg.cue",
                "psx-mkpsxiso/psx.cue"
            })
    void a_canonical_sheet_and_its_bins_come_back_byte_for_byte(String name) throws IOException {
        Path source = IMAGES.resolve(name);
        FileLayout layout = name.contains("redump") ? FileLayout.PER_TRACK : FileLayout.SINGLE;
        Path target = folder.resolve(String.valueOf(source.getFileName()));
        try (DiscImage image = new CueReader().open(source, ReadOptions.DEFAULT)) {
            Losses losses = Copying.copy(image, target, options(layout, GapPolicy.PREPEND));
            assertThat(losses.all()).isEmpty();
            for (Path file : image.files().subList(1, image.files().size())) {
                assertThat(folder.resolve(String.valueOf(file.getFileName()))).hasSameBinaryContentAs(file);
            }
        }
        // The one sheet of the samples with line feeds gets the canonical line ends.
        String expected = Files.readString(source).replace("\r\n", "\n").replace("\n", "\r\n");
        assertThat(Files.readString(target)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void splitting_and_merging_and_the_reverse_give_the_same_files(FileLayout first) throws IOException {
        FileLayout second = first == FileLayout.SINGLE ? FileLayout.PER_TRACK : FileLayout.SINGLE;
        String name = first == FileLayout.SINGLE
                ? "dev-mixed-single/mixed.cue"
                : "dev-mixed-redump/Small Disc (Europe) (En,Fr).cue";
        Path source = IMAGES.resolve(name);
        String base = String.valueOf(source.getFileName());
        for (GapPolicy gaps : List.of(GapPolicy.PREPEND, GapPolicy.APPEND, GapPolicy.SEPARATE)) {
            Path there = folder.resolve(gaps + "/there/" + base);
            Path back = folder.resolve(gaps + "/back/" + base);
            try (DiscImage image = new CueReader().open(source, ReadOptions.DEFAULT)) {
                Copying.copy(image, there, options(second, gaps));
            }
            try (DiscImage image = new CueReader().open(there, ReadOptions.DEFAULT)) {
                assertThat(Bench.findings(image)).isEmpty();
                Copying.copy(image, back, options(first, GapPolicy.PREPEND));
            }
            try (DiscImage image = new CueReader().open(source, ReadOptions.DEFAULT)) {
                for (Path file : image.files()) {
                    assertThat(back.resolveSibling(String.valueOf(file.getFileName())))
                            .hasSameBinaryContentAs(file);
                }
            }
        }
    }

    @Test
    void files_are_named_as_in_redumps_sheets() throws IOException {
        assertThat(split("dev-mixed-single/mixed.cue", GapPolicy.PREPEND)).isEqualTo("""
                FILE "x (Track 1).bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                FILE "x (Track 2).bin" BINARY
                  TRACK 02 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:00:15
                FILE "x (Track 3).bin" BINARY
                  TRACK 03 AUDIO
                    INDEX 01 00:00:00
                    INDEX 02 00:00:08
                FILE "x (Track 4).bin" BINARY
                  TRACK 04 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:00:03
                """);
    }

    @Test
    void gaps_can_be_appended_separate_or_left_out() throws IOException {
        assertThat(split("dev-audio-eac/Small.cue", GapPolicy.APPEND)).isEqualTo("""
                FILE "x (Track 1).bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    INDEX 00 00:00:04
                FILE "x (Track 2).bin" BINARY
                    INDEX 01 00:00:00
                  TRACK 03 AUDIO
                    INDEX 00 00:00:17
                FILE "x (Track 3).bin" BINARY
                    INDEX 01 00:00:00
                """);
        assertThat(split("dev-audio-htoa/audio.cue", GapPolicy.SEPARATE)).isEqualTo("""
                CATALOG 0123456789012
                PERFORMER "Z"
                TITLE "Dev Audio"
                FILE "x (Track 1) (Pregap).bin" BINARY
                  TRACK 01 AUDIO
                    TITLE "Alpha"
                    PERFORMER "X"
                    FLAGS DCP
                    ISRC GBAYE9900002
                    INDEX 00 00:00:00
                FILE "x (Track 1).bin" BINARY
                    INDEX 01 00:00:00
                FILE "x (Track 2) (Pregap).bin" BINARY
                  TRACK 02 AUDIO
                    TITLE "Beta"
                    PERFORMER "Y"
                    FLAGS PRE
                    ISRC GBAYE9900003
                    INDEX 00 00:00:00
                FILE "x (Track 2).bin" BINARY
                    INDEX 01 00:00:00
                """);
        assertThat(split("dev-audio-htoa/audio.cue", GapPolicy.DISCARD))
                .contains("    ISRC GBAYE9900002\n    PREGAP 00:00:07\n    INDEX 01 00:00:00\n");
        // A disc's first gap has no file before it to go to.
        assertThat(split("dev-audio-htoa/audio.cue", GapPolicy.APPEND))
                .contains("    INDEX 00 00:00:00\n    INDEX 01 00:00:07\n");
    }

    private String split(String name, GapPolicy gaps) throws IOException {
        try (DiscImage image = new CueReader().open(IMAGES.resolve(name), ReadOptions.DEFAULT)) {
            Copying.copy(image, folder.resolve("x.cue"), options(FileLayout.PER_TRACK, gaps));
        }
        return Files.readString(folder.resolve("x.cue")).replace("\r\n", "\n");
    }
}
