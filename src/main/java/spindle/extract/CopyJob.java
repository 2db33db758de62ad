// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Copies one file, and says what was the matter with it. */
public final class CopyJob {
    private final Copier copier;
    private final TakenFile file;

    CopyJob(Copier copier, TakenFile file) {
        this.copier = copier;
        this.file = file;
    }

    /** {@return how many bytes there will be} */
    long bytes() throws IOException {
        return file.bytes().bytes();
    }

    /** {@return about how many bytes there are to copy, without reading any} */
    long storedBytes() {
        return file.bytes().content().bytes();
    }

    /** {@return whether the file may be full of zeroes that no extent stores} */
    boolean isSparse() {
        return file.attributes().flags().contains("sparse")
                || file.bytes().content().extents().stream().anyMatch(each -> each.isHole());
    }

    /**
     * Copies the file.
     *
     * @param buffer scratch
     * @return how many bytes were there; less than nothing where they shall not be kept, since some are missing
     */
    long copy(WritableByteChannel out, ByteBuffer buffer) throws IOException {
        return copier.copy(file, out, buffer);
    }
}
