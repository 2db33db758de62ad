// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;

/** Follows the files of an {@link OutputSet} while they are written. Its methods may be called by any number of threads. */
public interface OutputWatch {
    /** Looks at nothing. */
    OutputWatch NONE = new OutputWatch() {
        @Override
        public void wrote(OutputFile file, long offset, int count) {}

        @Override
        public void finished(OutputFile file) {}
    };

    /**
     * Says that bytes were written.
     *
     * @param offset of the first one in the file
     */
    void wrote(OutputFile file, long offset, int count) throws IOException;

    /** Says that a file is as it will be; it is not in its place yet. */
    void finished(OutputFile file) throws IOException;
}
