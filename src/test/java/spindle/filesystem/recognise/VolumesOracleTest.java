// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Oracle;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeSize;

@Tag("oracle")
class VolumesOracleTest {
    @TempDir
    private Path folder;

    private Oracle oracle;

    @BeforeEach
    void makeTree() throws IOException {
        oracle = new Oracle(folder);
        oracle.tree("tree");
    }

    @Test
    void knows_a_bridge_of_iso_9660_and_udf() throws IOException {
        oracle.run("genisoimage", "-quiet", "-udf", "-J", "-r", "-V", "BRIDGE", "-o", "a.iso", "tree");
        TrackContent content = identify("a.iso");
        assertThat(content.volumes())
                .extracting(Volume::kind)
                .containsExactly(Volume.Kind.ISO9660, Volume.Kind.JOLIET, Volume.Kind.UDF);
        assertThat(content.volumes()).extracting(Volume::label).containsOnly("BRIDGE");
        assertThat(content.volumes().get(2).details()).containsExactly("UDF 1.02");
        long sectors = Files.size(folder.resolve("a.iso")) / 2048;
        for (Volume volume : content.volumes()) {
            assertThat(VolumeSize.grade(volume, sectors)).isNotEqualTo(VolumeSize.Grade.TRUNCATED);
        }
    }

    @Test
    void knows_an_apple_hybrid() throws IOException {
        oracle.run("genisoimage", "-quiet", "-hfs", "-part", "-V", "HYBRID", "-o", "a.iso", "tree");
        assertThat(identify("a.iso").volumes())
                .extracting(Volume::kind)
                .containsExactly(Volume.Kind.ISO9660, Volume.Kind.HFS);
        assertThat(identify("a.iso").volumes().get(1).label()).isEqualTo("HYBRID");
    }

    @Test
    void tells_what_boots() throws IOException {
        Files.write(folder.resolve("tree/boot.img"), new byte[2048]);
        Files.write(folder.resolve("tree/efi.img"), new byte[4096]);
        oracle.run(
                "xorriso",
                "-as",
                "mkisofs",
                "-quiet",
                "-V",
                "BOOTS",
                "-b",
                "boot.img",
                "-no-emul-boot",
                "-boot-load-size",
                "4",
                "-eltorito-alt-boot",
                "-e",
                "efi.img",
                "-no-emul-boot",
                "-o",
                "a.iso",
                "tree");
        assertThat(identify("a.iso").boot()).hasSize(2);
        assertThat(identify("a.iso").boot().get(0)).startsWith("x86, no emulation, 4 sectors of 512 bytes at block ");
        assertThat(identify("a.iso").boot().get(1)).startsWith("UEFI, no emulation, ");
    }

    @Test
    void knows_that_a_later_sessions_extents_count_from_the_discs_lba_0() throws IOException {
        oracle.run("genisoimage", "-quiet", "-R", "-J", "-V", "FIRST", "-o", "first.iso", "tree");
        oracle.tree("more");
        oracle.run(
                "genisoimage",
                "-quiet",
                "-R",
                "-J",
                "-V",
                "SECOND",
                "-C",
                "0,12000",
                "-M",
                "first.iso",
                "-o",
                "second.iso",
                "more");
        byte[] bytes = oracle.bytes("second.iso");
        for (long firstLba : new long[] {0, 12_000}) {
            TrackContent content = Volumes.identify(new ArrayBlocks(bytes, firstLba));
            assertThat(content.volumes()).hasSize(2);
            for (Volume volume : content.volumes()) {
                assertThat(volume.base()).isEqualTo(12_000);
                assertThat(volume.label()).isEqualTo("SECOND");
                assertThat(VolumeSize.grade(volume, bytes.length / 2048)).isEqualTo(VolumeSize.Grade.EXACT);
            }
            assertThat(content.volumes().get(0).details()).containsExactly("Rock Ridge");
        }
        byte[] padded = new byte[12_000 * 2048 + bytes.length];
        System.arraycopy(bytes, 0, padded, 12_000 * 2048, bytes.length);
        assertThat(Volumes.identify(ArrayBlocks.of(padded)).volumes()).isEmpty();
        assertThat(Volumes.identify(ArrayBlocks.of(Arrays.copyOf(bytes, 40 * 2048)))
                        .volumes())
                .hasSize(2);
    }

    private TrackContent identify(String file) throws IOException {
        return Volumes.identify(ArrayBlocks.of(oracle.bytes(file)));
    }
}
