// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import spindle.image.SectorRun;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

class ContentProbeModeTest {
    private static final int XA_FORM1 = 0x0000_0800;

    @Test
    void tells_mode_1() throws IOException {
        assertThat(mode(new SectorRun().mode1(100, 0))).contains(TrackMode.MODE1);
    }

    @Test
    void tells_xa_by_equal_copies_of_the_subheader() throws IOException {
        assertThat(mode(new SectorRun().mode2(100, XA_FORM1, 0))).contains(TrackMode.XA);
    }

    @Test
    void tells_formless_mode_2_by_unequal_copies() throws IOException {
        assertThat(mode(new SectorRun().mode2(100, -1, 0))).contains(TrackMode.MODE2);
    }

    @Test
    void zero_subheaders_count_only_where_nothing_else_is() throws IOException {
        assertThat(mode(new SectorRun().mode2(20, 0, 0))).contains(TrackMode.XA);
        assertThat(mode(new SectorRun().mode2(20, 0, 0).mode2(2, -1, 0))).contains(TrackMode.MODE2);
        assertThat(mode(new SectorRun().mode2(20, 0, 0).mode2(2, XA_FORM1, 0))).contains(TrackMode.XA);
    }

    @Test
    void tells_audio() throws IOException {
        assertThat(mode(new SectorRun().tone(100))).contains(TrackMode.AUDIO);
    }

    @Test
    void a_single_sector_suffices() throws IOException {
        assertThat(mode(new SectorRun().mode1(1, 0))).contains(TrackMode.MODE1);
        assertThat(mode(new SectorRun().tone(1))).contains(TrackMode.AUDIO);
    }

    @Test
    void a_data_track_with_a_damaged_beginning_stays_data() throws IOException {
        assertThat(mode(new SectorRun().random(40 * 2352).at(40).mode1(200, 0))).contains(TrackMode.MODE1);
    }

    @Test
    void a_data_track_with_an_unreadable_stretch_stays_data() throws IOException {
        assertThat(mode(new SectorRun().filled(400 * 2352, 0x55).mode1(20, 0))).contains(TrackMode.MODE1);
        assertThat(mode(new SectorRun().mode1(60, 0).random(70 * 2352).at(130).mode1(60, 0)))
                .contains(TrackMode.MODE1);
    }

    @Test
    void an_audio_track_with_a_burst_of_syncs_stays_audio() throws IOException {
        assertThat(mode(new SectorRun().mode1(32, 0).tone(300))).contains(TrackMode.AUDIO);
        assertThat(mode(new SectorRun().tone(150).mode1(10, 0).tone(150))).contains(TrackMode.AUDIO);
    }

    @Test
    void silence_and_mode_0_do_not_tell() throws IOException {
        assertThat(mode(new SectorRun().filled(100 * 2352, 0))).isEmpty();
        assertThat(mode(new SectorRun())).isEmpty();
        byte[] sector = new byte[2352];
        Header.store(sector, 0, 0, 0);
        assertThat(mode(sector, 2352, SectorLayout.RAW_2352)).isEmpty();
    }

    @Test
    void silence_around_a_tone_is_audio() throws IOException {
        assertThat(mode(new SectorRun().filled(200 * 2352, 0).tone(60))).contains(TrackMode.AUDIO);
    }

    @Test
    void looks_past_the_subchannel() throws IOException {
        assertThat(mode(new SectorRun().mode1(80, 96).bytes(), 2448, SectorLayout.RAW_2352))
                .contains(TrackMode.MODE1);
    }

    @Test
    void masks_what_packet_writing_puts_into_the_mode_byte() throws IOException {
        byte[] bytes = new SectorRun().mode1(4, 0).bytes();
        for (int at = 15; at < bytes.length; at += 2352) {
            bytes[at] |= (byte) 0xE0;
        }
        assertThat(mode(bytes, 2352, SectorLayout.RAW_2352)).contains(TrackMode.MODE1);
    }

    @Test
    void tells_layouts_with_a_subheader() throws IOException {
        for (SectorLayout layout : new SectorLayout[] {
            SectorLayout.HEADERLESS_2336, SectorLayout.SUBHEADER_2332, SectorLayout.SUBHEADER_2056
        }) {
            byte[] bytes = new SectorRun().withSubheader(70, layout.bytes()).bytes();
            assertThat(mode(bytes, layout.bytes(), layout)).contains(TrackMode.XA);
        }
        byte[] formless = new SectorRun().random(70 * 2336).bytes();
        assertThat(mode(formless, 2336, SectorLayout.HEADERLESS_2336)).contains(TrackMode.MODE2);
        assertThat(mode(new SectorRun().random(70 * 2332).bytes(), 2332, SectorLayout.SUBHEADER_2332))
                .isEmpty();
    }

    @Test
    void tells_sectors_without_sync_by_their_header() throws IOException {
        byte[] raw = new SectorRun().mode1(30, 0).bytes();
        byte[] bytes = new byte[30 * 2340];
        for (int i = 0; i < 30; i++) {
            System.arraycopy(raw, i * 2352 + 12, bytes, i * 2340, 2340);
        }
        assertThat(mode(bytes, 2340, SectorLayout.SYNCLESS_2340)).contains(TrackMode.MODE1);
    }

    @Test
    void user_data_does_not_tell() throws IOException {
        byte[] bytes = new SectorRun().mode1(30, 0).bytes();
        assertThat(mode(bytes, 2048, SectorLayout.USER_2048)).isEmpty();
        assertThat(mode(bytes, 2324, SectorLayout.USER_2324)).isEmpty();
    }

    @Test
    void never_reads_beyond_the_file() throws IOException {
        byte[] whole = new SectorRun().mode1(70, 0).bytes();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            ByteSource source = SectorRun.source(cut);
            ContentProbe.mode(source, 0, 2352, SectorLayout.RAW_2352, 70);
            ContentProbe.mode(source, 2352L * 60, 2448, SectorLayout.RAW_2352, 1_000_000);
        }
    }

    private static Optional<TrackMode> mode(SectorRun run) throws IOException {
        return mode(run.bytes(), 2352, SectorLayout.RAW_2352);
    }

    private static Optional<TrackMode> mode(byte[] bytes, int stride, SectorLayout layout) throws IOException {
        return ContentProbe.mode(SectorRun.source(bytes), 0, stride, layout, bytes.length / stride);
    }
}
