// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import spindle.filesystem.Attributes;
import spindle.io.OutputSet;

/** A tar archive (POSIX.1-2001, pax). */
public final class TarTarget implements ExtractTarget {
    private static final int BUFFER_BYTES = 512 * 1024;
    private static final int FILE_MODE = 0644;
    private static final int DIRECTORY_MODE = 0755;
    private static final int LINK_MODE = 0777;

    private final WritableByteChannel out;
    private final TarArchiveOutputStream tar;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private TarTarget(WritableByteChannel out) {
        this.out = out;
        tar = new TarArchiveOutputStream(Channels.newOutputStream(out), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /** {@return a target that writes to a channel, which stays open} */
    public static TarTarget toStream(WritableByteChannel channel) {
        return new TarTarget(new StreamChannel(channel));
    }

    /** {@return a target that writes a file, which is there whole when it is committed} */
    public static TarTarget toFile(Path file, OutputSet set) {
        return new TarTarget(new OutputChannel(file, set));
    }

    @Override
    public void begin(long files, long bytes) {}

    @Override
    public void directory(String path, Attributes attributes) throws IOException {
        put(entry(path + "/", TarConstants.LF_DIR, DIRECTORY_MODE, attributes));
    }

    @Override
    public void file(String path, Attributes attributes, CopyJob job) throws IOException {
        TarArchiveEntry entry = entry(path, TarConstants.LF_NORMAL, FILE_MODE, attributes);
        long bytes = job.bytes();
        entry.setSize(bytes);
        tar.putArchiveEntry(entry);
        Counted counted = new Counted();
        job.copy(counted, buffer);
        // The size stands before the content, so that what is missing has to be there as zeroes.
        for (long left = bytes - counted.bytes; left > 0; left -= BUFFER_BYTES) {
            tar.write(new byte[(int) Math.min(left, BUFFER_BYTES)]);
        }
        tar.closeArchiveEntry();
    }

    @Override
    public boolean symbolicLink(String path, String target, Attributes attributes) throws IOException {
        TarArchiveEntry entry = entry(path, TarConstants.LF_SYMLINK, LINK_MODE, attributes);
        entry.setLinkName(target);
        put(entry);
        return true;
    }

    @Override
    public void hardLink(String path, String first, Attributes attributes) throws IOException {
        TarArchiveEntry entry = entry(path, TarConstants.LF_LINK, FILE_MODE, attributes);
        entry.setLinkName(first);
        put(entry);
    }

    private static TarArchiveEntry entry(String path, byte type, int mode, Attributes attributes) {
        TarArchiveEntry entry = new TarArchiveEntry(path, type);
        entry.setMode(attributes.mode().orElse(mode));
        entry.setLastModifiedTime(FileTime.from(attributes.modified().orElse(Instant.EPOCH)));
        return entry;
    }

    private void put(TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    @Override
    public void commit() throws IOException {
        tar.finish();
        tar.flush();
        if (out instanceof OutputChannel file) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (out instanceof OutputChannel file) {
            file.close();
        }
    }

    /** Writes the content of one entry, and counts it. */
    private final class Counted implements WritableByteChannel {
        private long bytes;

        @Override
        public int write(ByteBuffer src) throws IOException {
            int count = src.remaining();
            byte[] content = new byte[count];
            src.get(content);
            tar.write(content);
            bytes += count;
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
