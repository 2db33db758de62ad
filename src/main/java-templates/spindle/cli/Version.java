// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;

/** The version, a constant of the compiler's: nothing is opened or parsed at start-up to know it. */
final class Version {
    /** The version as the build has it. */
    static final String NUMBER = "${project.version}";

    private Version() {}

    /** {@return the name and the version of the program} */
    static String line() {
        return "spindle " + NUMBER;
    }

    /** {@return what else a report of a fault should say: the Java below, the system, and the licences} */
    static List<String> details() {
        return List.of(
                line(),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                "Licence: Apache-2.0. Libraries under their own licences: jcommander, Tika, Commons IO, Jackson,",
                "aircompressor (Apache-2.0); SLF4J, progressbar (MIT); JLine (BSD-3-Clause); XZ (0BSD);",
                "juniversalchardet (MPL-1.1); mp3spi, jlayer, tritonus, vorbisspi, jorbis (LGPL-2.1).");
    }
}
