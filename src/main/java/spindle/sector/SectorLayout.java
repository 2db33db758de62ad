// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * How much of a sector's main channel an image stores. A layout is a window on the 2352 bytes of a raw sector; what lies
 * outside the window is not stored and follows from the data and the position, or is lost.
 */
public enum SectorLayout {
    /** User data alone: Mode 1, or Mode 2 form 1. */
    USER_2048(2048),
    /** Sub-header (8 bytes, both copies) and the 2048 user bytes of form 1. */
    SUBHEADER_2056(2056),
    /** The 2324 user bytes of Mode 2 form 2. */
    USER_2324(2324),
    /** Sub-header (8 bytes, both copies) and 2324 bytes: form 2 without its EDC, or a mix of forms cut to that size. */
    SUBHEADER_2332(2332),
    /** Mode 2 without sync and header: bytes 16 to 2351 of the raw sector. */
    HEADERLESS_2336(2336),
    /** Without sync: bytes 12 to 2351 of the raw sector. */
    SYNCLESS_2340(2340),
    /** The whole main channel: 2352 bytes, of data or of audio. */
    RAW_2352(RawSector.BYTES);

    private final int bytes;

    SectorLayout(int bytes) {
        this.bytes = bytes;
    }

    /** {@return the bytes one sector occupies in this layout, without sub-channel} */
    public int bytes() {
        return bytes;
    }

    /**
     * {@return whether the sectors of such a track can be stored in this layout}
     *
     * @param mode what the track is by content; mode 2 tracks whose sectors have sub-headers are {@link TrackMode#XA}
     */
    public boolean fits(TrackMode mode) {
        return switch (mode) {
            case AUDIO -> this == RAW_2352;
            case MODE1 -> this == USER_2048 || this == SYNCLESS_2340 || this == RAW_2352;
            case MODE2 -> this == HEADERLESS_2336 || this == SYNCLESS_2340 || this == RAW_2352;
            case XA, CDI -> true;
        };
    }

    /**
     * {@return where the stored bytes begin in a raw sector, in bytes from the first of the sync}
     *
     * @param mode what the track is by content
     * @throws IllegalArgumentException if such a track {@linkplain #fits cannot be stored} in this layout
     */
    public int offset(TrackMode mode) {
        if (!fits(mode)) {
            throw new IllegalArgumentException("no track of mode " + mode + " is stored as " + this);
        }
        return switch (this) {
            case USER_2048 -> mode == TrackMode.MODE1 ? RawSector.BODY : RawSector.FORM_USER;
            case USER_2324 -> RawSector.FORM_USER;
            case SUBHEADER_2056, SUBHEADER_2332, HEADERLESS_2336 -> RawSector.BODY;
            case SYNCLESS_2340 -> RawSector.HEADER;
            case RAW_2352 -> 0;
        };
    }
}
