// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.OptionalInt;
import spindle.disc.Msf;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** Finds the position on the disc of an image's first sector: by the headers, or by where its volume begins. */
final class FirstLba {
    private static final int SECTORS = 16;

    private final ByteSource source;
    private final long offset;
    private final StoredLayout stored;

    FirstLba(ByteSource source, long offset, StoredLayout stored) {
        this.source = source;
        this.offset = offset;
        this.stored = stored;
    }

    int find() throws IOException {
        OptionalInt header = byHeaders();
        if (header.isPresent() && header.getAsInt() >= 0) {
            return header.getAsInt();
        }
        int descriptor = new VolumeMarks(source, offset, source.length() - offset).descriptorSector(stored);
        if (descriptor == 0) {
            // Without a header and a volume there is nothing to go by.
            return header.orElse(0);
        }
        // Headers that count from 00:00:00 before a volume in sector 16 lack the two seconds; the volume is right.
        return descriptor < Msf.LBA_OFFSET ? 0 : header.orElse(-Msf.LBA_OFFSET);
    }

    /** {@return where the headers of the first sectors say that they are, if most of them agree} */
    private OptionalInt byHeaders() throws IOException {
        int skipped = stored.layout() == SectorLayout.RAW_2352 ? 0 : RawSector.HEADER;
        if (stored.layout() != SectorLayout.RAW_2352 && stored.layout() != SectorLayout.SYNCLESS_2340) {
            return OptionalInt.empty();
        }
        int stride = stored.layout().bytes() + stored.subchannel().bytes();
        byte[] head = source.sample(offset, SECTORS * stride);
        int first = 0;
        int agreeing = 0;
        int headers = 0;
        for (int i = 0; i * stride + RawSector.BODY - skipped <= head.length; i++) {
            int at = i * stride - skipped;
            if ((skipped > 0 || Header.hasSync(head, at)) && Header.hasPosition(head, at)) {
                int lba = Header.lba(head, at) - i;
                first = headers == 0 ? lba : first;
                agreeing += lba == first ? 1 : 0;
                headers++;
            }
        }
        boolean agreed = agreeing * 2 > headers && first >= -Msf.LBA_OFFSET;
        return agreed ? OptionalInt.of(first) : OptionalInt.empty();
    }
}
