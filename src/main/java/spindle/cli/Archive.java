// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.File;

/** The archive of classes that the launcher starts the JVM with. */
final class Archive {
    /** Names the archive's file; the launcher sets it. */
    private static final String PROPERTY = "spindle.archive";

    private Archive() {}

    /**
     * Deletes the archive's stamp where the JVM was given an archive and did without: it is damaged, or made by another Java.
     * The launcher then makes a new one at the next start.
     */
    static void discardIfRefused() {
        String archive = System.getProperty(PROPERTY, "");
        boolean used = System.getProperty("java.vm.info", "").contains("sharing");
        if (!archive.isEmpty() && !used) {
            new File(new File(archive).getParentFile(), "stamp").delete();
        }
    }
}
