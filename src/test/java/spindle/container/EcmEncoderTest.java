// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.sector.code.SectorBuilder;

final class EcmEncoderTest {
    private static final String END = "fcffffff3f";

    @TempDir
    Path folder;

    private final SectorBuilder builder = new SectorBuilder();

    /** What the ecm program made of the three bytes "abc". */
    @Test
    void literals_are_what_the_ecm_program_makes_of_them() throws IOException {
        assertThat(hex(encode(new byte[] {'a', 'b', 'c'}))).isEqualTo("45434d0008616263" + END + "f3141691");
    }

    /** The heads that the ecm program writes for form 1, form 2, and form 2 without an EDC. */
    @Test
    void sectors_of_mode_2_are_two_records_each_and_one_without_an_edc_is_literals() throws IOException {
        byte[] plain = new byte[3 * 2352];
        plain[18] = 8;
        plain[22] = 8;
        builder.form1(plain, 0, 0, 1);
        plain[2352 + 18] = 0x20;
        plain[2352 + 22] = 0x20;
        builder.form2(plain, 2352, 1, 1);
        plain[2 * 2352 + 18] = 0x20;
        plain[2 * 2352 + 22] = 0x20;
        builder.form2(plain, 2 * 2352, 2, 1);
        Arrays.fill(plain, 3 * 2352 - 4, 3 * 2352, (byte) 0);
        byte[] ecm = encode(plain);
        assertThat(ecm).hasSize(6783);
        int form1 = 4 + 17;
        int form2 = form1 + 1 + 2052 + 17;
        int none = form2 + 1 + 2328;
        assertThat(new int[] {ecm[4], ecm[form1], ecm[form2 - 17], ecm[form2], ecm[none] & 0xFF, ecm[none + 1]})
                .containsExactly(0x3C, 2, 0x3C, 3, 0xBC, 0x49);
    }

    @Test
    void sectors_of_mode_1_are_records_of_many() throws IOException {
        byte[] plain = new byte[100 * 2352];
        new SplittableRandom(1).nextBytes(plain);
        builder.mode1(plain, 0, 0, 100);
        byte[] ecm = encode(plain);
        assertThat(ecm).hasSize(4 + 2 + 100 * 2051 + 9);
        assertThat(hex(Arrays.copyOf(ecm, 6))).isEqualTo("45434d008d03");
    }

    /** Sectors between other bytes, wherever they lie, and lengths around those of a window. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2335, 2352, 100_000, 1 << 20, (1 << 20) + (1 << 16) + 1, 5_000_000})
    void everything_comes_back(int bytes) throws IOException {
        byte[] plain = mixed(bytes);
        Path file = folder.resolve("any.bin.ecm");
        encode(plain);
        if (bytes > 10) {
            Sample.requireEqual(file, plain);
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(EcmEncoder.mostBytes(bytes));
    }

    /** Bytes that look like sub-headers everywhere are no sectors. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x55, 0xFF})
    void patterns_come_back(int value) throws IOException {
        byte[] plain = new byte[3_000_000];
        for (int i = 0; i < plain.length; i += 2) {
            plain[i] = (byte) value;
        }
        encode(plain);
        Sample.requireEqual(folder.resolve("any.bin.ecm"), plain);
    }

    private byte[] mixed(int bytes) {
        SplittableRandom random = new SplittableRandom(bytes);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int lba = 0; all.size() < bytes; lba++) {
            byte[] sector = new byte[2352];
            random.nextBytes(sector);
            System.arraycopy(sector, 16, sector, 20, 4);
            switch (random.nextInt(5)) {
                case 0 -> builder.mode1(sector, 0, lba, 1);
                case 1 -> builder.form1(sector, 0, lba, 1);
                case 2 -> builder.form2(sector, 0, lba, 1);
                case 3 -> Arrays.fill(sector, (byte) 0);
                default -> sector = Arrays.copyOf(sector, random.nextInt(2352));
            }
            all.writeBytes(sector);
        }
        return Arrays.copyOf(all.toByteArray(), bytes);
    }

    private byte[] encode(byte[] plain) throws IOException {
        Path target = folder.resolve("any.bin.ecm");
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of())) {
            OutputFile file = outputs.add(target);
            file.write(0, ByteBuffer.wrap(plain));
            EcmEncoder.encode(file);
            outputs.commit();
        }
        return Files.readAllBytes(target);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
