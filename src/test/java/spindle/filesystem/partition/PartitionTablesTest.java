// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Oracle;

class PartitionTablesTest {
    private static final Path ISOHYBRID = Path.of("/usr/lib/ISOLINUX/isohdpfx.bin");

    @TempDir
    private Path folder;

    private final byte[] image = new byte[64 * 2048];

    private PartitionTables find() throws IOException {
        return PartitionTables.find(new BlockBytes(ArrayBlocks.of(image)));
    }

    @Test
    void a_disc_without_tables_has_no_partitions() throws IOException {
        assertThat(find()).isEqualTo(new PartitionTables(PartitionTables.Code.NONE, List.of()));
    }

    @Test
    void an_mbr_has_four_entries_and_code() throws IOException {
        ArrayBlocks.put(image, 0, "3\u00C0");
        ArrayBlocks.put(image, 446, "\u0080\0\0\0\u0017\0\0\0\1\0\0\0\u0010\0\0\0");
        ArrayBlocks.put(image, 462, "\0\0\0\0\u00EF\0\0\0 \0\0\0@\0\0\0");
        ArrayBlocks.put(image, 510, "U\u00AA");
        assertThat(find().bootable()).containsExactly("BIOS (MBR)", "UEFI (EFI partition in MBR)");
        assertThat(find().partitions())
                .containsExactly(
                        new Partition(Partition.Scheme.MBR, 1, "type 17", "", 512, 8192, Set.of(Partition.Flag.ACTIVE)),
                        new Partition(Partition.Scheme.MBR, 2, "EFI system", "", 16384, 32768, Set.of()));
        image[446] = 1; // no status of a partition
        assertThat(find().partitions()).isEmpty();
    }

    @Test
    void a_table_that_claims_too_much_is_cut() throws IOException {
        ArrayBlocks.put(image, 512, "EFI PART");
        image[512 + 72] = 2;
        ArrayBlocks.put(image, 512 + 80, "\u00FF\u00FF\u00FF\u007F\u0080\0\0\0");
        Arrays.fill(image, 1024, image.length, (byte) 0x7F);
        assertThat(find().partitions()).isEmpty();
    }

    @Test
    void noise_gives_no_error() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            random.nextBytes(image);
            ArrayBlocks.put(image, 510, "U\u00AA" + (i % 2 == 0 ? "EFI PART" : "PM"));
            ArrayBlocks.put(image, 2048, i % 3 == 0 ? "PM" : "");
            find();
        }
    }

    @Test
    @Tag("oracle")
    void a_hybrid_of_xorriso_starts_as_a_hard_disk_in_every_way() throws IOException {
        assumeTrue(Files.exists(ISOHYBRID), ISOHYBRID + " is not here");
        Oracle oracle = new Oracle(folder);
        oracle.tree("in");
        Files.copy(Path.of("/usr/lib/ISOLINUX/isolinux.bin"), folder.resolve("in/isolinux.bin"));
        Files.write(folder.resolve("in/efi.img"), new byte[100_000]);
        String options = "-V HYB -J -R -o hyb.iso -isohybrid-mbr " + ISOHYBRID
                + " -c boot.cat -b isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table -eltorito-alt-boot"
                + " -e efi.img -no-emul-boot -isohybrid-gpt-basdat -isohybrid-apm-hfsplus in";
        oracle.run("xorriso", ("-as mkisofs " + options).split(" "));
        PartitionTables found = PartitionTables.find(new BlockBytes(ArrayBlocks.of(oracle.bytes("hyb.iso"))));
        assertThat(found.bootable()).containsExactly("BIOS (isohybrid MBR)", "UEFI (EFI partition in MBR)");
        assertThat(found.partitions())
                .extracting(each -> each.scheme() + " " + each.type() + " " + each.name())
                .containsExactly(
                        "MBR type 00 ",
                        "MBR EFI system ",
                        "GPT basic data ISOHybrid",
                        "GPT basic data ISOHybrid1",
                        "APPLE Apple_HFS EFI");
        String report = oracle.run("xorriso", "-indev", "hyb.iso", "-report_system_area", "plain");
        for (Partition each : found.partitions()) {
            if (each.scheme() != Partition.Scheme.APPLE) {
                assertThat(report).containsPattern(" " + each.start() / 512 + " +" + each.bytes() / 512 + "\\s");
            }
        }
    }
}
