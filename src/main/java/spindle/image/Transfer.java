// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.util.Optional;
import java.util.function.Supplier;
import spindle.disc.LbaRange;

/**
 * Consecutive sectors on their way from a source to a sink.
 *
 * @param source where they are read
 * @param from how the source stores them
 * @param range which
 * @param transforms makes the transform of one thread; empty where sectors are taken as they are
 * @param sink where they are written
 * @param to how the target stores them
 */
public record Transfer(
        SectorSource source,
        Storage from,
        LbaRange range,
        Optional<Supplier<BlockTransform>> transforms,
        SectorSink sink,
        Storage to) {
    /** {@return the bytes that are read for it} */
    public long bytes() {
        return (long) range.count() * from.bytesPerSector();
    }

    /** {@return whether the sub-channel is carried over} */
    boolean carriesSubchannel() {
        return from.subchannel() == to.subchannel() && from.subchannel().bytes() > 0;
    }
}
