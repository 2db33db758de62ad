// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Optional;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** The words for a track's mode, with what they say of the sectors in the file. */
enum CueMode {
    AUDIO("AUDIO", TrackMode.AUDIO, SectorLayout.RAW_2352, Subchannel.NONE),
    CDG("CDG", TrackMode.AUDIO, SectorLayout.RAW_2352, Subchannel.RAW_96),
    MODE1_2048("MODE1/2048", TrackMode.MODE1, SectorLayout.USER_2048, Subchannel.NONE),
    MODE1_2352("MODE1/2352", TrackMode.MODE1, SectorLayout.RAW_2352, Subchannel.NONE),
    MODE2_2048("MODE2/2048", TrackMode.XA, SectorLayout.USER_2048, Subchannel.NONE),
    MODE2_2324("MODE2/2324", TrackMode.XA, SectorLayout.USER_2324, Subchannel.NONE),
    MODE2_2332("MODE2/2332", TrackMode.XA, SectorLayout.SUBHEADER_2332, Subchannel.NONE),
    /** Of CD-ROM XA too, whose discs all have it; the content tells. */
    MODE2_2336("MODE2/2336", TrackMode.XA, SectorLayout.HEADERLESS_2336, Subchannel.NONE),
    MODE2_2352("MODE2/2352", TrackMode.XA, SectorLayout.RAW_2352, Subchannel.NONE),
    CDI_2336("CDI/2336", TrackMode.CDI, SectorLayout.HEADERLESS_2336, Subchannel.NONE),
    CDI_2352("CDI/2352", TrackMode.CDI, SectorLayout.RAW_2352, Subchannel.NONE);

    private static final CueMode[] ALL = values();

    private final String word;
    private final TrackMode mode;
    private final SectorLayout layout;
    private final Subchannel subchannel;

    CueMode(String word, TrackMode mode, SectorLayout layout, Subchannel subchannel) {
        this.word = word;
        this.mode = mode;
        this.layout = layout;
        this.subchannel = subchannel;
    }

    String word() {
        return word;
    }

    /** {@return what the track is, where its content does not tell} */
    TrackMode mode() {
        return mode;
    }

    SectorLayout layout() {
        return layout;
    }

    Subchannel subchannel() {
        return subchannel;
    }

    /** {@return the mode that a word names; libcue spells 2324 as 2342} */
    static Optional<CueMode> of(String word) {
        for (CueMode mode : ALL) {
            if (mode.word.equals(word)) {
                return Optional.of(mode);
            }
        }
        return word.equals("MODE2/2342") ? Optional.of(MODE2_2324) : Optional.empty();
    }

    /** {@return the mode for sectors stored this way, where there is one} */
    static Optional<CueMode> of(TrackMode mode, SectorLayout layout, Subchannel subchannel) {
        TrackMode said = mode == TrackMode.MODE2 ? TrackMode.XA : mode;
        for (CueMode candidate : ALL) {
            if (candidate.mode == said && candidate.layout == layout && candidate.subchannel == subchannel) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** {@return the mode whose word is most like an unknown one} */
    static CueMode nearest(String word) {
        CueMode nearest = AUDIO;
        int least = Integer.MAX_VALUE;
        for (CueMode mode : ALL) {
            int distance = distance(mode.word, word);
            if (distance < least) {
                least = distance;
                nearest = mode;
            }
        }
        return nearest;
    }

    /** {@return how many characters have to be put in, taken out or changed; of words up to 32 characters} */
    private static int distance(String a, String b) {
        String word = b.length() > 32 ? b.substring(0, 32) : b;
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[word.length()];
    }
}
