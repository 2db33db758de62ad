// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import spindle.io.SpindleException;

/** The command line is wrong. */
final class UsageException extends SpindleException {
    private static final long serialVersionUID = 1L;

    /**
     * @param problem what is wrong
     * @param remedy what to do about it
     */
    UsageException(String problem, String remedy) {
        super("", problem, remedy);
    }
}
