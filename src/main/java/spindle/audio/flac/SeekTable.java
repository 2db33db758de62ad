// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SEEKTABLE: where some of the frames are (RFC 9639, 8.5).
 *
 * @param points by ascending sample number, placeholders last
 */
public record SeekTable(List<SeekPoint> points) {
    /** Copies the list. */
    public SeekTable {
        points = List.copyOf(points);
    }

    /** {@return the last point at or before a sample, or nothing if the table knows none} */
    public Optional<SeekPoint> floor(long sample) {
        SeekPoint best = SeekPoint.PLACEHOLDER;
        for (SeekPoint point : points) {
            if (point.sample() >= 0 && point.sample() <= sample && point.sample() > best.sample()) {
                best = point;
            }
        }
        return best.isPlaceholder() ? Optional.empty() : Optional.of(best);
    }

    /** Reads the body of a block; entries that claim offsets beyond 2^63 count as placeholders. */
    static SeekTable parse(ByteCursor in) throws FlacFormatException {
        List<SeekPoint> points = new ArrayList<>(in.remaining() / SeekPoint.BYTES);
        while (in.remaining() >= SeekPoint.BYTES) {
            SeekPoint point = new SeekPoint(in.unsigned(8), in.unsigned(8), (int) in.unsigned(2));
            points.add(point.sample() < 0 || point.byteOffset() < 0 ? SeekPoint.PLACEHOLDER : point);
        }
        return new SeekTable(points);
    }

    /** {@return the body of the block, 18 bytes for each point} */
    byte[] toBytes() {
        BlockBuilder out = new BlockBuilder();
        for (SeekPoint point : points) {
            out.unsigned(point.sample(), 8).unsigned(point.byteOffset(), 8).unsigned(point.blockSize(), 2);
        }
        return out.toBytes();
    }
}
