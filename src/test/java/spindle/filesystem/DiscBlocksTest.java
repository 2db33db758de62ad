// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.MadeDisc;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Data in LBA 0 to 9, audio to 19, data to 29; a second session with data from LBA 100 to 109. */
class DiscBlocksTest {
    private final Map<Integer, MadeDisc.Content> contents = new HashMap<>();
    private final Track first = track(1, 0, 10, TrackMode.MODE1);
    private final Track third = track(3, 20, 30, TrackMode.MODE1);
    private final Track last = track(4, 100, 110, TrackMode.MODE1);
    private final MadeDisc image = new MadeDisc(
            new Disc(
                    Medium.CD,
                    List.of(
                            new Session(
                                    1, DiscType.CD_ROM, List.of(first, track(2, 10, 20, TrackMode.AUDIO), third), 30),
                            new Session(2, DiscType.CD_ROM, List.of(last), 110)),
                    Optional.empty(),
                    CdText.NONE,
                    List.of()),
            contents,
            List.of());

    @Test
    void a_later_session_reads_blocks_of_earlier_ones() throws IOException {
        DiscBlocks blocks = new DiscBlocks(image, last);
        assertThat(blocks.firstLba()).isEqualTo(100);
        assertThat(blocks.blocks()).isEqualTo(10);
        assertThat(blocks.read(0, 1)).hasSize(2048).containsOnly(100);
        assertThat(blocks.read(-100, 2)).hasSize(4096).startsWith(0).endsWith(1);
        assertThat(blocks.read(-80, 100)).hasSize(10 * 2048).startsWith(20).endsWith(29);
    }

    @Test
    void audio_and_holes_are_not_there() throws IOException {
        DiscBlocks blocks = new DiscBlocks(image, first);
        assertThat(blocks.available(8, 10)).isEqualTo(2);
        assertThat(blocks.read(8, 10)).hasSize(2 * 2048);
        assertThat(blocks.read(12, 1)).isEmpty();
        assertThat(blocks.available(30, 5)).isZero();
        assertThat(blocks.read(-1, 1)).isEmpty();
        assertThat(blocks.read(Long.MAX_VALUE, 1)).isEmpty();
        assertThat(blocks.read(Long.MIN_VALUE, 1)).isEmpty();
    }

    @Test
    void a_volume_goes_on_behind_an_audio_track() throws IOException {
        DiscBlocks blocks = new DiscBlocks(image, first);
        List<FileExtent> extents = List.of(new FileExtent(9 * 2048, 2048), new FileExtent(20 * 2048, 10));
        ExtentContent content = new ExtentContent("file", blocks, 2058, extents);
        assertThat(content.isComplete()).isTrue();
        byte[] bytes = content.open().read(0, 2058);
        assertThat(bytes).startsWith(9).endsWith(20);
        List<FileExtent> audio = List.of(new FileExtent(9 * 2048, 4096));
        ExtentContent cut = new ExtentContent("file", blocks, 4096, audio);
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.open().read(0, 4096)).hasSize(2048);
        assertThat(cut.open().read(3000, 10)).isEmpty();
    }

    /** Each block is filled with the number of its LBA. */
    private Track track(int number, int start, int end, TrackMode mode) {
        SectorLayout layout = mode.isData() ? SectorLayout.USER_2048 : SectorLayout.RAW_2352;
        byte[] bytes = new byte[(end - start) * layout.bytes()];
        for (int i = 0; i < end - start; i++) {
            Arrays.fill(bytes, i * layout.bytes(), (i + 1) * layout.bytes(), (byte) (start + i));
        }
        Storage storage = new Storage(layout, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, List.of());
        contents.put(number, new MadeDisc.Content(storage, new LbaRange(start, end), bytes, new byte[0]));
        return new Track(number, mode, Set.of(), List.of(new Index(1, start)), end, Optional.empty());
    }
}
