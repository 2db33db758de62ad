// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of several languages become packs, and packs the same blocks. */
class CdTextBlocksTest {
    private static final List<Integer> TRACKS = List.of(2, 3, 4);
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocks_come_back(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CdTextBlock> blocks = new ArrayList<>();
        for (int number = random.nextInt(2); number < 8; number += 1 + random.nextInt(3)) {
            blocks.add(block(number, random));
        }
        List<CdTextPack> packs = CdTextEncoder.packs(blocks, TRACKS);
        List<CdTextBlock> read = CdTextDecoder.blocks(packs);
        assertThat(read).hasSameSizeAs(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("items")
                    .isEqualTo(blocks.get(i));
            for (int track = 0; track <= 4; track++) {
                for (CdTextType type : List.of(CdTextType.TITLE, CdTextType.PERFORMER, CdTextType.GENRE)) {
                    assertThat(read.get(i).text(track, type))
                            .isEqualTo(blocks.get(i).text(track, type));
                }
            }
        }
        assertThat(CdTextDecoder.faults(packs)).isEmpty();
        assertThat(CdTextEncoder.packs(read, TRACKS)).isEqualTo(packs);
    }

    private static CdTextBlock block(int number, SplittableRandom random) {
        CdTextBlock block = new CdTextBlock(number);
        boolean isWide = random.nextBoolean();
        block.speaks(random.nextInt(256));
        block.isEncodedAs(isWide ? CdTextCharset.MS_JIS : CdTextCharset.ISO_8859_1);
        for (int track = 0; track <= 4; track++) {
            String word = (isWide ? "\u6C34" : "x").repeat(1 + random.nextInt(40));
            block.put(track, random.nextBoolean() ? CdTextType.TITLE : CdTextType.PERFORMER, bytes(word, isWide));
        }
        block.put(0, CdTextType.GENRE, CdTextBlock.genre(bytes("Rock", isWide)));
        return block;
    }

    private static byte[] bytes(String word, boolean isWide) {
        return word.getBytes(isWide ? JAPANESE : StandardCharsets.ISO_8859_1);
    }

    /** Byte 3 of a pack: width, block, and the characters of its string in packs before, at most 15. */
    @ParameterizedTest
    @EnumSource(
            value = CdTextCharset.class,
            names = {"ISO_8859_1", "MS_JIS"})
    void a_pack_tells_its_block_and_how_much_of_its_string_was_sent(CdTextCharset charset) {
        CdTextBlock block = new CdTextBlock(5);
        block.isEncodedAs(charset);
        block.put(0, CdTextType.TITLE, new byte[36]);
        block.put(1, CdTextType.TITLE, new byte[] {'a', 'b'});
        int wide = charset.terminatorBytes();
        int flag = wide == 2 ? 0xD0 : 0x50;
        List<CdTextPack> packs = CdTextEncoder.packs(List.of(block), TRACKS);
        assertThat(packs.subList(0, 4))
                .extracting(pack -> pack.bytes()[3] & 0xFF)
                .containsExactly(
                        flag, flag | 12 / wide, flag | Math.min(15, 24 / wide), flag | Math.min(15, 36 / wide));
    }

    @Test
    void size_information_tells_charset_tracks_counts_and_languages() {
        CdTextBlock english = titled(0, "One");
        CdTextBlock german = titled(3, "Ein langer Titel");
        german.speaks(8);
        english.put(0, CdTextType.SIZE_INFO, new byte[] {0, 0, 0, 3, 99});
        List<CdTextPack> packs = CdTextEncoder.packs(List.of(english, german), TRACKS);
        assertThat(packs).hasSize(4 + 5);
        byte[] size = CdTextDecoder.joined(
                packs.subList(1, 4).stream().map(CdTextPack::bytes).toList());
        assertThat(size).startsWith(0, 2, 4, 3, 1, 0, 0);
        assertThat(size[4 + 15]).isEqualTo((byte) 3);
        assertThat(size[20]).isEqualTo((byte) 3);
        assertThat(size[23]).isEqualTo((byte) 4);
        assertThat(size[28]).isEqualTo((byte) CdTextBlock.ENGLISH);
        assertThat(size[31]).isEqualTo((byte) 8);
        byte[] laterSize = CdTextDecoder.joined(
                packs.subList(6, 9).stream().map(CdTextPack::bytes).toList());
        assertThat(laterSize).startsWith(0, 2, 4, 0, 2);
        assertThat(Arrays.copyOfRange(laterSize, 20, 36)).isEqualTo(Arrays.copyOfRange(size, 20, 36));
        CdTextBlock later = CdTextDecoder.blocks(packs).get(1);
        assertThat(later.number()).isEqualTo(3);
        assertThat(later.language()).isEqualTo(8);
    }

    /** A sequence number is one byte; the last three packs are the sizes. */
    @Test
    void a_block_has_256_packs_at_most() {
        CdTextBlock block = titled(0, "x".repeat(253 * 12 - 1));
        assertThat(CdTextEncoder.packs(List.of(block), TRACKS)).hasSize(256);
        CdTextBlock longer = titled(0, "x".repeat(253 * 12));
        List<CdTextPack> packs = CdTextEncoder.packs(List.of(longer), TRACKS);
        assertThat(packs).hasSize(256);
        assertThat(packs.get(252).bytes()[0]).isEqualTo((byte) 0x80);
        assertThat(packs.subList(253, 256)).allMatch(pack -> pack.bytes()[0] == (byte) 0x8F);
    }

    @Test
    void a_text_begins_at_the_first_track_that_has_one() {
        CdTextBlock block = new CdTextBlock(0);
        block.put(2, CdTextType.TITLE, new byte[] {'b'});
        List<CdTextPack> packs = CdTextEncoder.packs(List.of(block), TRACKS);
        assertThat(packs.get(0).bytes()).startsWith(0x80, 0, 0, 0, 0, 0, 'b', 0);
    }

    @Test
    void a_pack_tells_the_track_of_its_first_string_and_how_much_of_it_was_sent() {
        CdTextBlock block = titled(0, "ab");
        block.put(1, CdTextType.TITLE, "c".repeat(20).getBytes(StandardCharsets.ISO_8859_1));
        block.put(2, CdTextType.TITLE, "d".repeat(12).getBytes(StandardCharsets.ISO_8859_1));
        List<CdTextPack> packs = CdTextEncoder.packs(List.of(block), TRACKS);
        assertThat(packs.get(1).bytes()).startsWith(0x80, 1, 1, 9, 'c');
        assertThat(packs.get(2).bytes()).startsWith(0x80, 2, 2, 0, 'd');
        assertThat(packs.get(3).bytes()).startsWith(0x80, 2, 3, 12, 0);
    }

    @Test
    void a_Korean_block_and_a_short_size_and_bytes_come_back() {
        CdTextBlock block = new CdTextBlock(0);
        block.isEncodedAs(CdTextCharset.KOREAN);
        block.put(0, CdTextType.TITLE, new byte[] {(byte) 0xB0, (byte) 0xA1});
        block.put(0, CdTextType.TOC_INFO1, new byte[12]);
        block.put(0, CdTextType.SIZE_INFO, new byte[3]);
        CdTextBlock read = CdTextDecoder.blocks(CdTextEncoder.packs(List.of(block), TRACKS))
                .get(0);
        assertThat(read.charset()).isEqualTo(CdTextCharset.KOREAN);
        assertThat(read.text(0, CdTextType.TITLE)).contains("\uAC00");
        assertThat(read.of(0).get(CdTextType.TOC_INFO1)).isEqualTo(new byte[12]);
    }

    private static CdTextBlock titled(int number, String title) {
        CdTextBlock block = new CdTextBlock(number);
        block.put(0, CdTextType.TITLE, title.getBytes(StandardCharsets.ISO_8859_1));
        return block;
    }
}
