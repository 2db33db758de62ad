// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.Sectors;
import spindle.sector.Seed;
import spindle.sector.TrackMode;

class SectorTransformTest {
    private static final int COUNT = 7;
    private static final int LBA = 12_345;

    /** Every layout of every kind of track, with the sectors that follow from it. */
    static Stream<Arguments> stored() {
        List<Arguments> all = new ArrayList<>();
        for (TrackMode track : TrackMode.values()) {
            for (SectorLayout layout : SectorLayout.values()) {
                for (SectorMode sector : SectorMode.values()) {
                    if (layout.fits(track) && belongs(track, sector) && follows(layout, sector)) {
                        all.add(arguments(track, layout, sector));
                    }
                }
            }
        }
        return all.stream();
    }

    private static boolean belongs(TrackMode track, SectorMode sector) {
        return switch (track) {
            case AUDIO -> sector == SectorMode.AUDIO;
            case MODE1 -> sector == SectorMode.MODE1;
            case MODE2 -> sector == SectorMode.MODE2;
            case XA, CDI -> sector == SectorMode.FORM1 || sector == SectorMode.FORM2;
        };
    }

    private static boolean follows(SectorLayout layout, SectorMode sector) {
        return switch (layout) {
            case USER_2048, SUBHEADER_2056 -> sector.hasParity();
            case USER_2324 -> sector == SectorMode.FORM2;
            case SUBHEADER_2332, HEADERLESS_2336, SYNCLESS_2340, RAW_2352 -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("stored")
    void raw_sectors_come_back_from_what_is_stored(TrackMode track, SectorLayout layout, SectorMode sector) {
        SplittableRandom random = Seed.random("round" + track + layout + sector);
        byte[] raw = raw(random, sector, layout);
        byte[] stored = apply(SectorTransform.between(track, SectorLayout.RAW_2352, layout), raw, random);
        for (int i = 0; i < COUNT; i++) {
            int from = i * 2352 + layout.offset(track);
            assertThat(Arrays.equals(
                            stored, i * layout.bytes(), (i + 1) * layout.bytes(), raw, from, from + layout.bytes()))
                    .isTrue();
        }
        SectorTransform build = SectorTransform.between(track, layout, SectorLayout.RAW_2352);
        assertThat(apply(build, stored, random)).as(Seed.tell()).isEqualTo(raw);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void every_pair_of_layouts_goes_the_way_over_raw(TrackMode track, SectorLayout from, SectorMode sector) {
        SplittableRandom random = Seed.random("pairs" + track + from + sector);
        byte[] raw = raw(random, sector, from);
        byte[] source = apply(SectorTransform.between(track, SectorLayout.RAW_2352, from), raw, random);
        for (SectorLayout to : SectorLayout.values()) {
            if (SectorTransform.exists(track, from, to)) {
                SectorTransform direct = SectorTransform.between(track, from, to);
                assertThat(direct.from()).isEqualTo(from);
                assertThat(direct.to()).isEqualTo(to);
                byte[] expected = apply(SectorTransform.between(track, SectorLayout.RAW_2352, to), raw, random);
                assertThat(apply(direct, source, random)).as("to %s", to).isEqualTo(expected);
            } else {
                assertThatThrownBy(() -> SectorTransform.between(track, from, to))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    /** Sectors with the sub-headers that a layout without them gets built. */
    private static byte[] raw(SplittableRandom random, SectorMode sector, SectorLayout layout) {
        byte[] raw = new byte[COUNT * 2352];
        for (int i = 0; i < COUNT; i++) {
            byte[] one = Sectors.random(random, sector, LBA + i);
            boolean storesSubheader = layout != SectorLayout.USER_2048 && layout != SectorLayout.USER_2324;
            if (storesSubheader && (sector == SectorMode.FORM1 || sector == SectorMode.FORM2)) {
                int submode = sector == SectorMode.FORM2 ? 0x64 : 0x89;
                byte[] subheader = {1, (byte) i, (byte) submode, 0x0F};
                System.arraycopy(subheader, 0, one, 16, 4);
                System.arraycopy(subheader, 0, one, 20, 4);
                SectorBuilder builder = new SectorBuilder();
                if (sector == SectorMode.FORM1) {
                    builder.form1(one, 0, LBA + i, 1);
                } else {
                    builder.form2(one, 0, LBA + i, 1);
                }
            }
            System.arraycopy(one, 0, raw, i * 2352, 2352);
        }
        return raw;
    }

    /** Applies a transform in the middle of buffers, of which nothing else may change. */
    private static byte[] apply(SectorTransform transform, byte[] source, SplittableRandom random) {
        byte[] src = Seed.bytes(random, source.length + 60);
        System.arraycopy(source, 0, src, 31, source.length);
        byte[] srcBefore = src.clone();
        int bytes = COUNT * transform.to().bytes();
        byte[] dst = Seed.bytes(random, bytes + 90);
        byte[] dstBefore = dst.clone();
        transform.apply(src, 31, dst, 53, LBA, COUNT);
        assertThat(src).isEqualTo(srcBefore);
        byte[] result = Arrays.copyOfRange(dst, 53, 53 + bytes);
        System.arraycopy(result, 0, dstBefore, 53, bytes);
        assertThat(dst).isEqualTo(dstBefore);
        assertThat(applyToBuffers(transform, source)).isEqualTo(result);
        return result;
    }

    private static byte[] applyToBuffers(SectorTransform transform, byte[] source) {
        ByteBuffer src = ByteBuffer.allocateDirect(source.length + 8).put(source);
        byte[] result = new byte[COUNT * transform.to().bytes()];
        ByteBuffer dst =
                ByteBuffer.allocateDirect(result.length + 8).position(3).limit(5);
        transform.apply(src, dst, LBA, COUNT);
        assertThat(dst.position()).isEqualTo(3);
        assertThat(dst.limit()).isEqualTo(5);
        dst.clear().get(result);
        assertThat(dst.getLong(result.length)).isZero();
        return result;
    }

    @ParameterizedTest
    @MethodSource("stored")
    void narrowing_works_in_place(TrackMode track, SectorLayout layout, SectorMode sector) {
        SplittableRandom random = Seed.random("place" + track + layout + sector);
        byte[] raw = raw(random, sector, layout);
        SectorTransform strip = SectorTransform.between(track, SectorLayout.RAW_2352, layout);
        assertThat(strip.narrows()).isTrue();
        byte[] expected = apply(strip, raw, random);
        strip.apply(raw, 0, raw, 0, LBA, COUNT);
        assertThat(Arrays.copyOf(raw, expected.length)).isEqualTo(expected);
    }

    @Test
    void positions_count_only_where_a_header_is_built() {
        byte[] user = new byte[2048];
        byte[] dst = new byte[2352];
        int beyond = Header.LBA_LIMIT;
        SectorTransform toRaw = SectorTransform.between(TrackMode.XA, SectorLayout.USER_2048, SectorLayout.RAW_2352);
        assertThatThrownBy(() -> toRaw.apply(user, 0, dst, 0, beyond, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(dst).containsOnly(0);
        SectorTransform.between(TrackMode.XA, SectorLayout.USER_2048, SectorLayout.HEADERLESS_2336)
                .apply(user, 0, dst, 0, beyond, 1);
        assertThat(dst).contains(8);
        SectorTransform.between(TrackMode.XA, SectorLayout.SYNCLESS_2340, SectorLayout.RAW_2352)
                .apply(new byte[2340], 0, dst, 0, beyond, 1);
    }

    @Test
    void form_2_cut_to_2056_gets_zeroes_and_an_edc() {
        byte[] raw = Sectors.random(Seed.random("cut"), SectorMode.FORM2, 0);
        byte[] cut = Arrays.copyOfRange(raw, 16, 16 + 2056);
        byte[] rebuilt = Seed.bytes(Seed.random("before"), 2352);
        SectorTransform build =
                SectorTransform.between(TrackMode.XA, SectorLayout.SUBHEADER_2056, SectorLayout.RAW_2352);
        build.apply(cut, 0, rebuilt, 0, 0, 1);
        assertThat(build.narrows()).isFalse();
        assertThat(Arrays.copyOfRange(rebuilt, 16, 2072)).isEqualTo(cut);
        assertThat(Arrays.copyOfRange(rebuilt, 2072, 2348)).containsOnly(0);
        int verdict = new SectorChecker(TrackMode.XA, SectorChecker.Depth.WHOLE).check(rebuilt, 0, 0);
        assertThat(Verdict.flaws(verdict)).isEmpty();
        assertThat(Verdict.mode(verdict)).isEqualTo(SectorMode.FORM2);
    }

    @Test
    void damage_stored_in_2332_bytes_stays_visible() {
        byte[] raw = Sectors.random(Seed.random("stays"), SectorMode.FORM1, 0);
        raw[500] ^= 0x40;
        byte[] stored = Arrays.copyOfRange(raw, 16, 16 + 2332);
        byte[] rebuilt = new byte[2352];
        SectorTransform.between(TrackMode.XA, SectorLayout.SUBHEADER_2332, SectorLayout.RAW_2352)
                .apply(stored, 0, rebuilt, 0, 0, 1);
        assertThat(Arrays.copyOf(rebuilt, 2348)).isEqualTo(Arrays.copyOf(raw, 2348));
        SectorChecker checker = new SectorChecker(TrackMode.XA, SectorChecker.Depth.WHOLE);
        assertThat(Verdict.has(checker.check(rebuilt, 0, 0), SectorFlaw.EDC)).isTrue();
        assertThat(new SectorRepair(TrackMode.XA).repair(rebuilt, 0, 0)).isEqualTo(SectorRepair.Outcome.REPAIRED);
        raw[500] ^= 0x40;
        assertThat(rebuilt).isEqualTo(raw);
    }

    @Test
    void form_1_stored_in_2332_bytes_without_codes_gets_them() {
        byte[] raw = Sectors.random(Seed.random("codes"), SectorMode.FORM1, 0);
        byte[] stored = Arrays.copyOf(Arrays.copyOfRange(raw, 16, 16 + 2056), 2332);
        byte[] rebuilt = new byte[2352];
        SectorTransform.between(TrackMode.XA, SectorLayout.SUBHEADER_2332, SectorLayout.RAW_2352)
                .apply(stored, 0, rebuilt, 0, 0, 1);
        assertThat(rebuilt).isEqualTo(raw);
    }

    @Test
    void rejects_runs_outside_the_arrays() {
        SectorTransform strip = SectorTransform.between(TrackMode.MODE1, SectorLayout.RAW_2352, SectorLayout.USER_2048);
        byte[] raw = new byte[2352];
        assertThatThrownBy(() -> strip.apply(raw, 0, new byte[2047], 0, 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> strip.apply(raw, 1, new byte[2048], 0, 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        SectorTransform build = SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352);
        assertThatThrownBy(() -> build.apply(new byte[2048], 0, raw, 0, 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> build.apply(new byte[2048], 0, raw, 0, 0, -1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
