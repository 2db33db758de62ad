// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.SplittableRandom;

/** Random input that can be had again: {@code -Dseed=} repeats a run. */
final class Seed {
    private static final long VALUE = Long.getLong("seed", 0x5EED_0F_F1AC_0125L);

    private Seed() {}

    /** {@return a generator for the test of the given name} */
    public static SplittableRandom random(String test) {
        return new SplittableRandom(VALUE ^ test.hashCode());
    }

    /** {@return one of the given things} */
    static <T> T one(SplittableRandom random, T[] things) {
        return things[random.nextInt(things.length)];
    }

    /** {@return what a failing assertion should say} */
    public static String tell() {
        return "repeat with -Dseed=" + VALUE;
    }
}
