// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.Optional;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** The types of tracks, in the order of their numbers in the oldest metadata (MAME's cdrom.h). */
enum ChdTrackKind {
    MODE1(SectorLayout.USER_2048, TrackMode.MODE1, "MODE1", "MODE1/2048"),
    MODE1_RAW(SectorLayout.RAW_2352, TrackMode.MODE1, "MODE1_RAW", "MODE1/2352"),
    MODE2(SectorLayout.HEADERLESS_2336, TrackMode.MODE2, "MODE2", "MODE2/2336"),
    MODE2_FORM1(SectorLayout.USER_2048, TrackMode.XA, "MODE2_FORM1", "MODE2/2048"),
    MODE2_FORM2(SectorLayout.USER_2324, TrackMode.XA, "MODE2_FORM2", "MODE2/2324"),
    MODE2_FORM_MIX(SectorLayout.HEADERLESS_2336, TrackMode.XA, "MODE2_FORM_MIX"),
    MODE2_RAW(SectorLayout.RAW_2352, TrackMode.MODE2, "MODE2_RAW", "MODE2/2352", "CDI/2352"),
    AUDIO(SectorLayout.RAW_2352, TrackMode.AUDIO, "AUDIO");

    private static final ChdTrackKind[] ALL = values();

    private final SectorLayout layout;
    private final TrackMode mode;
    private final String word;
    /** All of its words, a blank around each. */
    private final String words;

    ChdTrackKind(SectorLayout layout, TrackMode mode, String... words) {
        this.layout = layout;
        this.mode = mode;
        this.word = words[0];
        this.words = ' ' + String.join(" ", words) + ' ';
    }

    SectorLayout layout() {
        return layout;
    }

    /** {@return what it says that the sectors are} */
    TrackMode mode() {
        return mode;
    }

    /** {@return the word that is written for it} */
    String word() {
        return word;
    }

    static Optional<ChdTrackKind> named(String word) {
        for (ChdTrackKind kind : ALL) {
            if (!word.isEmpty() && kind.words.contains(' ' + word + ' ')) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static Optional<ChdTrackKind> numbered(long number) {
        return number < 0 || number >= ALL.length ? Optional.empty() : Optional.of(ALL[(int) number]);
    }

    /** {@return the type of a track that is stored so, where there is one} */
    static Optional<ChdTrackKind> of(TrackMode mode, SectorLayout layout) {
        return switch (layout) {
            case RAW_2352 ->
                Optional.of(mode == TrackMode.AUDIO ? AUDIO : mode == TrackMode.MODE1 ? MODE1_RAW : MODE2_RAW);
            case USER_2048 -> Optional.of(mode == TrackMode.MODE1 ? MODE1 : MODE2_FORM1);
            case USER_2324 -> Optional.of(MODE2_FORM2);
            case HEADERLESS_2336 -> Optional.of(MODE2);
            case SUBHEADER_2056, SUBHEADER_2332, SYNCLESS_2340 -> Optional.empty();
        };
    }
}
