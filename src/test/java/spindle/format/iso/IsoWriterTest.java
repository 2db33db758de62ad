// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.FileLayout;
import spindle.format.WriteOptions.GapPolicy;
import spindle.format.WriteOptions.Sectors;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputSet;
import spindle.io.OutputSet.Overwrite;
import spindle.io.OutputSet.Sync;
import spindle.io.Remedy;
import spindle.io.StreamSink;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class IsoWriterTest {
    private static final WriteOptions OPTIONS = new WriteOptions(FileLayout.SINGLE, Sectors.KEEP, GapPolicy.PREPEND);

    @TempDir
    private Path folder;

    private final IsoWriter writer = new IsoWriter(SectorLayout.USER_2048);
    private final Losses losses = new Losses();

    @Test
    void a_lone_data_track_loses_nothing() throws IOException {
        Disc disc = disc(track(1, TrackMode.MODE1, 30, new Index(1, 0)));
        Fitting fitting = fit(disc, Storage.of(SectorLayout.RAW_2352));
        assertThat(losses.all()).isEmpty();
        assertThat(fitting.disc()).isEqualTo(disc);
        assertThat(fitting.storage(disc.tracks().get(0))).isEqualTo(Storage.of(SectorLayout.USER_2048));
        assertThat(writer.files(Path.of("a.iso"), fitting, OPTIONS))
                .containsExactly(new PlannedFile(Path.of("a.iso"), 61440));
    }

    @Test
    void every_other_track_is_a_loss() throws IOException {
        Fitting fitting = fit(
                disc(
                        track(1, TrackMode.AUDIO, 100, new Index(1, 0)),
                        track(2, TrackMode.XA, 150, new Index(1, 100)),
                        track(3, TrackMode.MODE1, 190, new Index(0, 150), new Index(1, 160))),
                Storage.of(SectorLayout.RAW_2352));
        assertThat(fitting.disc().tracks()).extracting(Track::number).containsExactly(2);
        assertThat(fitting.disc().tracks().get(0).body()).isEqualTo(new LbaRange(100, 150));
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Kind.TRACK, Kind.TRACK);
        assertThat(losses.all()).extracting(Loss::count).containsExactly(100L, 40L);
        assertThat(losses.all().get(0).remedy().action()).isEqualTo(Remedy.Action.KEEP_IN_CUE);
    }

    @Test
    void names_everything_an_iso_has_no_place_for() throws IOException {
        Track track = new Track(
                1,
                TrackMode.MODE1,
                Set.of(ControlFlag.COPY_PERMITTED),
                List.of(new Index(0, 0), new Index(1, 150), new Index(2, 160)),
                200,
                Optional.of(new Isrc("USABC1234567")));
        CdText text = new CdText(Map.of(0, Map.of(CdText.Field.TITLE, "A")), List.of());
        Disc disc = new Disc(
                Medium.CD,
                List.of(new Session(1, DiscType.CD_ROM, List.of(track), 200)),
                Optional.of(new Mcn("0000010271955")),
                text,
                List.of(new Remark(0, 0, "REM hello")));
        Storage storage = new Storage(
                SectorLayout.RAW_2352, Subchannel.RAW_96, ByteOrder.LITTLE_ENDIAN, List.of(new LbaRange(0, 50)));
        Fitting fitting = fit(disc, storage);
        assertThat(losses.all())
                .extracting(Loss::kind)
                .containsExactly(
                        Kind.GAP,
                        Kind.INDEX,
                        Kind.ISRC,
                        Kind.FLAGS,
                        Kind.SUBCHANNEL,
                        Kind.MCN,
                        Kind.CD_TEXT,
                        Kind.REMARK);
        assertThat(losses.all().get(0).message()).contains("150 sectors, 100 of them stored");
        assertThat(fitting.disc().tracks().get(0).range()).isEqualTo(new LbaRange(150, 200));
    }

    @Test
    void a_later_sessions_track_keeps_its_lba() throws IOException {
        Disc disc = new Disc(
                Medium.CD,
                List.of(
                        new Session(1, DiscType.CD_ROM, List.of(track(1, TrackMode.AUDIO, 600, new Index(1, 0))), 600),
                        new Session(
                                2, DiscType.CD_XA, List.of(track(2, TrackMode.XA, 12030, new Index(1, 12000))), 12030)),
                Optional.empty(),
                CdText.NONE,
                List.of());
        Fitting fitting = fit(disc, Storage.of(SectorLayout.RAW_2352));
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Kind.TRACK, Kind.SESSION);
        byte[] sector = new byte[2048];
        sector[0] = 7;
        assertThat(written(fitting, 12001, sector))
                .hasSize(30 * 2048)
                .startsWith(new byte[2048])
                .contains(7, 2048 + 0);
    }

    @Test
    void a_postgap_that_is_in_no_file_is_not_written() throws IOException {
        Storage storage = new Storage(
                SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, List.of(new LbaRange(20, 30)));
        Fitting fitting = fit(disc(track(1, TrackMode.MODE1, 30, new Index(1, 0))), storage);
        assertThat(fitting.disc().leadOut()).isEqualTo(20);
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Kind.GAP);
    }

    @Test
    void audio_alone_is_refused() {
        Disc disc = disc(track(1, TrackMode.AUDIO, 100, new Index(1, 0)));
        assertThatThrownBy(() -> fit(disc, Storage.of(SectorLayout.RAW_2352)))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("audio only")
                .hasMessageContaining("write its audio as files");
    }

    @Test
    void form_2_payload_is_written_where_it_is_asked_for() throws IOException {
        Disc disc = disc(track(1, TrackMode.XA, 30, new Index(1, 0)));
        Writer form2 = IsoFormat.formTwoWriter();
        Fitting fitting =
                form2.fit(new DiscContents(disc, track -> Storage.of(SectorLayout.RAW_2352)), OPTIONS, losses);
        assertThat(form2.files(Path.of("a.mpg"), fitting, OPTIONS).get(0).bytes())
                .isEqualTo(30 * 2324);
    }

    @Test
    void a_stream_holds_zeroes_where_a_file_does() throws IOException {
        Fitting fitting = fit(disc(track(1, TrackMode.MODE1, 6, new Index(1, 0))), Storage.of(SectorLayout.RAW_2352));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamSink sink = new StreamSink("a stream", Channels.newChannel(bytes));
        byte[] sector = new byte[2048];
        Arrays.fill(sector, (byte) 7);
        try (ImageWriter image = writer.stream(sink, fitting, OPTIONS).orElseThrow()) {
            image.sink(fitting.disc().tracks().get(0)).write(3, 1, ByteBuffer.wrap(sector));
            image.commit();
        }
        assertThat(bytes.toByteArray()).isEqualTo(written(fitting, 3, sector));
    }

    @Test
    void closed_without_a_commit_nothing_is_left() throws IOException {
        Fitting fitting = fit(disc(track(1, TrackMode.MODE1, 3, new Index(1, 0))), Storage.of(SectorLayout.RAW_2352));
        Path target = folder.resolve("a.iso");
        try (OutputSet outputs = new OutputSet(Overwrite.REFUSE, Sync.NONE, List.of());
                ImageWriter image = writer.create(target, fitting, OPTIONS, outputs)) {
            image.sink(fitting.disc().tracks().get(0)).write(0, 1, ByteBuffer.allocate(2048));
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private byte[] written(Fitting fitting, int lba, byte[] sector) throws IOException {
        Path target = folder.resolve("a.iso");
        try (OutputSet outputs = new OutputSet(Overwrite.REFUSE, Sync.NONE, List.of());
                ImageWriter image = writer.create(target, fitting, OPTIONS, outputs)) {
            ByteBuffer more = ByteBuffer.wrap(Arrays.copyOf(sector, sector.length + 99));
            image.sink(fitting.disc().tracks().get(0)).write(lba, 1, more);
            assertThat(more.position()).isEqualTo(sector.length);
            image.commit();
            outputs.commit();
        }
        return Files.readAllBytes(target);
    }

    private Fitting fit(Disc disc, Storage storage) throws IOException {
        return writer.fit(new DiscContents(disc, track -> storage), OPTIONS, losses);
    }

    private static Track track(int number, TrackMode mode, int end, Index... indexes) {
        return new Track(number, mode, Set.of(), List.of(indexes), end, Optional.empty());
    }

    private static Disc disc(Track... tracks) {
        Session session = new Session(1, DiscType.CD_ROM, List.of(tracks), tracks[tracks.length - 1].end());
        return new Disc(Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }
}
