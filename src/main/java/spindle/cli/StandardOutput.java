// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, which remembers whether its reader went away: {@code spindle info game.cue | head -1}. */
final class StandardOutput extends FilterOutputStream {
    private boolean closedByReader;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            out.write(bytes, offset, count);
        } catch (IOException e) {
            closedByReader |= isClosedPipe(e);
            throw e;
        }
    }

    /** {@return whether the reader of a pipe went away, so that nobody waits for more} */
    boolean isClosedByReader() {
        return closedByReader;
    }

    /** {@return whether a failure to write is that of a pipe without a reader; the words are those of POSIX and Windows} */
    static boolean isClosedPipe(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
