// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Tells what the sectors of a track are, by some of them and by what is declared of them. */
public final class ModeProbe {
    /** Sectors looked at where a run begins. */
    private static final int HEAD_SECTORS = 32;
    /** Sectors looked at in the rest of it. */
    private static final int SPREAD_SECTORS = 32;
    /** Sectors of the rest that suffice where all votes agree: four places far apart. */
    private static final int SUFFICIENT = 4;
    /** Headers looked at before a track that is declared data is taken for audio. */
    private static final int HEADERS = 2048;

    private final Optional<TrackMode> declared;

    private ModeProbe(Optional<TrackMode> declared) {
        this.declared = declared;
    }

    /** {@return a probe of sectors that are declared to be something} */
    public static ModeProbe of(TrackMode declared) {
        return new ModeProbe(Optional.of(declared));
    }

    /** {@return a probe of sectors of which nothing is declared} */
    public static ModeProbe ofUndeclared() {
        return new ModeProbe(Optional.empty());
    }

    /**
     * {@return what sectors of a known size are, or empty where their content does not tell (user data alone, or nothing
     * but zeroes)} At most 64 sectors are read, spread over the whole; CD-i is not told from XA.
     *
     * <ul>
     *   <li>Declared data: one sync with a valid header proves it, however many sectors have none. It is audio only where
     *       the sectors are smooth samples, and no sync is found anywhere.
     *   <li>Declared audio: the majority decides, so a few data sectors do not make it data. Where the rest is not smooth
     *       either, one data sector in four does.
     *   <li>Undeclared: the majority decides; sectors without a sync count only where they are smooth samples.
     * </ul>
     *
     * @param source the file
     * @param offset position of the first sector
     * @param stride bytes from one sector to the next
     * @param layout the layout of the main channel
     * @param count how many sectors there are
     */
    public Optional<TrackMode> find(ByteSource source, long offset, int stride, SectorLayout layout, int count)
            throws IOException {
        if (!ModeVote.isTold(layout) || count <= 0) {
            return Optional.empty();
        }
        ModeVote vote = new ModeVote(layout);
        int head = Math.min(count, HEAD_SECTORS);
        byte[] bytes = source.sample(offset, head * stride);
        for (int i = 0; i < head && i * stride + layout.bytes() <= bytes.length; i++) {
            vote.add(bytes, i * stride, 1);
        }
        spread(source, offset + (long) head * stride, stride, count - head, vote);
        Optional<TrackMode> winner = vote.winner(declared);
        boolean doubted = declared.isPresent()
                && declared.get().isData()
                && winner.isPresent()
                && winner.get() == TrackMode.AUDIO;
        return doubted && hasHeader(source, offset, stride, count) ? Optional.empty() : winner;
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
            byte[] sector = source.sample(offset + (long) count * place / samples * stride, bytes);
            if (sector.length == bytes) {
                vote.add(sector, 0, count / samples);
            }
            if (k == SUFFICIENT - 1 && vote.voters() > before && vote.isClear()) {
                return;
            }
        }
    }

    /** {@return whether one of many sectors, spread over the run, has a sync and a valid header} */
    private static boolean hasHeader(ByteSource source, long offset, int stride, int count) throws IOException {
        int samples = Math.min(count, HEADERS);
        for (int k = 0; k < samples; k++) {
            byte[] head = source.sample(offset + (long) count * k / samples * stride, RawSector.BODY);
            if (head.length == RawSector.BODY && Header.isData(head, 0)) {
                return true;
            }
        }
        return false;
    }
}
