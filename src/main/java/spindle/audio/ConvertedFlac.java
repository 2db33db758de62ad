// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.io.ByteSource;
import spindle.io.Damage;

/**
 * The samples of a FLAC file, converted to those of a disc; what was damaged is so still.
 *
 * @param converted the samples of a disc
 * @param flac those that they were made of
 */
record ConvertedFlac(ByteSource converted, FlacSource flac) implements ByteSource {
    @Override
    public String name() {
        return converted.name();
    }

    @Override
    public long length() {
        return converted.length();
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        return converted.read(offset, dst);
    }

    @Override
    public List<Damage> damage() {
        return flac.damage().stream()
                .map(damage -> new Damage(there(damage.offset()), there(damage.bytes()), damage.problem()))
                .toList();
    }

    private long there(long bytes) {
        return Math.round((double) bytes / flac.length() * converted.length());
    }

    @Override
    public void close() throws IOException {
        converted.close();
    }
}
