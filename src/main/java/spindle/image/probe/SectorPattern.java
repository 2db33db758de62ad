// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;

/** Tells layouts without syncs and without a volume by what repeats from sector to sector. */
final class SectorPattern {
    private static final SectorLayout[] WITH_SUBHEADER = {
        SectorLayout.HEADERLESS_2336, SectorLayout.SUBHEADER_2332, SectorLayout.SUBHEADER_2056
    };
    private static final int SAMPLES = 64;

    private final ByteSource source;
    private final long offset;
    private final long bytes;

    SectorPattern(ByteSource source, long offset, long bytes) {
        this.source = source;
        this.offset = offset;
        this.bytes = bytes;
    }

    Optional<StoredLayout> find() throws IOException {
        for (SectorLayout layout : WITH_SUBHEADER) {
            if (repeats(layout)) {
                return Optional.of(new StoredLayout(layout, Subchannel.NONE, TrackMode.XA));
            }
        }
        if (repeats(SectorLayout.USER_2324)) {
            return Optional.of(new StoredLayout(SectorLayout.USER_2324, Subchannel.NONE, TrackMode.XA));
        }
        return AudioLikeness.isAudio(source, offset, bytes)
                ? Optional.of(new StoredLayout(SectorLayout.RAW_2352, Subchannel.NONE, TrackMode.AUDIO))
                : Optional.empty();
    }

    /** {@return whether nine in ten of the sectors that say something begin as sectors of this layout do} */
    private boolean repeats(SectorLayout layout) throws IOException {
        int stride = layout.bytes();
        long count = bytes / stride;
        int samples = (int) Math.min(SAMPLES, count);
        int hits = 0;
        int misses = 0;
        for (int k = 0; k < samples; k++) {
            byte[] sector = source.sample(offset + count * k / samples * stride, stride);
            if (sector.length < stride || ModeVote.isConstant(sector, 0, stride)) {
                continue;
            }
            if (layout == SectorLayout.USER_2324 ? isPack(sector) : isSubheader(sector)) {
                hits++;
            } else {
                misses++;
            }
        }
        boolean enough = hits > 1 || (hits == 1 && bytes == stride);
        return enough && misses * 9 <= hits;
    }

    /** Equal copies that say something, a channel that exists (0 to 31), and data behind that does not go on so. */
    private static boolean isSubheader(byte[] sector) {
        return Subheader.copiesAgree(sector, 0)
                && !ModeVote.isConstant(sector, 0, Subheader.BYTES)
                && sector[1] >= 0
                && sector[1] < 32
                && !(Subheader.copiesAgree(sector, 4) && Subheader.copiesAgree(sector, 8));
    }

    /** A pack start code, with which each sector of a Video CD's MPEG tracks begins (ISO 11172-1, 2.4.3.2). */
    private static boolean isPack(byte[] sector) {
        return sector[0] == 0 && sector[1] == 0 && sector[2] == 1 && sector[3] == (byte) 0xBA;
    }
}
