// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What stands before the sectors in a RIFF CDXA file: the form in which Windows shows files with sectors of form 2. The
 * format chunk holds the XA attributes of the directory record (CD-ROM XA, II.2.7) and two zeroes.
 */
final class CdxaHeader {
    private static final int BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    /** Everybody may read and execute (CD-ROM XA, II.2.7). */
    private static final int PERMISSIONS = 0x0555;

    private static final int FORM_1 = 0x0800;
    private static final int FORM_2 = 0x1000;
    private static final int INTERLEAVED = 0x2000;

    private CdxaHeader() {}

    /**
     * {@return the header}
     *
     * @param flags of the file, which tell its forms
     * @param dataBytes of the sectors that follow
     */
    static byte[] of(Set<String> flags, long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (dataBytes + BYTES - 8)).put(ascii("CDXA"));
        header.put(ascii("fmt ")).putInt(FORMAT_BYTES);
        header.putInt(0).order(ByteOrder.BIG_ENDIAN).putShort((short) (PERMISSIONS | forms(flags)));
        header.put(ascii("XA")).position(header.position() + 8);
        header.order(ByteOrder.LITTLE_ENDIAN).put(ascii("data")).putInt((int) dataBytes);
        return header.array();
    }

    private static int forms(Set<String> flags) {
        if (flags.contains("mixed")) {
            return FORM_1 | INTERLEAVED;
        }
        return flags.contains("form2") ? FORM_2 : FORM_1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
