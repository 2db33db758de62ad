// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import spindle.io.ByteSource;
import spindle.io.SourceStream;

/** Streams without an index. Their checksums are verified by their decoders. */
final class StreamContainers {
    private static final int BUFFER_BYTES = 1 << 16;

    /** The decoder takes four times as much memory; zstd makes larger windows only where it is asked to. */
    private static final long MOST_WINDOW_BYTES = 16L << 20;

    private StreamContainers() {}

    /** Opens gzip (RFC 1952), of one member or several. */
    static ByteSource gzip(Packed packed) throws IOException {
        InputStream bytes = new SourceStream(packed.source(), 0, packed.length());
        try (InputStream in = new GZIPInputStream(bytes, BUFFER_BYTES)) {
            return SpooledSource.of(packed, packed.innerName(), in, "gzip file", 0);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw packed.damaged("is a damaged gzip file (" + e.getMessage() + ")");
        }
    }

    /** Opens zstd (RFC 8878), of windows up to 16 MiB. */
    static ByteSource zstd(Packed packed) throws IOException {
        byte[] header = packed.source().read(0, ZstdHeader.MOST_BYTES);
        long window = ZstdHeader.windowBytes(header);
        if (window > MOST_WINDOW_BYTES) {
            throw packed.unsupported(
                    "is a zstd file whose window of " + window + " bytes takes too much memory",
                    "unpack it first, with zstd -d --long=31");
        }
        InputStream bytes = new SourceStream(packed.source(), 0, packed.length());
        try (InputStream in = new ZstdInputStream(bytes)) {
            return SpooledSource.of(packed, packed.innerName(), in, "zstd file", ZstdHeader.contentBytes(header));
        }
    }
}
