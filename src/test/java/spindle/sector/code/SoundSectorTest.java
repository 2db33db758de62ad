// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;
import spindle.sector.WordViews;
import spindle.sector.code.SectorChecker.Depth;

/** A run of sectors takes the short path where it can; one sector alone never does. Both have to say the same. */
class SoundSectorTest {
    private static final int LBA = 4_321;
    private static final int COUNT = 24;
    private static final int PADDING = 37;
    private static final List<SectorMode> MODES = List.of(SectorMode.values());

    @ParameterizedTest
    @EnumSource
    void a_run_of_sectors_has_the_verdicts_of_single_ones(TrackMode track) {
        SplittableRandom random = Seed.random("runs" + track);
        for (int round = 0; round < 120; round++) {
            byte[] run = new byte[PADDING + COUNT * RawSector.BYTES + PADDING];
            for (int i = 0; i < COUNT; i++) {
                byte[] sector = Sectors.random(random, mode(random), LBA + i);
                spoil(sector, random);
                System.arraycopy(sector, 0, run, PADDING + i * RawSector.BYTES, RawSector.BYTES);
            }
            byte[] before = run.clone();
            for (Depth depth : Depth.values()) {
                assertSame(new SectorChecker(track, depth), run, round % 10 == 0 ? Header.LBA_LIMIT - 3 : LBA);
            }
            assertThat(run).isEqualTo(before);
        }
    }

    private static SectorMode mode(SplittableRandom random) {
        return MODES.get(random.nextInt(MODES.size()));
    }

    private static void assertSame(SectorChecker checker, byte[] run, int lba) {
        int[] expected = new int[COUNT];
        int all = 0;
        for (int i = 0; i < COUNT; i++) {
            expected[i] = checker.check(run, PADDING + i * RawSector.BYTES, lba + i);
            all |= expected[i] & Verdict.FLAWS;
        }
        int[] verdicts = new int[COUNT + 2];
        assertThat(checker.check(run, PADDING, lba, COUNT, verdicts, 1)).isEqualTo(all);
        assertThat(Arrays.copyOfRange(verdicts, 1, COUNT + 1)).as(Seed.tell()).isEqualTo(expected);
        ByteBuffer direct = ByteBuffer.allocateDirect(run.length).put(run);
        int[] again = new int[COUNT];
        assertThat(checker.check(direct, PADDING, lba, COUNT, again, 0)).isEqualTo(all);
        assertThat(again).as(Seed.tell()).isEqualTo(expected);
        assertThat(direct.position()).isEqualTo(run.length);
    }

    /** Does to a sector what happens to sectors; to one in three nothing. */
    private static void spoil(byte[] sector, SplittableRandom random) {
        switch (random.nextInt(24)) {
            case 0 -> sector[random.nextInt(2352)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> sector[random.nextInt(16)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> sector[2064 + random.nextInt(12)] ^= 1;
            case 3 -> sector[2076 + random.nextInt(172)] ^= 1;
            case 4 -> sector[2248 + random.nextInt(104)] ^= 1;
            case 5 -> sector[16 + random.nextInt(8)] ^= 0x20;
            case 6 -> Arrays.fill(sector, 16, 2352, (byte) 0x55);
            case 7 -> Arrays.fill(sector, (byte) 0);
            case 8 -> Arrays.fill(sector, 2064, 2352, (byte) 0);
            case 9 -> Arrays.fill(sector, 2072, 2352, (byte) 0);
            case 10 -> Arrays.fill(sector, 2348, 2352, (byte) 0);
            case 11 -> Scrambler.apply(sector, 0, 1);
            case 12 -> sector[15] |= (byte) 0x80;
            case 13 -> Arrays.fill(sector, 12, 16, (byte) 0x33);
            case 14 -> ownSubheader(sector, 0x64);
            case 15 -> ownSubheader(sector, 0x48);
            default -> {}
        }
    }

    private static void ownSubheader(byte[] sector, int submode) {
        for (int copy : new int[] {16, 20}) {
            sector[copy] = 1;
            sector[copy + 2] = (byte) submode;
        }
        if (sector[15] == 2) {
            SectorBuilder builder = new SectorBuilder();
            int lba = Header.lba(sector, 0);
            if (submode == 0x64) {
                builder.form2(sector, 0, lba, 1);
            } else {
                builder.form1(sector, 0, lba, 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void every_flipped_byte_of_a_protected_sector_is_seen(SectorMode mode) {
        TrackMode track = mode == SectorMode.MODE1 ? TrackMode.MODE1 : TrackMode.XA;
        byte[] sector = Sectors.random(Seed.random("bytes" + mode), mode, LBA);
        SoundSector sound = new SoundSector(track, Depth.WHOLE);
        WordViews views = new WordViews(ByteBuffer.wrap(sector), 0);
        int right = Verdict.of(mode, 0);
        assertThat(sound.verdict(views, 0, LBA)).isEqualTo(right);
        for (int at = 0; at < 2352; at++) {
            sector[at] ^= 0x04;
            assertThat(sound.verdict(views, 0, LBA)).as("byte %d", at).isEqualTo(SoundSector.NO_VERDICT);
            sector[at] ^= 0x04;
        }
        assertThat(sound.verdict(views, 0, LBA)).isEqualTo(right);
    }

    @Test
    void a_sector_in_another_place_is_not_sound() {
        byte[] sector = Sectors.random(Seed.random("place"), SectorMode.MODE1, LBA);
        SoundSector sound = new SoundSector(TrackMode.MODE1, Depth.EDC_ONLY);
        assertThat(sound.verdict(new WordViews(ByteBuffer.wrap(sector), 0), 0, LBA + 1))
                .isEqualTo(SoundSector.NO_VERDICT);
    }

    @Test
    void what_no_code_tells_is_left_to_the_checker() {
        assertThat(new SoundSector(TrackMode.AUDIO, Depth.WHOLE).canTell()).isFalse();
        assertThat(new SoundSector(TrackMode.MODE2, Depth.WHOLE).canTell()).isFalse();
    }
}
