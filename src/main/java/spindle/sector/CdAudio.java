// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** The samples of a compact disc (IEC 60908): 44,100 frames a second, each of two channels of 16 bits. */
public final class CdAudio {
    /** Frames a second. */
    public static final int RATE = 44_100;
    /** Channels. */
    public static final int CHANNELS = 2;
    /** Bits of a sample. */
    public static final int BITS = 16;
    /** Bytes of a frame: a sample of each channel. */
    public static final int FRAME_BYTES = CHANNELS * BITS / Byte.SIZE;
    /** Frames of a sector: a 75th of a second. */
    public static final int SECTOR_FRAMES = RawSector.BYTES / FRAME_BYTES;

    private CdAudio() {}
}
