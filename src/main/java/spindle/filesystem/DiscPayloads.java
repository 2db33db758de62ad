// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import spindle.disc.LbaRange;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** The payloads of the data tracks of an open image. Nothing is checked or repaired. */
public final class DiscPayloads implements PayloadReader {
    /** @param offset where in a stored sector its sub-header begins */
    private record Part(LbaRange range, SectorSource sectors, int sectorBytes, int offset) {}

    private final List<Part> parts;
    private final int end;

    public DiscPayloads(DiscImage image) {
        this.end = image.disc().leadOut();
        this.parts = image.disc().tracks().stream()
                .filter(track -> track.mode().isData())
                .filter(track -> offset(image.storage(track).layout()).isPresent())
                .map(track -> {
                    SectorLayout layout = image.storage(track).layout();
                    int offset = offset(layout).orElseThrow();
                    return new Part(track.body(), image.sectors(track), layout.bytes(), offset);
                })
                .toList();
    }

    private static OptionalInt offset(SectorLayout layout) {
        return switch (layout) {
            case RAW_2352 -> OptionalInt.of(RawSector.BODY);
            case SYNCLESS_2340 -> OptionalInt.of(RawSector.BODY - RawSector.HEADER);
            case HEADERLESS_2336, SUBHEADER_2332 -> OptionalInt.of(0);
            case USER_2048, SUBHEADER_2056, USER_2324 -> OptionalInt.empty();
        };
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public byte[] read(int lba, int count) throws IOException {
        for (Part part : parts) {
            if (part.range().contains(lba)) {
                return read(part, lba, Math.min(count, part.range().end() - lba));
            }
        }
        return new byte[0];
    }

    private static byte[] read(Part part, int lba, int count) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(Math.multiplyExact(count, part.sectorBytes()));
        part.sectors().read(lba, count, stored);
        byte[] sectors = new byte[count * SECTOR_BYTES];
        for (int i = 0; i < count; i++) {
            int from = i * part.sectorBytes() + part.offset();
            System.arraycopy(stored.array(), from, sectors, i * SECTOR_BYTES, SECTOR_BYTES);
        }
        return sectors;
    }
}
