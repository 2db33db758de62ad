// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;

/** One command of the command line. An object of it serves one run. */
interface Verb {
    /** {@return what help texts say of it beside its options} */
    Manual manual();

    /** {@return the options that the command line is parsed into; their annotations declare them} */
    VerbOptions options();

    /** {@return what a run over many images shows of one of them} */
    default ImageLine line() {
        return ImageLine.WHOLE_REPORT;
    }

    /**
     * Does the work.
     *
     * @return the exit status
     * @throws spindle.io.SpindleException where it cannot be done
     */
    int run(Console console) throws IOException;
}
