// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.LbaRange;
import spindle.format.ReadOptions;
import spindle.format.raw.RawFormat;
import spindle.image.DiscImage;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

/** Ten sectors: 0 to 3 and 9 of form 1, 4 to 8 of form 2; each is filled with its number. */
class FilePayloadTest {
    @TempDir
    private Path folder;

    @Test
    void sectors_of_form_2_give_all_of_their_bytes() throws IOException {
        try (DiscImage image = open()) {
            DiscBlocks blocks = new DiscBlocks(image, image.disc().tracks().get(0));
            List<FileExtent> extents = List.of(new FileExtent(3 * 2048, 3 * 2048), new FileExtent(9 * 2048, 10));
            ExtentContent content = new ExtentContent("file", blocks, 3 * 2048 + 10, extents);
            FilePayload payload = new FilePayload(blocks, content);
            assertThat(payload.sectors()).containsExactly(new LbaRange(3, 6), new LbaRange(9, 10));
            assertThat(payload.bytes()).isEqualTo(2048 + 2 * 2324 + 10);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            payload.copy(out);
            byte[] bytes = out.toByteArray();
            assertThat(bytes).hasSize(2048 + 2 * 2324 + 10).startsWith(3).endsWith(5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
            assertThat(Arrays.copyOfRange(bytes, 2048, 2048 + 2324)).containsOnly(4);
            assertThat(content.open().read(0, 10_000)).hasSize(3 * 2048 + 10);
        }
    }

    @Test
    void a_last_sector_of_form_2_is_whole_and_what_is_missing_is_left_out() throws IOException {
        try (DiscImage image = open()) {
            DiscBlocks blocks = new DiscBlocks(image, image.disc().tracks().get(0));
            ExtentContent partial = new ExtentContent("a", blocks, 100, List.of(new FileExtent(4 * 2048, 100)));
            assertThat(new FilePayload(blocks, partial).bytes()).isEqualTo(2324);
            ExtentContent cut = new ExtentContent("b", blocks, 8192, List.of(new FileExtent(8 * 2048, 8192)));
            assertThat(new FilePayload(blocks, cut).bytes()).isEqualTo(2324 + 2048);
        }
    }

    private DiscImage open() throws IOException {
        byte[] raw = new byte[10 * RawSector.BYTES];
        for (int i = 0; i < 10; i++) {
            boolean form2 = i >= 4 && i < 9;
            int at = i * RawSector.BYTES;
            int user = form2 ? RawSector.FORM2_USER_BYTES : RawSector.USER_BYTES;
            Arrays.fill(raw, at + RawSector.FORM_USER, at + RawSector.FORM_USER + user, (byte) i);
            if (form2) {
                raw[at + 18] = 0x20;
                raw[at + 22] = 0x20;
                new SectorBuilder().form2(raw, at, i, 1);
            } else {
                new SectorBuilder().form1(raw, at, i, 1);
            }
        }
        Path file = Files.write(folder.resolve("xa.bin"), raw);
        return new RawFormat().reader().orElseThrow().open(file, ReadOptions.DEFAULT);
    }
}
