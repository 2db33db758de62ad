// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.util.Arrays;
import java.util.Optional;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;

/**
 * An election of what a run of sectors is. Sectors that repeat one byte abstain: zeroes, and what dumping programs write
 * for a sector they could not read. So do sectors of mode 0, which may stand in any data track. The absence of a sync is
 * weak evidence of audio: texts, patterns and noise stand in for lost sectors, and only smooth samples are sound.
 */
final class ModeVote {
    /** Voters needed before the rest need not be asked. */
    private static final int QUORUM = 16;

    /** A track that is declared audio has so many times more sectors without a sync: rough music with some data in it. */
    private static final int FEW_DATA = 3;

    private final SectorLayout layout;
    private int voters;
    /** Raw sectors without a sync. */
    private long audio;
    /** Whether a sector had a sync and a valid header. */
    private boolean proved;

    private final Smoothness smoothness = new Smoothness();
    private long mode1;
    /** Mode 2 whose first eight bytes are no sub-header. */
    private long formless;
    /** Mode 2 with a sub-header that says something. */
    private long xa;
    /** Mode 2 with eight zero bytes in the sub-header's place. */
    private long blank;

    ModeVote(SectorLayout layout) {
        this.layout = layout;
    }

    /** {@return whether sectors of this layout show what they are} */
    static boolean isTold(SectorLayout layout) {
        return layout != SectorLayout.USER_2048 && layout != SectorLayout.USER_2324;
    }

    SectorLayout layout() {
        return layout;
    }

    /** Adds the votes of one sector, which is there in full. */
    void add(byte[] bytes, int at, int votes) {
        if (layout == SectorLayout.RAW_2352) {
            addRaw(bytes, at, votes);
        } else if (isConstant(bytes, at, layout.bytes())) {
            return;
        } else if (layout == SectorLayout.SYNCLESS_2340) {
            // A header is read where its sector's sync would be twelve bytes before it.
            if (Header.hasPosition(bytes, at - RawSector.HEADER)) {
                addMode(bytes, at + 3, votes);
            }
        } else if (isTold(layout)) {
            addSubheader(bytes, at, votes);
        }
    }

    private void addRaw(byte[] bytes, int at, int votes) {
        if (Header.hasSync(bytes, at)) {
            proved |= Header.isData(bytes, at);
            addMode(bytes, at + RawSector.MODE, votes);
        } else if (!isConstant(bytes, at, RawSector.BYTES)) {
            smoothness.add(Arrays.copyOfRange(bytes, at, at + RawSector.BYTES));
            audio += votes;
            voters++;
        }
    }

    /** @param at where the mode byte is; the high bits may tell of packet writing (MMC), and do not matter */
    private void addMode(byte[] bytes, int at, int votes) {
        int mode = bytes[at] & 3;
        if (mode == 1) {
            mode1 += votes;
            voters++;
        } else if (mode == 2) {
            addSubheader(bytes, at + 1, votes);
        }
    }

    private void addSubheader(byte[] bytes, int at, int votes) {
        voters++;
        if (!Subheader.copiesAgree(bytes, at)) {
            formless += mayBeFormless() ? votes : 0;
        } else if (isConstant(bytes, at, Subheader.BYTES) && bytes[at] == 0) {
            blank += votes;
        } else {
            xa += votes;
        }
    }

    /** The two layouts that are named by their sub-header hold no sectors without one; there it is damaged. */
    private boolean mayBeFormless() {
        return layout != SectorLayout.SUBHEADER_2056 && layout != SectorLayout.SUBHEADER_2332;
    }

    /** {@return how many sectors have voted so far} */
    int voters() {
        return voters;
    }

    private long mode2() {
        return formless + xa + blank;
    }

    /** {@return whether enough sectors have voted, and all are for the same} */
    boolean isClear() {
        long count = audio + mode1 + mode2();
        return voters >= QUORUM && (count == audio || count == mode1 || count == formless || count == xa);
    }

    /**
     * {@return what the sectors are, or empty where they do not tell}
     *
     * @param declared what is declared of them, where something is
     */
    Optional<TrackMode> winner(Optional<TrackMode> declared) {
        boolean declaredData = declared.isPresent() && declared.get().isData();
        boolean declaredAudio = declared.isPresent() && !declaredData;
        if (declaredData && proved) {
            return data();
        }
        boolean sound = smoothness.isLittleEndian() || smoothness.isBigEndian();
        long data = mode1 + mode2();
        long against = sound || (declaredAudio && audio > FEW_DATA * data) ? audio : 0;
        if (against == data) {
            return Optional.empty();
        }
        return against > data ? Optional.of(TrackMode.AUDIO) : data();
    }

    private Optional<TrackMode> data() {
        if (mode1 + mode2() == 0) {
            return Optional.empty();
        }
        if (mode1 >= mode2()) {
            return Optional.of(TrackMode.MODE1);
        }
        // Zeroes prove no sub-header; they count only where nothing else was seen.
        return Optional.of(xa >= formless ? TrackMode.XA : TrackMode.MODE2);
    }

    /** {@return whether a run of bytes repeats one value} */
    static boolean isConstant(byte[] bytes, int at, int count) {
        for (int i = at + 1; i < at + count; i++) {
            if (bytes[i] != bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
