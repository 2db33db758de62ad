// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.container.Containers;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.DiscMaker;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.MadeDisc;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.FileLayout;
import spindle.format.WriteOptions.GapPolicy;
import spindle.format.WriteOptions.Sectors;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.FileBytes;
import spindle.io.OutputSet;
import spindle.io.OutputSet.Overwrite;
import spindle.io.OutputSet.Sync;
import spindle.io.UnsupportedImageException;

final class CsoFormatTest {
    private static final WriteOptions OPTIONS = new WriteOptions(FileLayout.SINGLE, Sectors.KEEP, GapPolicy.APPEND);

    @TempDir
    Path folder;

    private final CsoWriter writer = new CsoWriter();

    @Test
    void what_is_written_out_of_order_reads_back() throws IOException {
        byte[] plain = new byte[500 * 2048];
        new SplittableRandom(3).nextBytes(plain);
        Arrays.fill(plain, 100 * 2048, 350 * 2048 + 1000, (byte) 7);
        Path target = folder.resolve("game.cso");
        Fitting fitting = fit(DiscMaker.user(Medium.DVD, 500, 1));
        try (OutputSet outputs = new OutputSet(Overwrite.REFUSE, Sync.NONE, List.of());
                ImageWriter image = writer.create(target, fitting, OPTIONS, outputs)) {
            Track track = fitting.disc().tracks().get(0);
            SectorSink sink = image.sink(track);
            sink.write(256, 244, ByteBuffer.wrap(plain, 256 * 2048, 244 * 2048));
            sink.write(0, 256, ByteBuffer.wrap(plain, 0, 256 * 2048));
            image.commit();
            outputs.commit();
        }
        assertThat(Files.size(target))
                .isLessThan(writer.files(target, fitting, OPTIONS).get(0).bytes());
        try (FileBytes source = Containers.open(target)) {
            assertThat(source.containers()).containsExactly("CSO");
            assertThat(source.read(0, plain.length + 1)).isEqualTo(plain);
        }
    }

    @Test
    void room_is_asked_for_what_a_game_may_compress_to() throws IOException {
        Fitting fitting = fit(DiscMaker.user(Medium.DVD, 500, 1));
        PlannedFile file =
                writer.files(folder.resolve("game.cso"), fitting, OPTIONS).get(0);
        assertThat(file.bytes()).isGreaterThan(500 * 2048);
        assertThat(file.roomBytes()).isEqualTo(file.bytes() / 10);
    }

    @Test
    void other_discs_are_refused() {
        MadeDisc disc = new DiscMaker(5).make();
        assertThatThrownBy(() -> fit(disc)).isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void offsets_of_a_large_image_are_aligned() {
        assertThat(new CsoPlan(100_000).shift()).isZero();
        assertThat(new CsoPlan(4_173_824).shift()).isEqualTo(2);
        assertThat(new CsoPlan(4_173_824).mostBytes() >> 2).isLessThan(Integer.MAX_VALUE);
    }

    private Fitting fit(MadeDisc disc) throws IOException {
        return Fitter.fit(writer, DiscContents.of(disc), OPTIONS, new Losses());
    }
}
