// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Tells what sectors are by looking at some of them: whatever a sheet or a name says, content decides. */
public final class ContentProbe {
    /** Sectors looked at where a run begins. */
    private static final int HEAD_SECTORS = 32;
    /** Sectors looked at in the rest of it. */
    private static final int SPREAD_SECTORS = 32;
    /** Sectors of the rest that suffice where all votes agree: four places far apart. */
    private static final int SUFFICIENT = 4;

    private ContentProbe() {}

    /**
     * {@return what sectors of a known size are, or empty where their content does not tell (user data alone, or nothing
     * but zeroes)} At most 64 sectors are read, spread over the whole. The majority decides, so a stretch that is damaged
     * or could not be read does not make a data track audio, nor a few data sectors an audio track data. CD-i is not told
     * from XA: its sectors are the same.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param stride bytes from one sector to the next
     * @param layout the layout of the main channel
     * @param count how many sectors there are
     */
    public static Optional<TrackMode> mode(ByteSource source, long offset, int stride, SectorLayout layout, int count)
            throws IOException {
        if (!ModeVote.isTold(layout) || count <= 0) {
            return Optional.empty();
        }
        ModeVote vote = new ModeVote(layout);
        int head = Math.min(count, HEAD_SECTORS);
        byte[] bytes = source.read(offset, head * stride);
        for (int i = 0; i < head && i * stride + layout.bytes() <= bytes.length; i++) {
            vote.add(bytes, i * stride, 1);
        }
        spread(source, offset + (long) head * stride, stride, count - head, vote);
        return vote.winner();
    }

    /**
     * Lets sectors vote that are spread over a run, each with as many votes as there are sectors around it: what stands
     * where a track begins cannot win by itself. The order leaps, so that the first few lie far apart.
     */
    private static void spread(ByteSource source, long offset, int stride, int count, ModeVote vote)
            throws IOException {
        int samples = Math.min(count, SPREAD_SECTORS);
        int before = vote.voters();
        int bytes = vote.layout().bytes();
        for (int k = 0; k < samples; k++) {
            int place = samples < SPREAD_SECTORS ? k : k % SUFFICIENT * (SPREAD_SECTORS / SUFFICIENT) + k / SUFFICIENT;
            byte[] sector = source.read(offset + (long) count * place / samples * stride, bytes);
            if (sector.length == bytes) {
                vote.add(sector, 0, count / samples);
            }
            if (k == SUFFICIENT - 1 && vote.voters() > before && vote.isClear()) {
                return;
            }
        }
    }

    /**
     * {@return how sectors are stored in a run of bytes of which nothing is known, or empty where their content does not
     * tell} Asked in this order: the sync repeats; a volume begins in sector 16 (or 166, where 150 sectors are stored
     * before it); the sync repeats further on; Q packets repeat; sub-headers repeat; MPEG packs repeat; the bytes are
     * smooth samples. A length alone proves nothing.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param bytes how many bytes there are
     */
    public static Optional<StoredLayout> layout(ByteSource source, long offset, long bytes) throws IOException {
        long there = Math.max(0, Math.min(bytes, source.length() - offset));
        return there < SectorLayout.USER_2048.bytes()
                ? Optional.empty()
                : new LayoutSearch(source, offset, there).run();
    }

    /**
     * {@return the LBA of the first sector of a run, or 0 where its content does not tell} Headers tell it; where there
     * are none, a volume that begins in sector 166 does: 150 sectors are stored before LBA 0.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param stored how sectors are stored there
     */
    public static int firstLba(ByteSource source, long offset, StoredLayout stored) throws IOException {
        return new FirstLba(source, offset, stored).find();
    }

    /**
     * {@return whether a file ends like an image of a format that describes its tracks at its end (NRG, CDI, DMG, UIF)}
     * It may begin like a bare image, and is none: opened as one it would lose tracks in silence.
     */
    public static boolean endsWithDescription(ByteSource source) throws IOException {
        return Trailer.of(source).isPresent();
    }
}
