// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** What a message may cost, whether it is held or not. */
    private static final long MOST_ALLOCATED = 130L << 20;

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
        long before = allocated();
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> Spindle.open(path).close())
                        .isInstanceOf(SpindleException.class)
                        .hasMessageContaining(words));
        assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
    }

    /** {@return the bytes that this thread has allocated so far} */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
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
    void a_hunk_that_is_longer_than_any_program_writes() throws IOException {
        at(HUNK_BYTES_AT).putInt(16 << 20);
        assertRefused("16777216 bytes in a hunk");
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
    void millions_of_repeats_of_one_hunk() throws IOException {
        int hunks = 6_000_000;
        at(LOGICAL_BYTES_AT).putLong(hunks * 4096L);
        HunkMap map = new HunkMap(hunks, HunkMap.Check.CRC_16);
        map.put(0, HunkKind.STORED, 0, 4096, HunkCrc.of(bytes, 0, 4096));
        for (int i = 1; i < hunks; i++) {
            map.put(i, HunkKind.SELF, 0, 0, 0);
        }
        ByteBuffer packed = new MapPrinter(map, new HeaderParser("a.chd", bytes).parse()).packed(0);
        int end = bytes.length;
        at(MAP_AT).putLong(end);
        bytes = Arrays.copyOf(bytes, end + packed.remaining());
        at(end).put(packed);
        Path path = Files.write(folder.resolve("a.chd"), bytes);
        long before = allocated();
        assertTimeout(Duration.ofSeconds(5), () -> Spindle.open(path).close());
        assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
    }

    @Test
    void a_map_beyond_the_file() throws IOException {
        at(MAP_AT).putLong(Long.MAX_VALUE);
        assertRefused("its map at offset");
    }

    @Test
    void a_map_of_billions_of_bytes() throws IOException {
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        at(map).putInt(-1);
        assertRefused("its map at offset");
    }

    @Test
    void a_map_that_says_of_all_hunks_what_it_said_of_the_first() throws IOException {
        at(LOGICAL_BYTES_AT).putLong(6_000_000L * 4096);
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        bytes = Arrays.copyOf(bytes, map + 16 + 40_000);
        at(map).putInt(40_000);
        Arrays.fill(bytes, map + 16, bytes.length, (byte) 0x22);
        assertRefused("its map cannot be used");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                0x1F1F_1F1F_1F1F_1F1FL,
                0x8888_8888_8888_8888L,
                0x1818_1818_1818_1818L,
                0x2222_2222_2222_2222L,
                0x1212_1212_1212_1212L,
                0xFFFF_FFFF_FFFF_FFFFL
            })
    void a_tree_that_is_none(long lengths) throws IOException {
        int map = (int) ByteBuffer.wrap(bytes).getLong(MAP_AT);
        at(map + 16).putLong(lengths);
        assertRefused("its map cannot be used");
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
    void metadata_without_end() throws IOException {
        int count = 6000;
        int first = bytes.length;
        at(METADATA_AT).putLong(first);
        bytes = Arrays.copyOf(bytes, first + 16 * count);
        for (int i = 0; i < count; i++) {
            at(first + 16 * i).putInt(ChdTags.DVD).putInt(0).putLong(first + 16L * (i + 1));
        }
        assertRefused("outside the file or in a ring");
    }

    @Test
    void tracks_of_billions_of_frames() throws IOException {
        int first = bytes.length;
        at(METADATA_AT).putLong(first);
        byte[] text = "TRACK:1 TYPE:AUDIO SUBTYPE:NONE FRAMES:4294967295".getBytes(StandardCharsets.US_ASCII);
        bytes = Arrays.copyOf(bytes, first + 16 + text.length);
        at(first).putInt(ChdTags.OLD_TRACK).putInt(text.length).putLong(0).put(text);
        assertRefused("FRAMES:4294967295");
    }

    @Test
    void an_old_file_with_a_ring_of_repeats() throws IOException {
        bytes = old();
        at(OldMap.AT + OldMap.ENTRY).putLong(2).putInt(0).putInt(OldMap.SELF);
        at(OldMap.AT + 2 * OldMap.ENTRY).putLong(1).putInt(0).putInt(OldMap.SELF);
        assertRefused("hunk 1 repeats hunk 2, which does not come before it");
    }

    @Test
    void an_old_file_with_a_hunk_that_repeats_itself() throws IOException {
        bytes = old();
        at(OldMap.AT + OldMap.ENTRY).putLong(1).putInt(0).putInt(OldMap.SELF);
        assertRefused("hunk 1 repeats hunk 1");
    }

    @Test
    void an_old_file_with_hunks_of_a_parent_that_it_does_not_have() throws IOException {
        bytes = old();
        at(OldMap.AT + OldMap.ENTRY).putLong(1).putInt(0).putInt(OldMap.PARENT);
        assertRefused("is taken from a parent, and the header names none");
    }

    @Test
    void an_old_file_of_billions_of_hunks() throws IOException {
        bytes = old();
        at(24).putInt(-1);
        assertRefused("no disc is that large");
    }

    @Test
    void an_old_file_with_a_hunk_of_four_gigabytes() throws IOException {
        bytes = old();
        at(44).putInt(-1);
        assertRefused("4294967295 bytes in a hunk");
    }

    /** The map of version 4. */
    private static final class OldMap {
        static final int AT = 108;
        static final int ENTRY = 16;
        static final int SELF = 4;
        static final int PARENT = 5;
    }

    private static byte[] old() {
        byte[] hunk = new byte[OldChd.HUNK];
        new SplittableRandom(1).nextBytes(hunk);
        return new OldChd(4)
                .hunk(hunk)
                .hunk(hunk.clone())
                .hunk(hunk.clone())
                .text("CHTR", "TRACK:1 TYPE:AUDIO SUBTYPE:NONE FRAMES:12")
                .bytes();
    }

    @Test
    void a_chain_of_many_parents() throws IOException {
        for (int i = 0; i < 20; i++) {
            bytes[SHA1_AT] = (byte) i;
            System.arraycopy(bytes, SHA1_AT, bytes, PARENT_AT, 20);
            bytes[PARENT_AT] = (byte) (i + 1);
            Files.write(folder.resolve("parent" + i + ".chd"), bytes);
        }
        bytes[SHA1_AT] = 100;
        bytes[PARENT_AT] = 0;
        assertRefused("its parents are too many");
    }

    @Test
    void parents_that_are_large_together() throws IOException {
        at(LOGICAL_BYTES_AT).putLong(5_000_000L * 4096);
        bytes[SHA1_AT] = 1;
        Files.write(folder.resolve("parent.chd"), bytes);
        byte[] wanted = Arrays.copyOfRange(bytes, SHA1_AT, SHA1_AT + 20);
        bytes = plain(5_000_000);
        System.arraycopy(wanted, 0, bytes, PARENT_AT, 20);
        assertRefused("its parents are too many, or too large");
    }

    /** {@return a file without codecs, whose hunks are all in the parent} */
    private byte[] plain(int hunks) {
        byte[] plain = Arrays.copyOf(bytes, 124 + 4 * hunks);
        Arrays.fill(plain, 124, plain.length, (byte) 0);
        Arrays.fill(plain, 16, 32, (byte) 0);
        ByteBuffer.wrap(plain).putLong(LOGICAL_BYTES_AT, 4096L * hunks);
        ByteBuffer.wrap(plain).putLong(MAP_AT, 124).putLong(METADATA_AT, 0).put(SHA1_AT, (byte) 9);
        return plain;
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
