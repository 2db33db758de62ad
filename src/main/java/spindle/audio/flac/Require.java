// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** What callers owe: a number outside its range is a bug of theirs. */
final class Require {
    private Require() {}

    /** {@return the value, which is between the two bounds, both allowed} */
    static long range(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is not between " + least + " and " + most);
        }
        return value;
    }
}
