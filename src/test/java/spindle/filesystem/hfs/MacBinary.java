// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import spindle.sector.Crc16;

/** A file with two forks as MacBinary II, which hfsutils copies to a volume. */
final class MacBinary {
    private static final int HEAD = 128;

    private MacBinary() {}

    static byte[] of(String name, String data, byte[] resource) {
        byte[] stored = name.getBytes(Charset.forName("x-MacRoman"));
        byte[] text = data.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.put(1, (byte) stored.length).put(2, stored);
        head.put(65, "TEXTttxt".getBytes(StandardCharsets.US_ASCII));
        head.putInt(83, text.length).putInt(87, resource.length);
        head.put(122, (byte) 129).put(123, (byte) 129);
        head.putShort(124, (short) (Crc16.of(head.array(), 0, 124) ^ 0xFFFF));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(Arrays.copyOf(text, (text.length + HEAD - 1) / HEAD * HEAD));
        file.writeBytes(Arrays.copyOf(resource, (resource.length + HEAD - 1) / HEAD * HEAD));
        return file.toByteArray();
    }
}
