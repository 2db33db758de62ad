// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import spindle.filesystem.Attributes;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.Remedy;

/** One file, or a stream. Directories have no part in it, and a second file is refused. */
public final class FileTarget implements ExtractTarget {
    private static final int BUFFER_BYTES = 512 * 1024;

    private final WritableByteChannel channel;
    private boolean incomplete;

    private FileTarget(WritableByteChannel channel) {
        this.channel = channel;
    }

    /** {@return a target that writes to a channel, which stays open} */
    public static FileTarget toStream(WritableByteChannel channel) {
        return new FileTarget(new StreamChannel(channel));
    }

    /** {@return a target that writes a file, which is there whole when it is committed} */
    public static FileTarget toFile(Path file, OutputSet set) {
        return new FileTarget(new OutputChannel(file, set));
    }

    @Override
    public void begin(long files, long bytes) throws IOException {
        if (files != 1) {
            String problem = files == 0 ? "there is no file among what matches" : files + " files match";
            throw new OutputException(
                    "", problem, Remedy.advice("name one file").or(Remedy.Action.NAME_FOLDER));
        }
    }

    @Override
    public void directory(String path, Attributes attributes) {}

    @Override
    public void file(String path, Attributes attributes, CopyJob job) throws IOException {
        incomplete = job.copy(channel, ByteBuffer.allocateDirect(BUFFER_BYTES)) < 0;
    }

    @Override
    public boolean symbolicLink(String path, String target, Attributes attributes) {
        return false;
    }

    @Override
    public void hardLink(String path, String first, Attributes attributes) {}

    @Override
    public void commit() throws IOException {
        if (channel instanceof OutputChannel file && !incomplete) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel instanceof OutputChannel file) {
            file.close();
        }
    }
}
