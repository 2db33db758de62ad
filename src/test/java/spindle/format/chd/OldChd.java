// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes CHDs of versions 1 to 4, by the tables of MAME's chd.h. */
final class OldChd {
    static final int HUNK = 4 * 2448;

    private final int version;
    private final List<byte[]> hunks = new ArrayList<>();
    private String tag = "CHTR";
    private byte[] metadata = {};

    OldChd(int version) {
        this.version = version;
    }

    OldChd hunk(byte[] bytes) {
        hunks.add(bytes);
        return this;
    }

    OldChd text(String name, String text) {
        tag = name;
        metadata = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    /** The oldest metadata: one audio track. */
    OldChd numbers(ByteOrder order, int frames) {
        tag = "CHCD";
        ByteBuffer numbers = ByteBuffer.allocate(4 + 99 * 24).order(order);
        numbers.putInt(1)
                .putInt(7)
                .putInt(2)
                .putInt(2352)
                .putInt(0)
                .putInt(frames)
                .putInt(0);
        metadata = numbers.array();
        return this;
    }

    /** {@return the file: header, map, metadata, hunks; the first is deflated, the others are stored or a pattern} */
    byte[] bytes() {
        int headerBytes = version == 3 ? 120 : version == 4 ? 108 : version == 2 ? 80 : 76;
        int entryBytes = version < 3 ? 8 : 16;
        int metadataAt = headerBytes + entryBytes * (hunks.size() + 1);
        int first = metadataAt + 16 + metadata.length;
        ByteBuffer head = ByteBuffer.allocate(first);
        head.putLong(ChdHeader.MAGIC)
                .putInt(headerBytes)
                .putInt(version)
                .putInt(0)
                .putInt(1);
        if (version < 3) {
            head.putInt(HUNK / 512).putInt(hunks.size());
            if (version == 2) {
                head.putInt(76, 512);
            }
        } else {
            head.putInt(hunks.size()).putLong((long) hunks.size() * HUNK).putLong(metadataAt);
            head.putInt(version == 3 ? 76 : 44, HUNK);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < hunks.size(); i++) {
            head.position(headerBytes + i * entryBytes);
            entry(head, i, first, body);
        }
        head.position(metadataAt);
        for (int i = 0; i < 4; i++) {
            head.put((byte) tag.charAt(i));
        }
        head.putInt(metadata.length).putLong(0).put(metadata);
        byte[] all = Arrays.copyOf(head.array(), first + body.size());
        System.arraycopy(body.toByteArray(), 0, all, first, body.size());
        return all;
    }

    private void entry(ByteBuffer head, int i, int first, ByteArrayOutputStream body) {
        byte[] hunk = hunks.get(i);
        boolean packs = i == 0;
        byte[] stored = packs ? deflated(hunk) : hunk;
        int place = first + body.size();
        if (version < 3) {
            head.putLong((long) stored.length << 44 | place);
        } else if (hunks.indexOf(hunk) < i) {
            head.putLong(hunks.indexOf(hunk)).putInt(0).putInt(4);
            return;
        } else if (isPattern(hunk)) {
            head.put(hunk, 0, 8).putInt(0).putInt(0x13);
            return;
        } else {
            CRC32 crc = new CRC32();
            crc.update(hunk);
            head.putLong(place).putInt((int) crc.getValue());
            head.putShort((short) stored.length)
                    .put((byte) (stored.length >>> 16))
                    .put((byte) (packs ? 1 : 2));
        }
        body.writeBytes(stored);
    }

    private static boolean isPattern(byte[] hunk) {
        for (int i = 8; i < hunk.length; i++) {
            if (hunk[i] != hunk[i - 8]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] deflated(byte[] hunk) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(hunk);
        deflater.finish();
        byte[] room = new byte[2 * hunk.length];
        int count = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, count);
    }
}
