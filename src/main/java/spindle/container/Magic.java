// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import spindle.io.BigEndian;
import spindle.io.ByteSource;

/** The bytes by which containers are known. */
final class Magic {
    static final int ZIP = 0x504B_0304;
    static final int CSO = 0x4349_534F;
    static final int ZSO = 0x5A49_534F;
    static final int ECM = 0x4543_4D00;
    static final int ISZ = 0x4973_5A21;
    static final int ZSTD = 0x28B5_2FFD;
    static final int XZ = 0xFD37_7A58;
    private static final int XZ_REST = 0x5A00;
    /** ID1, ID2 and CM, deflate (RFC 1952, 2.3.1). */
    private static final int GZIP = 0x1F8B_08;
    /** The bits of FLG that are reserved and zero. */
    private static final int GZIP_RESERVED = 0xE0;

    /** The standard identifier of the first volume descriptor (ISO 9660, 8.1.2): a disc may boot from anything before it. */
    private static final int VOLUME = 16 * 2048 + 1;

    private static final int CD00 = 0x4344_3030;
    private static final int HEAD_BYTES = 10;

    private Magic() {}

    /** {@return whether a source begins as a container does, and is no disc image by itself} */
    static boolean isContainer(ByteSource source) throws IOException {
        byte[] head = source.read(0, HEAD_BYTES);
        return head.length == HEAD_BYTES && isMark(head) && !isVolume(source);
    }

    private static boolean isMark(byte[] head) {
        return switch ((int) BigEndian.u32(head, 0)) {
            case ZIP, CSO, ZSO, ECM, ISZ, ZSTD -> true;
            case XZ -> BigEndian.u16(head, 4) == XZ_REST;
            default -> isGzip(head);
        };
    }

    /** {@return whether four bytes are the mark of a container that holds disc images and nothing else} */
    static boolean isImagePacking(int mark) {
        return mark == CSO || mark == ZSO || mark == ECM || mark == ISZ;
    }

    static boolean isGzip(byte[] head) {
        return BigEndian.u32(head, 0) >>> 8 == GZIP && (head[3] & GZIP_RESERVED) == 0;
    }

    private static boolean isVolume(ByteSource source) throws IOException {
        byte[] mark = source.read(VOLUME, 4);
        return mark.length == 4 && BigEndian.u32(mark, 0) == CD00;
    }
}
