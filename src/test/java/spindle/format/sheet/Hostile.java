// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.io.SpindleException;

/** Opens damaged files: whatever they hold, they open and can be read, or there is a message. */
public final class Hostile {
    private final DiscFormat format;
    private final Path file;

    /** @param file is written over again and again */
    public Hostile(DiscFormat format, Path file) {
        this.format = format;
        this.file = file;
    }

    /** Opens bytes as the file's content. */
    public void open(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (DiscImage image = format.reader().orElseThrow().open(file, ReadOptions.DEFAULT)) {
            for (Track track : image.disc().tracks()) {
                int bytesPerSector = image.storage(track).layout().bytes();
                if (track.range().count() > 0) {
                    ByteBuffer sector = ByteBuffer.allocate(bytesPerSector);
                    image.sectors(track).read(track.end() - 1, 1, sector);
                    assertThat(sector.position()).isEqualTo(bytesPerSector);
                }
            }
        } catch (SpindleException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    /** Opens every beginning of the bytes that ends in {@code from} or behind. */
    public void truncations(byte[] bytes, int from) throws IOException {
        for (int length = from; length < bytes.length; length++) {
            open(Arrays.copyOf(bytes, length));
        }
    }

    /** Opens the bytes with some of them changed, from {@code from} on. */
    public void mutations(byte[] bytes, int from, int count) throws IOException {
        SplittableRandom random = new SplittableRandom(0xBADL);
        for (int i = 0; i < count; i++) {
            byte[] changed = bytes.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = from + random.nextInt(bytes.length - from);
                changed[at] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : changed[from + random.nextInt(bytes.length - from)];
            }
            open(changed);
        }
    }
}
