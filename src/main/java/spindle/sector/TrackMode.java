// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** What a track is, by its content. */
public enum TrackMode {
    /** Red Book audio: 588 stereo frames of 16-bit samples a sector. */
    AUDIO,
    /** Mode 1 data (ECMA-130, 14.2). */
    MODE1,
    /** Mode 2 data without sub-headers: 2336 user bytes a sector (ECMA-130, 14.3). */
    MODE2,
    /** Mode 2 of CD-ROM XA: a sub-header tells form 1 from form 2 sector by sector. */
    XA,
    /** Mode 2 of CD-i: sectors as in {@link #XA}, another program area. */
    CDI;

    /** {@return whether the sectors of such a track hold data, not audio} */
    public boolean isData() {
        return this != AUDIO;
    }

    /** {@return whether the sectors of such a track begin with a sub-header} */
    public boolean hasSubheader() {
        return this == XA || this == CDI;
    }
}
