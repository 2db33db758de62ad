// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.format.chd.codec.CodecTag;

class MapPrinterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 20, 21, 22, 273, 274, 275, 276, 600, 5000})
    void prints_what_the_parser_reads(int hunks) throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            ChdHeader header = header(hunks);
            HunkMap map = map(header, new SplittableRandom(seed), seed);
            byte[] printed = new byte[1 << 17];
            ByteBuffer bytes = new MapPrinter(map, header).packed(0);
            bytes.get(printed, (int) header.mapOffset(), bytes.remaining());
            MapReading read = new PackedMapParser(new MadeBytes(printed), "made", header).parse();
            assertThat(read.state()).isEqualTo(MapReading.State.INTACT);
            for (int i = 0; i < hunks; i++) {
                assertThat(read.map().kind(i)).as("hunk " + i).isEqualTo(map.kind(i));
                assertThat(read.map().place(i)).isEqualTo(map.place(i));
                assertThat(read.map().length(i)).isEqualTo(map.length(i));
                assertThat(read.map().check(i)).isEqualTo(map.check(i));
            }
        }
    }

    private static ChdHeader header(int hunks) {
        return new ChdHeader(
                5,
                List.of(CodecTag.DEFLATE, CodecTag.LZMA),
                hunks,
                hunks * 64L,
                100,
                0,
                64,
                16,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Sha1("00".repeat(19) + "01")));
    }

    /** Runs of kinds; with seed 0 all of one kind. */
    private static HunkMap map(ChdHeader header, SplittableRandom random, int seed) {
        HunkMap map = new HunkMap(header.hunkCount(), HunkMap.Check.CRC_16);
        long place = 0;
        int kind = 0;
        for (int i = 0; i < header.hunkCount(); i++) {
            kind = seed > 0 && random.nextInt(seed * 8) == 0 ? random.nextInt(5) : kind;
            if (kind < 2 || i == 0) {
                int length = seed == 0 ? 0 : random.nextInt(10);
                map.put(i, HunkKind.at(kind < 2 ? kind : 0), place, length, random.nextInt(65536));
                place += length;
            } else if (kind == 2) {
                map.put(i, HunkKind.STORED, place, 64, random.nextInt(65536));
                place += 64;
            } else if (kind == 3) {
                int other = random.nextBoolean() && map.kind(i - 1) != HunkKind.SELF ? i - 1 : 0;
                map.put(i, HunkKind.SELF, other, 0, 0);
            } else {
                map.put(i, HunkKind.PARENT, random.nextBoolean() ? i * 64L : random.nextInt(100) * 16L, 0, 0);
            }
        }
        return map;
    }
}
