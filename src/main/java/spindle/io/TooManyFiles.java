// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.nio.file.FileSystemException;

/** The system lets a program have so many files open, and no more. */
final class TooManyFiles {
    static final String PROBLEM = "cannot be opened: too many files are open";
    static final String ADVICE = "raise the limit with ulimit -n 1024";

    /** What the system calls it (POSIX, EMFILE and ENFILE). */
    private static final String REASON = "Too many open files";

    private TooManyFiles() {}

    static boolean isMeant(FileSystemException failure) {
        return failure.getReason() != null && failure.getReason().startsWith(REASON);
    }
}
