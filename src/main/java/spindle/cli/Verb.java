// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;

/** One command of the command line. */
interface Verb {
    /** {@return the fresh options that the command line is parsed into} */
    Options options();

    /**
     * Does the work.
     *
     * @return the exit status
     * @throws spindle.io.SpindleException where it cannot be done
     */
    int run(Console console) throws IOException;
}
