// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;

/** Formats that describe their tracks at the end of the file, where it begins like a bare image. */
public enum Trailer {
    /** "NER5" and a 64-bit offset, or "NERO" and a 32-bit one, last in the file. */
    NERO,
    /** DiscJuggler: a version word and where the description begins, last in the file. */
    DISC_JUGGLER,
    /** "koly", 512 bytes from the end. */
    APPLE_DISK_IMAGE,
    /** "bbis", 64 bytes from the end. */
    UIF;

    private static final int BYTES = 512;
    private static final long NER5_WORD = 0x4E45_5235L;
    private static final long NERO_WORD = 0x4E45_524FL;
    private static final long KOLY_WORD = 0x6B6F_6C79L;
    private static final long BBIS_WORD = 0x6262_6973L;

    /** {@return what a file ends like, if like one of these} */
    public static Optional<Trailer> of(ByteSource source) throws IOException {
        byte[] end = source.length() < BYTES ? new byte[0] : source.sample(source.length() - BYTES, BYTES);
        if (end.length < BYTES) {
            return Optional.empty();
        }
        if (BigEndian.u32(end, 500) == NER5_WORD || BigEndian.u32(end, 504) == NERO_WORD) {
            return Optional.of(NERO);
        }
        if (BigEndian.u32(end, 0) == KOLY_WORD) {
            return Optional.of(APPLE_DISK_IMAGE);
        }
        if (BigEndian.u32(end, 448) == BBIS_WORD || LittleEndian.u32(end, 448) == BBIS_WORD) {
            return Optional.of(UIF);
        }
        return isDiscJuggler(end, source.length()) ? Optional.of(DISC_JUGGLER) : Optional.empty();
    }

    /** Versions 2, 3 and 3.5; the offset counts from the beginning of the file, in 3.5 from its end. */
    private static boolean isDiscJuggler(byte[] end, long length) {
        long version = LittleEndian.u32(end, 504);
        long description = LittleEndian.u32(end, 508);
        return version >= 0x8000_0004L && version <= 0x8000_0006L && description > 0 && description < length;
    }
}
