// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.Subchannel;

/** Looks for syncs (ECMA-130, 14.1) at multiples of the sizes of a raw sector: alone, with 96, or with 16 sub-channel bytes. */
final class SyncSearch {
    private static final int[] STRIDES = {
        RawSector.BYTES, RawSector.BYTES + Subchannel.RAW_96.bytes(), RawSector.BYTES + Subchannel.PQ_16.bytes()
    };
    private static final int LARGEST = 2448;
    private static final int HEAD_SECTORS = 32;
    private static final int FURTHER_SECTORS = 300;
    private static final int SPREAD = 64;

    private final ByteSource source;
    private final long offset;
    private final long bytes;
    private final int[] hits = new int[STRIDES.length];

    SyncSearch(ByteSource source, long offset, long bytes) {
        this.source = source;
        this.offset = offset;
        this.bytes = bytes;
    }

    /** {@return bytes from one sector to the next by the first sectors, or 0} */
    int atBeginning() throws IOException {
        scan(0, HEAD_SECTORS * LARGEST);
        return best();
    }

    /** {@return bytes from one sector to the next by the rest, of which parts are looked at, or 0} */
    int furtherOn() throws IOException {
        scan(HEAD_SECTORS * LARGEST, (FURTHER_SECTORS - HEAD_SECTORS) * LARGEST);
        int stride = best();
        for (int k = 0; k < SPREAD && stride == 0; k++) {
            long from = bytes / SPREAD * k;
            if (from > (long) FURTHER_SECTORS * LARGEST) {
                // Twice the largest stride holds one whole sync at least, wherever the window falls.
                scan(from, 2 * LARGEST);
                stride = best();
            }
        }
        return stride;
    }

    /** Counts the syncs that begin in a window, each for the strides that its position is a multiple of. */
    private void scan(long from, int count) throws IOException {
        int wanted = (int) Math.min(count + RawSector.SYNC_BYTES - 1L, bytes - from);
        if (wanted < RawSector.SYNC_BYTES) {
            return;
        }
        byte[] window = source.sample(offset + from, wanted);
        for (int at = 0; at + RawSector.SYNC_BYTES <= window.length; at++) {
            if (window[at] == 0 && window[at + 1] == -1 && Header.hasSync(window, at)) {
                for (int i = 0; i < STRIDES.length; i++) {
                    hits[i] += (from + at) % STRIDES[i] == 0 ? 1 : 0;
                }
            }
        }
    }

    /** {@return the stride of most hits; one hit counts where the length agrees or there is only one sector} */
    private int best() {
        int best = 0;
        for (int i = 1; i < STRIDES.length; i++) {
            boolean fits = bytes % STRIDES[i] == 0 && bytes % STRIDES[best] != 0;
            if (hits[i] > hits[best] || (hits[i] == hits[best] && fits)) {
                best = i;
            }
        }
        int stride = STRIDES[best];
        boolean alone = hits[best] == 1 && (bytes % stride == 0 || bytes < 2L * stride);
        return hits[best] > 1 || alone ? stride : 0;
    }
}
