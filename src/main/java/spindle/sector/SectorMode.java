// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** What one sector is. */
public enum SectorMode {
    /** No sync: audio, or bytes that are no data sector. */
    AUDIO(0, RawSector.BYTES),
    /** Mode 0: 2336 zero bytes. */
    MODE0(RawSector.BODY, 2336),
    /** Mode 1: 2048 user bytes with EDC, P and Q parity. */
    MODE1(RawSector.BODY, RawSector.USER_BYTES),
    /** Mode 2 without a sub-header: 2336 user bytes. */
    MODE2(RawSector.BODY, 2336),
    /** Mode 2 form 1: 2048 user bytes with EDC, P and Q parity. */
    FORM1(RawSector.FORM_USER, RawSector.USER_BYTES),
    /** Mode 2 form 2: 2324 user bytes with an optional EDC. */
    FORM2(RawSector.FORM_USER, RawSector.FORM2_USER_BYTES);

    private final int userOffset;
    private final int userBytes;

    SectorMode(int userOffset, int userBytes) {
        this.userOffset = userOffset;
        this.userBytes = userBytes;
    }

    /** {@return where the user data begins in a raw sector, in bytes from the first of the sync} */
    public int userOffset() {
        return userOffset;
    }

    /** {@return how many bytes of user data a sector holds} */
    public int userBytes() {
        return userBytes;
    }

    /** {@return whether such a sector has P and Q parity} */
    public boolean hasParity() {
        return this == MODE1 || this == FORM1;
    }

    /**
     * {@return what a raw sector says it is: by its sync, its mode byte and, in mode 2, its sub-header}
     *
     * <p>Neither EDC nor parity are looked at ({@code SectorChecker} does), and a scrambled sector has to be descrambled
     * first ({@link Scrambler#isScrambled}).
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param at offset of the sector's first byte
     */
    public static SectorMode ofRaw(byte[] raw, int at) {
        if (!Header.hasSync(raw, at)) {
            return AUDIO;
        }
        return switch (raw[at + RawSector.MODE] & Header.MODE_MASK) {
            case 0 -> MODE0;
            case 1 -> MODE1;
            case 2 -> ofHeaderless(raw, at + RawSector.BODY);
            default -> AUDIO;
        };
    }

    /**
     * {@return what a sector of mode 2 is by the two copies of its sub-header: {@link #FORM1} or {@link #FORM2} if they agree,
     * else {@link #MODE2}}
     *
     * @param src holds bytes 16 to 23 of the raw sector, at least, at {@code at}
     * @param at offset of the sub-header's first copy
     */
    public static SectorMode ofHeaderless(byte[] src, int at) {
        if (!Subheader.copiesAgree(src, at)) {
            return MODE2;
        }
        return Subheader.isForm2(src, at) ? FORM2 : FORM1;
    }
}
