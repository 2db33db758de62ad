// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.filesystem.VolumeSize.Grade;
import spindle.filesystem.recognise.Volumes;
import spindle.sector.TrackMode;

class VolumeSizeTest {
    @ParameterizedTest
    @CsvSource({
        "1000, EXACT",
        "1002, PADDED",
        "1150, PADDED",
        "1152, PADDED",
        "5000, PADDED",
        "999, RUN_OUT",
        "998, RUN_OUT",
        "997, TRUNCATED",
        "851, TRUNCATED",
        "850, RUN_OUT",
        "848, RUN_OUT",
        "847, TRUNCATED",
        "1, TRUNCATED"
    })
    void grades_a_volume_of_a_thousand_blocks(long sectors, Grade grade) {
        assertThat(VolumeSize.grade(iso(1000, 0), sectors)).isEqualTo(grade);
    }

    @Test
    void a_volume_that_does_not_say_is_of_the_right_size() {
        assertThat(VolumeSize.grade(iso(0, 0), 10)).isEqualTo(Grade.EXACT);
    }

    @Test
    void counts_small_blocks_in_sectors() {
        Volume hfs = new Volume(Volume.Kind.HFS, "", 4001, 512, 0, List.of());
        assertThat(VolumeSize.grade(hfs, 1001)).isEqualTo(Grade.EXACT);
    }

    @Test
    void a_later_sessions_volume_may_count_the_whole_disc() {
        assertThat(VolumeSize.grade(iso(12_300, 12_000), 300)).isEqualTo(Grade.EXACT);
        assertThat(VolumeSize.grade(iso(300, 12_000), 300)).isEqualTo(Grade.EXACT);
        assertThat(VolumeSize.grade(iso(12_400, 12_000), 300)).isEqualTo(Grade.TRUNCATED);
    }

    @Test
    void says_how_much_is_missing() throws IOException {
        TrackContent content =
                Volumes.identify(ArrayBlocks.of(ArrayBlocks.sample("iso-pvd-larger/iso-pvd-larger.iso")));
        Disc disc = disc(57, 57);
        assertThat(VolumeSize.check(content, disc, disc.tracks().get(0), "a.iso")
                        .orElseThrow()
                        .message())
                .startsWith("a.iso: track 1 has 57 sectors")
                .contains("557")
                .contains("500 are missing");
    }

    @Test
    void a_master_that_counts_the_audio_behind_the_data_is_whole() {
        TrackContent content = new TrackContent(List.of(iso(1000, 0)), List.of(), List.of());
        Disc disc = disc(400, 1000);
        assertThat(VolumeSize.check(content, disc, disc.tracks().get(0), "a.cue"))
                .isEmpty();
        Disc shorter = disc(400, 800);
        assertThat(VolumeSize.check(content, shorter, shorter.tracks().get(0), "a.cue"))
                .isPresent();
    }

    private static Volume iso(long blocks, long base) {
        return new Volume(Volume.Kind.ISO9660, "", blocks, 2048, base, List.of());
    }

    private static Disc disc(int data, int leadOut) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), data, Optional.empty()));
        if (leadOut > data) {
            Index index = new Index(1, data);
            tracks.add(new Track(2, TrackMode.AUDIO, Set.of(), List.of(index), leadOut, Optional.empty()));
        }
        Session session = new Session(1, DiscType.CD_ROM, tracks, leadOut);
        return new Disc(Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }
}
