// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.XaAttributes;

/**
 * What stands before the sectors in a RIFF CDXA file: the form in which Windows shows files with sectors of form 2. The
 * format chunk holds the XA attributes of the directory record (CD-ROM XA, II.2.7), 14 bytes as they stand there, and two
 * zeroes (psx-spx, CDROM XA: RIFF Headers on PCs). A file without them gets those that fit its sectors.
 */
final class CdxaHeader {
    private static final int BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    /** Everybody may read and execute (CD-ROM XA, II.2.7). */
    private static final int PERMISSIONS = 0x0555;

    /** Zeroes behind the file number: five of the attributes, two of the chunk. */
    private static final int RESERVED_BYTES = 7;

    private static final int FORM_1 = 0x0800;
    private static final int FORM_2 = 0x1000;
    private static final int INTERLEAVED = 0x2000;

    private CdxaHeader() {}

    /**
     * {@return the header}
     *
     * @param attributes of the file, which tell its forms
     * @param dataBytes of the sectors that follow
     */
    static byte[] of(Attributes attributes, long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (dataBytes + BYTES - 8)).put(ascii("CDXA"));
        header.put(ascii("fmt ")).putInt(FORMAT_BYTES);
        XaAttributes xa =
                attributes.xa().orElseGet(() -> new XaAttributes(0, PERMISSIONS | forms(attributes.flags()), 0));
        header.order(ByteOrder.BIG_ENDIAN).putInt((int) xa.owner()).putShort((short) xa.attributes());
        header.put(ascii("XA")).put((byte) xa.file()).position(header.position() + RESERVED_BYTES);
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
