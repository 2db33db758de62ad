// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.Optional;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** The words for what a track holds, and the bytes of a sector under each. */
enum TocMode {
    AUDIO(TrackMode.AUDIO, SectorLayout.RAW_2352),
    /** Zeroes; a word for pieces of zeroes, not for tracks. */
    MODE0(TrackMode.MODE2, SectorLayout.HEADERLESS_2336),
    MODE1(TrackMode.MODE1, SectorLayout.USER_2048),
    MODE1_RAW(TrackMode.MODE1, SectorLayout.RAW_2352),
    MODE2(TrackMode.MODE2, SectorLayout.HEADERLESS_2336),
    MODE2_RAW(TrackMode.XA, SectorLayout.RAW_2352),
    MODE2_FORM1(TrackMode.XA, SectorLayout.USER_2048),
    MODE2_FORM2(TrackMode.XA, SectorLayout.USER_2324),
    MODE2_FORM_MIX(TrackMode.XA, SectorLayout.HEADERLESS_2336);

    private final TrackMode mode;
    private final SectorLayout layout;

    TocMode(TrackMode mode, SectorLayout layout) {
        this.mode = mode;
        this.layout = layout;
    }

    /** {@return what the track is, where its content does not tell} */
    TrackMode mode() {
        return mode;
    }

    /** {@return the main channel of a stored sector} */
    SectorLayout layout() {
        return layout;
    }

    /** {@return the mode of a word} */
    static Optional<TocMode> named(String word) {
        for (TocMode mode : values()) {
            if (mode.name().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** {@return the word for sectors of this kind, stored so; empty where there is none} */
    static Optional<TocMode> of(TrackMode mode, SectorLayout layout) {
        return switch (layout) {
            case RAW_2352 ->
                Optional.of(mode == TrackMode.AUDIO ? AUDIO : mode == TrackMode.MODE1 ? MODE1_RAW : MODE2_RAW);
            case USER_2048 ->
                mode == TrackMode.MODE1
                        ? Optional.of(MODE1)
                        : mode.hasSubheader() ? Optional.of(MODE2_FORM1) : Optional.empty();
            case USER_2324 -> mode.hasSubheader() ? Optional.of(MODE2_FORM2) : Optional.empty();
            case HEADERLESS_2336 ->
                mode == TrackMode.MODE2
                        ? Optional.of(MODE2)
                        : mode.hasSubheader() ? Optional.of(MODE2_FORM_MIX) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
