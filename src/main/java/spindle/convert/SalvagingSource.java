// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.UnreadableSectorException;
import spindle.io.ByteSource;

/** The sectors of a track, with something else for those that cannot be read. */
final class SalvagingSource implements SectorSource {
    private final SectorSource source;
    private final Storage storage;
    private final int track;
    private final ReadErrors errors;

    SalvagingSource(SectorSource source, Storage storage, int track, ReadErrors errors) {
        this.source = source;
        this.storage = storage;
        this.track = track;
        this.errors = errors;
    }

    @Override
    public int start() {
        return source.start();
    }

    @Override
    public int end() {
        return source.end();
    }

    @Override
    public ByteSource.ReadOrder order() {
        return source.order();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        salvage(source::read, lba, count, dst, storage.layout().bytes());
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        salvage(source::readSubchannel, lba, count, dst, storage.subchannel().bytes());
    }

    /** Reads a part of each sector. */
    private interface Reading {
        void read(int lba, int count, ByteBuffer dst) throws IOException;
    }

    /** Reads a block at once, and where that fails, each of its sectors. */
    private void salvage(Reading reading, int lba, int count, ByteBuffer dst, int bytes) throws IOException {
        int from = dst.position();
        try {
            reading.read(lba, count, dst);
        } catch (UnreadableSectorException e) {
            dst.position(from);
            if (count == 1) {
                errors.add(track, e);
                dst.put(errors.fill().bytes(bytes));
                return;
            }
            for (int i = 0; i < count; i++) { // sector by sector
                salvage(reading, lba + i, 1, dst, bytes);
            }
        }
    }
}
