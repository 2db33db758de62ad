// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.util.OptionalInt;
import spindle.disc.Msf;

/** Addresses as three bytes of decimal digits: minutes, seconds, frames. */
final class BcdAddress {
    private BcdAddress() {}

    /** {@return the LBA; empty where the bytes are no digits, or an address before LBA 0} */
    static OptionalInt lba(byte[] bytes, int at) {
        int minutes = digits(bytes[at]);
        int seconds = digits(bytes[at + 1]);
        int frames = digits(bytes[at + 2]);
        if (minutes < 0 || seconds < 0 || frames < 0) {
            return OptionalInt.empty();
        }
        int lba = Msf.frames(minutes, seconds, frames) - Msf.LBA_OFFSET;
        return lba < 0 ? OptionalInt.empty() : OptionalInt.of(lba);
    }

    /** {@return two digits, or -1 where a byte is none} */
    static int digits(byte value) {
        int high = value >> 4 & 0xF;
        int low = value & 0xF;
        return high > 9 || low > 9 ? -1 : 10 * high + low;
    }
}
