// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import spindle.disc.SystemMark;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeSize;

class VolumesTest {
    @Test
    void knows_iso_9660() throws IOException {
        TrackContent content = identify(ArrayBlocks.sample("iso-level1/iso-level1.iso"));
        assertThat(content.volumes())
                .containsExactly(new Volume(Volume.Kind.ISO9660, "LEVEL1", 46, 2048, 0, List.of()));
        assertThat(content.systems()).isEmpty();
        assertThat(content.boot()).isEmpty();
    }

    @Test
    void knows_joliet_and_rock_ridge() throws IOException {
        assertThat(identify(ArrayBlocks.sample("iso-small-jrr/iso-small-jrr.iso"))
                        .volumes())
                .containsExactly(
                        new Volume(Volume.Kind.ISO9660, "small_jrr", 57, 2048, 0, List.of("Rock Ridge")),
                        new Volume(Volume.Kind.JOLIET, "small_jrr", 57, 2048, 0, List.of()));
    }

    @Test
    void knows_udf() throws IOException {
        Volume udf =
                identify(ArrayBlocks.sample("udf-tiny/udf-tiny.img")).volumes().get(0);
        assertThat(udf.kind()).isEqualTo(Volume.Kind.UDF);
        assertThat(udf.details()).containsExactly("UDF 2.01");
        assertThat(udf.blocks()).isBetween(200L, 265L);
        assertThat(udf.label()).isEqualTo("Corpus \u2603 UDF");
    }

    @Test
    void scans_descriptors_to_the_terminator_and_no_further_than_a_hundred() throws IOException {
        byte[] bytes = Arrays.copyOf(ArrayBlocks.sample("iso-small-jrr/iso-small-jrr.iso"), 400 * 2048);
        byte[] joliet = Arrays.copyOfRange(bytes, 17 * 2048, 18 * 2048);
        byte[] other = joliet.clone();
        other[0] = 3;
        for (int sector = 17; sector < 300; sector++) {
            System.arraycopy(sector == 110 || sector == 120 ? joliet : other, 0, bytes, sector * 2048, 2048);
        }
        assertThat(identify(bytes).volumes())
                .extracting(Volume::kind)
                .containsExactly(Volume.Kind.ISO9660, Volume.Kind.JOLIET);
    }

    @Test
    void a_name_is_printable_whatever_is_stored() throws IOException {
        byte[] bytes = ArrayBlocks.sample("iso-level1/iso-level1.iso");
        ArrayBlocks.put(bytes, 16 * 2048 + 40, "A\u001B[2J\u00E9\0\0\0     ");
        assertThat(identify(bytes).volumes().get(0).label()).isEqualTo("A?[2J\u00E9");
    }

    @Test
    void knows_high_sierra_and_cd_i() throws IOException {
        byte[] bytes = new byte[30 * 2048];
        ArrayBlocks.put(bytes, 16 * 2048 + 9, "CDROM");
        ArrayBlocks.put(bytes, 16 * 2048 + 48, "SIERRA  ");
        bytes[16 * 2048 + 88] = 30;
        bytes[16 * 2048 + 137] = 8;
        assertThat(identify(bytes).volumes())
                .containsExactly(new Volume(Volume.Kind.HIGH_SIERRA, "SIERRA", 30, 2048, 0, List.of()));
        bytes = new byte[30 * 2048];
        ArrayBlocks.put(bytes, 16 * 2048, "\1CD-I \1\0CD-RTOS");
        ArrayBlocks.put(bytes, 16 * 2048 + 40, "GREEN");
        bytes[16 * 2048 + 87] = 25;
        bytes[16 * 2048 + 130] = 8;
        assertThat(identify(bytes).volumes())
                .containsExactly(new Volume(Volume.Kind.CD_I, "GREEN", 25, 2048, 0, List.of()));
        assertThat(identify(bytes).systems()).containsExactly("CD-i");
    }

    @Test
    void knows_3do_and_xiso() throws IOException {
        byte[] bytes = new byte[60 * 2048];
        ArrayBlocks.put(bytes, 0, "\1ZZZZZ\1\0");
        ArrayBlocks.put(bytes, 40, "CD-ROM");
        bytes[78] = 8;
        bytes[83] = 60;
        ArrayBlocks.put(bytes, 32 * 2048, "MICROSOFT*XBOX*MEDIA");
        TrackContent content = identify(bytes);
        assertThat(content.volumes())
                .containsExactly(
                        new Volume(Volume.Kind.THREE_DO, "CD-ROM", 60, 2048, 0, List.of()),
                        new Volume(Volume.Kind.XISO, "", 0, 2048, 0, List.of()));
        assertThat(content.systems()).containsExactly("3DO", "Xbox");
    }

    @Test
    void knows_hfs_alone_and_in_a_partition() throws IOException {
        byte[] bytes = new byte[60 * 2048];
        hfs(bytes, 1024);
        assertThat(identify(bytes).volumes())
                .containsExactly(new Volume(Volume.Kind.HFS, "Macintosh", 16 + 10 * 4, 512, 0, List.of()));
        bytes = new byte[60 * 2048];
        ArrayBlocks.put(bytes, 0, "ER\u0008\0");
        ArrayBlocks.put(bytes, 512, "PM\0\0\0\0\0\2");
        ArrayBlocks.put(bytes, 1024, "PM\0\0\0\0\0\2\0\0\0\40");
        ArrayBlocks.put(bytes, 1024 + 48, "Apple_HFS");
        hfs(bytes, 32 * 512 + 1024);
        assertThat(identify(bytes).volumes())
                .containsExactly(new Volume(Volume.Kind.HFS, "Macintosh", 32 + 16 + 10 * 4, 512, 0, List.of()));
    }

    private static void hfs(byte[] bytes, int at) {
        ArrayBlocks.put(bytes, at, "BD");
        bytes[at + 19] = 10;
        bytes[at + 22] = 8;
        bytes[at + 29] = 16;
        ArrayBlocks.put(bytes, at + 36, "\11Macintosh");
    }

    @Test
    void knows_systems_by_their_marks() throws IOException {
        for (SystemMark mark : SystemMark.ALL) {
            byte[] bytes = new byte[160 * 2048];
            if (mark.block() < 160) {
                ArrayBlocks.put(bytes, mark.block() * 2048 + mark.offset(), mark.mark());
                assertThat(identify(bytes).systems()).containsExactly(mark.system());
            }
        }
    }

    @Test
    void knows_nintendo_discs() throws IOException {
        byte[] bytes = new byte[2048];
        ArrayBlocks.put(bytes, 28, "\u00C23\u009F=");
        assertThat(identify(bytes).systems()).containsExactly("GameCube");
        ArrayBlocks.put(bytes, 24, "]\u001C\u009E\u00A3");
        assertThat(identify(bytes).systems()).containsExactly("GameCube", "Wii");
    }

    @Test
    void hostile_bytes_give_an_answer_and_never_an_error() throws IOException {
        SplittableRandom random = new SplittableRandom(17);
        for (String file : List.of("iso-small-jrr/iso-small-jrr.iso", "udf-tiny/udf-tiny.img")) {
            byte[] whole = ArrayBlocks.sample(file);
            for (int i = 0; i < 400; i++) {
                byte[] bytes = Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int k = 0; k < 200; k++) {
                    int at = 16 * 2048 + random.nextInt(16 * 2048);
                    if (at < bytes.length) {
                        bytes[at] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt();
                    }
                }
                for (Volume volume : identify(bytes).volumes()) {
                    assertThat(volume.sectors()).isNotNegative();
                    assertThat(VolumeSize.grade(volume, 57)).isNotNull();
                }
            }
        }
    }

    private static TrackContent identify(byte[] bytes) throws IOException {
        return Volumes.identify(ArrayBlocks.of(bytes));
    }
}
