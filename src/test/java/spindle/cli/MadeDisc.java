// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

/** Sound raw sectors for tests, and sheets over them. */
final class MadeDisc {
    private static final int FORM1 = 0x08;
    private static final int FORM2 = 0x20;

    private MadeDisc() {}

    /** {@return sectors of mode 1 with random user data} */
    static byte[] mode1(int lba, int count) {
        byte[] bin = noise(count);
        new SectorBuilder().mode1(bin, 0, lba, count);
        return bin;
    }

    /** {@return sectors of form 1 with random user data} */
    static byte[] form1(int lba, int count) {
        byte[] bin = noise(count);
        subheaders(bin, FORM1);
        new SectorBuilder().form1(bin, 0, lba, count);
        return bin;
    }

    /** {@return sectors of form 2 with random user data and an EDC} */
    static byte[] form2(int lba, int count) {
        byte[] bin = noise(count);
        subheaders(bin, FORM2);
        new SectorBuilder().form2(bin, 0, lba, count);
        return bin;
    }

    private static byte[] noise(int count) {
        byte[] bin = new byte[count * RawSector.BYTES];
        new SplittableRandom(count).nextBytes(bin);
        return bin;
    }

    private static void subheaders(byte[] bin, int submode) {
        for (int at = 0; at < bin.length; at += RawSector.BYTES) {
            for (int i = 0; i < 8; i++) {
                bin[at + RawSector.SUBHEADER + i] = (byte) (i % 4 == 2 ? submode : 0);
            }
        }
    }

    /** {@return a sheet over a BIN, both written into a folder} */
    static Path sheet(Path folder, String name, byte[] bin, String lines) throws IOException {
        Files.write(folder.resolve(name + ".bin"), bin);
        return Files.writeString(folder.resolve(name + ".cue"), "FILE \"" + name + ".bin\" BINARY\n" + lines);
    }
}
