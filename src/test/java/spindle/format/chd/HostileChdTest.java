// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Spindle;
import spindle.disc.Medium;
import spindle.format.Copying;
import spindle.format.DiscMaker;
import spindle.format.MadeDisc;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.SpindleException;

/** Files that lie: a message, at once. */
class HostileChdTest {
    private static final int HUNK_BYTES_AT = 56;
    private static final int LOGICAL_BYTES_AT = 32;
    private static final int MAP_AT = 40;
    private static final int METADATA_AT = 48;
    private static final int SHA1_AT = 84;
    private static final int PARENT_AT = 104;

    @TempDir
    Path folder;

    private byte[] bytes = {};

    @BeforeEach
    void make() throws IOException {
        Path path = folder.resolve("good.chd");
        MadeDisc made = DiscMaker.user(Medium.DVD, 40, 4);
        Spindle.convert(Spindle.plan(made, new ChdFormat(), path, Copying.accepting(made)), Progress.NONE);
        bytes = Files.readAllBytes(path);
        Files.delete(path);
    }

    private void assertRefused(String words) throws IOException {
        Path path = Files.write(folder.resolve("a.chd"), bytes);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> Spindle.open(path))
                        .isInstanceOf(SpindleException.class)
                        .hasMessageContaining(words));
    }

    private ByteBuffer at(int offset) {
        return ByteBuffer.wrap(bytes).position(offset);
    }

    @Test
    void a_hunk_of_four_gigabytes() throws IOException {
        at(HUNK_BYTES_AT).putInt(-1);
        assertRefused("4294967295 bytes in a hunk");
    }

    @Test
    void billions_of_hunks() throws IOException {
        at(LOGICAL_BYTES_AT).putLong(Long.MAX_VALUE / 2);
        assertRefused("no disc is that large");
    }

    @Test
    void millions_of_hunks_in_a_small_map() throws IOException {
        at(LOGICAL_BYTES_AT).putLong(6_000_000L * 4096);
        assertRefused("its map cannot be used");
    }

    @Test
    void a_map_beyond_the_file() throws IOException {
        at(MAP_AT).putLong(Long.MAX_VALUE);
        assertRefused("its map at offset");
    }

    @Test
    void a_map_of_no_huffman_code() throws IOException {
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        at(map + 16).putLong(0x3333_3333_3333_3333L);
        assertRefused("its map cannot be used");
    }

    @Test
    void metadata_in_a_ring() throws IOException {
        int metadata = (int) ByteBuffer.wrap(bytes).getLong(METADATA_AT);
        at(metadata + 8).putLong(metadata);
        assertRefused("in a ring");
    }

    @Test
    void metadata_beyond_the_file() throws IOException {
        int metadata = (int) ByteBuffer.wrap(bytes).getLong(METADATA_AT);
        at(metadata + 4).putInt(0x01FF_FFFF);
        assertRefused("more than there can be");
    }

    @Test
    void a_parent_that_is_the_file_itself() throws IOException {
        System.arraycopy(bytes, SHA1_AT, bytes, PARENT_AT, 20);
        assertRefused("names itself as its parent");
    }

    @Test
    void two_that_are_the_parents_of_each_other() throws IOException {
        System.arraycopy(bytes, SHA1_AT, bytes, PARENT_AT, 20);
        bytes[SHA1_AT] ^= 1;
        Files.write(folder.resolve("b.chd"), bytes);
        byte[] sha1 = new byte[20];
        System.arraycopy(bytes, SHA1_AT, sha1, 0, 20);
        System.arraycopy(bytes, PARENT_AT, bytes, SHA1_AT, 20);
        System.arraycopy(sha1, 0, bytes, PARENT_AT, 20);
        assertRefused("a ring");
    }

    @Test
    void any_end_and_any_byte() throws IOException {
        byte[] good = bytes;
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 400; i++) {
            byte[] wrong = good.clone();
            if (i % 2 == 0) {
                wrong = Arrays.copyOf(good, random.nextInt(good.length));
            } else {
                boolean inHead = i % 4 == 1;
                int at = inHead ? random.nextInt(150) : good.length - 1 - random.nextInt(80);
                wrong[at] = (byte) random.nextInt();
            }
            Path path = Files.write(folder.resolve("a.chd"), wrong);
            try (DiscImage image = Spindle.open(path)) {
                image.sectors(image.disc().tracks().get(0)).read(0, 1, ByteBuffer.allocate(2352));
            } catch (SpindleException e) {
                // A message is what is wanted.
            }
        }
    }
}
