// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.Locale;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.io.Amounts;

/** Sizes, positions and discs in words. */
final class Words {
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private Words() {}

    /** {@return a size: {@code 431.2 MB}} */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0
                ? Amounts.bytes(bytes)
                : String.format(Locale.ROOT, size < 10 ? "%.2f %s" : "%.1f %s", size, UNITS[unit]);
    }

    /** {@return sectors: {@code LBA 16 (00:02:16)}, or {@code LBA 16 to 20}} */
    static String range(int from, int to) {
        return to - from <= 1 ? Msf.describe(from) : Msf.describe(from) + " to " + Msf.describe(to - 1);
    }

    /** {@return what a disc is: {@code CD, 2 sessions, 13 tracks, 73:20:00}} */
    static String disc(Disc disc) {
        String sessions =
                disc.sessions().size() == 1 ? "" : Amounts.of(disc.sessions().size(), "session") + ", ";
        String length = disc.medium() == Medium.CD || disc.medium() == Medium.GD_ROM
                ? Msf.ofFrames(disc.leadOut())
                : Amounts.of(disc.leadOut(), "sector");
        return disc.medium().name().replace('_', '-') + ", " + sessions
                + Amounts.of(disc.tracks().size(), "track") + ", " + length;
    }
}
