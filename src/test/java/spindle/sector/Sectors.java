// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.SplittableRandom;
import spindle.sector.code.SectorBuilder;

/** Right sectors with random user data, for tests that then spoil them. */
public final class Sectors {
    private static final SectorBuilder BUILDER = new SectorBuilder();

    private Sectors() {}

    public static byte[] random(SplittableRandom random, SectorMode mode, int lba) {
        byte[] raw = Seed.bytes(random, 2352);
        switch (mode) {
            case AUDIO -> {}
            case MODE0 -> BUILDER.mode0(raw, 0, lba, 1);
            case MODE1 -> BUILDER.mode1(raw, 0, lba, 1);
            case MODE2 -> BUILDER.mode2(raw, 0, lba, 1);
            case FORM1 -> {
                Subheader.storePlainForm1(raw, 16);
                BUILDER.form1(raw, 0, lba, 1);
            }
            case FORM2 -> {
                Subheader.storePlainForm2(raw, 16);
                BUILDER.form2(raw, 0, lba, 1);
            }
        }
        return raw;
    }
}
