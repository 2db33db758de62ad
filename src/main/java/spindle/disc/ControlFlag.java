// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/** The flags of a track's CONTROL field beside the data bit, which follows from the track's mode (IEC 60908, 17.5.1). */
public enum ControlFlag {
    /** Four-channel audio (bit 3). */
    FOUR_CHANNEL("4CH"),
    /** Digital copy permitted (bit 1). */
    COPY_PERMITTED("DCP"),
    /** Audio recorded with pre-emphasis (bit 0). */
    PRE_EMPHASIS("PRE"),
    /** Serial copy management system; a cue sheet's word, without a bit of its own. */
    SCMS("SCMS");

    private final String word;

    ControlFlag(String word) {
        this.word = word;
    }

    /** {@return the word for it in a cue sheet} */
    public String word() {
        return word;
    }
}
