// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.ByteBuffer;
import java.util.Optional;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/**
 * A block of stored sectors as raw ones: what is not stored is built in scratch of its own, and raw sectors are taken as
 * they lie. Serves one thread.
 */
public final class RawBlock {
    private final SectorLayout layout;
    private final Optional<SectorTransform> toRaw;
    private final byte[] stored;
    private final ByteBuffer built;

    /** @param layout how the sectors are stored; not user data alone */
    public RawBlock(TrackMode mode, SectorLayout layout) {
        this.layout = layout;
        boolean isRaw = layout == SectorLayout.RAW_2352;
        toRaw = isRaw ? Optional.empty() : Optional.of(SectorTransform.between(mode, layout, SectorLayout.RAW_2352));
        stored = new byte[isRaw ? 0 : SectorPump.BLOCK_SECTORS * layout.bytes()];
        built = ByteBuffer.allocate(isRaw ? 0 : SectorPump.BLOCK_SECTORS * RawSector.BYTES);
    }

    /**
     * Takes sectors out of a buffer, whose position stays.
     *
     * @param lba the first of them
     * @param buffer holds them from its beginning
     * @return the raw sectors from offset 0 on: that buffer, or scratch that is valid until the next call
     */
    public ByteBuffer load(int lba, int sectors, ByteBuffer buffer) {
        if (toRaw.isEmpty()) {
            return buffer;
        }
        buffer.get(0, stored, 0, sectors * layout.bytes());
        toRaw.get().apply(stored, 0, built.array(), 0, lba, sectors);
        return built;
    }
}
