// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.Progress;
import spindle.io.CancelledException;
import spindle.sector.TrackMode;

/** The sums of 20 sectors of the pattern are those of whipper's C code. */
class IdentifierTest {
    private static final String FIRST = "3c9dc526 3e8c4312";
    private static final String MIDDLE = "7c77fba8 7e876cfc";
    private static final String LAST = "e139fbe6 e262b6cb";
    private static final String ONLY = "a15fc564 a2678ce1";

    @Test
    void first_middle_and_last_tracks_count_other_frames() throws IOException {
        Disc disc = Toc.begin().audio(150, 170, 190).leadOut(210).disc();
        assertThat(sums(new PatternImage(disc, 0, 20))).containsExactly(FIRST, MIDDLE, LAST);
    }

    @Test
    void a_single_track_is_first_and_last() throws IOException {
        Disc disc = Toc.begin().audio(150).leadOut(170).disc();
        assertThat(sums(new PatternImage(disc, 0, 20))).containsExactly(ONLY);
    }

    @Test
    void a_pregap_belongs_to_the_track_before_and_a_hidden_track_to_none() throws IOException {
        Disc disc = disc(track(1, 0, 7, 22), track(2, 22, 27, 44), track(3, 44, 47, 67));
        Identity identity = Identifier.identify(new PatternImage(disc, 7, 20), 1, Progress.NONE);
        assertThat(texts(identity)).containsExactly(FIRST, MIDDLE, LAST);
        assertThat(identity.checksums().get(0).range()).isEqualTo(new LbaRange(7, 27));
    }

    @Test
    void audio_behind_data_begins_with_the_first_audio_track() throws IOException {
        Disc disc = Toc.begin().data(150).audio(170, 190).leadOut(210).disc();
        Identity identity = Identifier.identify(new PatternImage(disc, 0, 20), 1, Progress.NONE);
        assertThat(texts(identity)).containsExactly(FIRST, LAST);
        assertThat(identity.checksums()).extracting(TrackChecksum::track).containsExactly(2, 3);
    }

    @Test
    void audio_of_an_enhanced_cd_ends_with_its_session() throws IOException {
        Disc disc = Toc.begin()
                .audio(150, 170, 190)
                .leadOut(210)
                .data(210 + Session.FIRST_GAP)
                .leadOut(30000)
                .disc();
        assertThat(sums(new PatternImage(disc, 0, 20))).containsExactly(FIRST, MIDDLE, LAST);
    }

    @Test
    void audio_before_data_without_a_session_between_ends_where_the_data_begin() throws IOException {
        Disc disc = Toc.begin().audio(150, 170).data(190).leadOut(3000).disc();
        assertThat(sums(new PatternImage(disc, 0, 20))).containsExactly(FIRST, LAST);
    }

    @Test
    void sectors_in_no_file_are_silence() throws IOException {
        Disc disc = Toc.begin().audio(150, 170, 190).leadOut(210).disc();
        LbaRange gap = new LbaRange(25, 31);
        PatternImage image = new PatternImage(disc, 0, 20).without(2, gap);
        assertThat(sums(image)).containsExactly(FIRST, reference(image, new LbaRange(20, 40), gap), LAST);
    }

    @Test
    void tracks_of_fewer_than_five_sectors_at_the_ends_sum_to_nothing() throws IOException {
        Disc disc = Toc.begin().audio(150, 154, 174).leadOut(178).disc();
        assertThat(sums(new PatternImage(disc, 4, 20)))
                .containsExactly("00000000 00000000", MIDDLE, "00000000 00000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void blocks_are_summed_by_any_number_of_threads(int threads) throws IOException {
        Disc disc = Toc.begin().audio(150, 170, 1170).leadOut(1190).disc();
        PatternImage image = new PatternImage(disc, 20, 1000);
        Identity identity = Identifier.identify(image, threads, Progress.NONE);
        LbaRange middle = new LbaRange(20, 1020);
        assertThat(texts(identity).get(1)).isEqualTo(reference(image, middle, new LbaRange(0, 0)));
    }

    @Test
    void a_disc_without_ids_is_not_read() throws IOException {
        Disc disc = Toc.begin().data(150).leadOut(170).disc();
        Identity identity = Identifier.identify(new PatternImage(disc, 0, 20), 1, Progress.NONE);
        assertThat(identity.checksums()).isEmpty();
        assertThat(identity.ids().findings()).hasSize(1);
    }

    @Test
    void stops_when_asked_to() {
        Disc disc = Toc.begin().audio(150).leadOut(170).disc();
        Progress impatient = new Progress() {
            @Override
            public void begin(long bytes) {}

            @Override
            public void advance(long bytes) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Identifier.identify(new PatternImage(disc, 0, 20), 1, impatient))
                .isInstanceOf(CancelledException.class);
    }

    private static List<String> sums(PatternImage image) throws IOException {
        return texts(Identifier.identify(image, 1, Progress.NONE));
    }

    private static List<String> texts(Identity identity) {
        List<String> texts = new ArrayList<>();
        for (TrackChecksum sum : identity.checksums()) {
            texts.add(String.format("%08x %08x", sum.v1(), sum.v2()));
        }
        return texts;
    }

    /** The sums of a track in the middle, as they are defined. */
    private static String reference(PatternImage image, LbaRange track, LbaRange silent) {
        long v1 = 0;
        long v2 = 0;
        for (int i = 0; i < track.count() * 588; i++) {
            int lba = track.start() + i / 588;
            long frame = silent.contains(lba) ? 0 : Integer.toUnsignedLong(image.frame(lba, i % 588));
            long product = frame * (i + 1);
            v1 += product & 0xFFFF_FFFFL;
            v2 += (product & 0xFFFF_FFFFL) + (product >>> 32);
        }
        return String.format("%08x %08x", (int) v1, (int) v2);
    }

    private static Track track(int number, int index0, int index1, int end) {
        List<Index> indexes = List.of(new Index(0, index0), new Index(1, index1));
        return new Track(number, TrackMode.AUDIO, Set.of(), indexes, end, Optional.empty());
    }

    private static Disc disc(Track... tracks) {
        int leadOut = tracks[tracks.length - 1].end();
        List<Session> sessions = List.of(new Session(1, DiscType.CD_ROM, List.of(tracks), leadOut));
        return new Disc(Medium.CD, sessions, Optional.empty(), CdText.NONE, List.of());
    }
}
