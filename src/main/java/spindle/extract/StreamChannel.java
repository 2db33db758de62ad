// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import spindle.io.OutputException;

/** A stream that is written to, and stays open: where writing fails, that is said of the output, not of the image. */
record StreamChannel(WritableByteChannel channel) implements WritableByteChannel {
    @Override
    public int write(ByteBuffer src) throws IOException {
        try {
            return channel.write(src);
        } catch (IOException e) {
            throw new OutputException("", "the output cannot be written: " + e.getMessage(), "");
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Closes nothing. */
    @Override
    public void close() {}
}
