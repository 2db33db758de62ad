// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * Where things are in the 2352 bytes of a raw sector: offsets in bytes from the first byte of the sync (ECMA-130, 14 and
 * annex A; CD-ROM XA for the sub-header and the forms).
 */
public final class RawSector {
    /** Bytes in a raw sector. */
    public static final int BYTES = 2352;
    /** Bytes in the sync, at offset 0. */
    public static final int SYNC_BYTES = 12;
    /** The header: minute, second and frame in BCD, then the mode byte. */
    public static final int HEADER = 12;
    /** The mode byte, last of the header. */
    public static final int MODE = 15;
    /** The first byte after the header: user data of Mode 1, sub-header or user data of Mode 2. */
    public static final int BODY = 16;
    /** The first copy of the sub-header: file number, channel number, submode, coding information. */
    public static final int SUBHEADER = 16;
    /** The second copy of the sub-header. */
    public static final int SUBHEADER_COPY = 20;
    /** The user data of forms 1 and 2. */
    public static final int FORM_USER = 24;
    /** User bytes of Mode 1 and of form 1. */
    public static final int USER_BYTES = 2048;
    /** User bytes of form 2. */
    public static final int FORM2_USER_BYTES = 2324;
    /** The EDC of Mode 1. */
    public static final int MODE1_EDC = 2064;
    /** The EDC of form 1. */
    public static final int FORM1_EDC = 2072;
    /** The EDC of form 2. */
    public static final int FORM2_EDC = 2348;
    /** The intermediate field of Mode 1: eight zero bytes between EDC and P parity. */
    public static final int INTERMEDIATE = 2068;
    /** P parity: 172 bytes. */
    public static final int P_PARITY = 2076;
    /** Q parity: 104 bytes, the last of the sector. */
    public static final int Q_PARITY = 2248;

    private RawSector() {}
}
