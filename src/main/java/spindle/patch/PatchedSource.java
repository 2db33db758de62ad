// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.image.SectorSource;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * The sectors of a track with a patch applied.
 *
 * @param sectors those without
 * @param parts where they are in the BIN that the patch counts in
 * @param patch the patch
 * @param mode what the track is
 * @param layout what is stored of each sector
 */
record PatchedSource(
        SectorSource sectors, List<BinPlaces.Part> parts, PpfPatch patch, TrackMode mode, SectorLayout layout)
        implements SectorSource {
    PatchedSource {
        parts = List.copyOf(parts);
    }

    @Override
    public int start() {
        return sectors.start();
    }

    @Override
    public int end() {
        return sectors.end();
    }

    @Override
    public ByteSource.ReadOrder order() {
        return sectors.order();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int begin = dst.position();
        sectors.read(lba, count, dst);
        PatchedSectors patched = new PatchedSectors(patch, new SectorCodes(mode, layout));
        byte[] sector = new byte[layout.bytes()];
        for (BinPlaces.Part part : parts) {
            int from = Math.max(lba, part.range().start());
            int to = Math.min(lba + count, part.range().end());
            for (int at = from; at < to; at = next(part, at + 1, to)) {
                int index = begin + (at - lba) * sector.length;
                dst.get(index, sector);
                if (patched.apply(sector, part.offsetOf(at)) != PatchedSectors.Outcome.UNTOUCHED) {
                    dst.put(index, sector);
                }
            }
        }
    }

    /** {@return the next sector that a change may be in} */
    private int next(BinPlaces.Part part, int lba, int end) {
        int change = patch.firstReaching(part.offsetOf(lba));
        if (change == patch.count()) {
            return end;
        }
        long offset = Math.max(patch.offset(change), part.offsetOf(lba));
        return offset >= part.end() ? end : Math.max(lba, part.lbaOf(offset));
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        sectors.readSubchannel(lba, count, dst);
    }
}
