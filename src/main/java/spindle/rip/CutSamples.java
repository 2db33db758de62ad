// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import spindle.disc.Track;
import spindle.image.SectorSource;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;

/**
 * The samples of a cut as little-endian bytes, readable at any position. It is no longer of use when its image is closed.
 *
 * @param cut which sectors
 * @param sectors the sectors of a track
 * @param name what a message calls it
 */
public record CutSamples(Cut cut, Function<Track, SectorSource> sectors, String name) implements ByteSource {
    private static final int SECTOR = SectorLayout.RAW_2352.bytes();
    /** How many sectors are read at once. */
    private static final int MOST = 64;

    @Override
    public long length() {
        return (long) cut.sectors() * SECTOR;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int begun = dst.position();
        long spanStart = 0;
        for (Cut.Span span : cut.spans()) {
            long spanEnd = spanStart + (long) span.range().count() * SECTOR;
            long at = offset + (dst.position() - begun);
            while (at >= spanStart && at < spanEnd && dst.hasRemaining()) {
                read(span, at - spanStart, dst);
                at = offset + (dst.position() - begun);
            }
            spanStart = spanEnd;
        }
        return dst.position() - begun;
    }

    /** Reads some bytes of a span, at least one. */
    private void read(Cut.Span span, long offset, ByteBuffer dst) throws IOException {
        int first = (int) (offset / SECTOR);
        int skip = (int) (offset % SECTOR);
        int wanted = (int) Math.min(MOST, ((long) skip + dst.remaining() + SECTOR - 1) / SECTOR);
        int count = Math.min(wanted, span.range().count() - first);
        ByteBuffer block = ByteBuffer.allocate(count * SECTOR);
        sectors.apply(span.track()).read(span.range().start() + first, count, block);
        block.flip().position(skip);
        block.limit(Math.min(block.limit(), skip + dst.remaining()));
        dst.put(block);
    }

    /** Does nothing: the image is not this one's to close. */
    @Override
    public void close() {}
}
