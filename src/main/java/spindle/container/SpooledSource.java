// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import spindle.io.SpindleException;
import spindle.io.TemporaryFile;
import spindle.io.UnsupportedImageException;

/** A stream that can only be decoded from its beginning on, unpacked into a file that is gone when it is closed. */
final class SpooledSource {
    private static final int BUFFER_BYTES = 1 << 20;

    private SpooledSource() {}

    /**
     * Unpacks a stream, and closes the container's bytes, which are not needed any more.
     *
     * @param kind what a message calls the container: {@code gzip file}
     * @param bytes how many there will be, for which there has to be room; 0 where that is not known
     */
    static TemporaryFile of(Packed packed, String name, InputStream in, String kind, long bytes) throws IOException {
        if (bytes > packed.mostBytes()) {
            throw packed.tooLarge();
        }
        packed.space().requireRoom(bytes);
        TemporaryFile spool = TemporaryFile.create(packed.space(), name, packed.mostBytes());
        try {
            fill(spool, packed, in, kind);
        } catch (UnsupportedImageException e) {
            spool.close();
            throw e.at(packed.place());
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
        packed.source().close();
        return spool;
    }

    private static void fill(TemporaryFile spool, Packed packed, InputStream in, String kind) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int read = next(packed, in, buffer, kind);
        while (read > 0) {
            spool.append(ByteBuffer.wrap(buffer, 0, read));
            read = next(packed, in, buffer, kind);
        }
    }

    /** {@return the number of bytes decoded, 0 at the end} */
    private static int next(Packed packed, InputStream in, byte[] buffer, String kind) throws IOException {
        try {
            return in.readNBytes(buffer, 0, buffer.length);
        } catch (SpindleException e) {
            throw e;
        } catch (MemoryLimitException | UnsupportedOptionsException e) {
            throw packed.unsupported("is an xz file that is not supported (" + e.getMessage() + ")", "unpack it first");
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw packed.damaged("is a damaged " + kind + " (" + why + ")");
        }
    }
}
