// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.SplittableRandom;

/** Random input that can be had again: every run prints its seed, {@code -Dseed=} repeats it. */
public final class Seed {
    private static final long VALUE = Long.getLong("seed", 0x5EED_0F_5EC7_0125L);

    private Seed() {}

    /** {@return a generator for the test of the given name} */
    public static SplittableRandom random(String test) {
        return new SplittableRandom(VALUE ^ test.hashCode());
    }

    /** {@return what a failing assertion should say} */
    public static String tell() {
        return "repeat with -Dseed=" + VALUE;
    }

    public static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
