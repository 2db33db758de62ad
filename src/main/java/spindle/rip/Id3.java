// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tags as ID3v2.3.0 (id3.org, 1999), the version that every reader knows. */
final class Id3 {
    private static final int HEADER_BYTES = 10;

    private Id3() {}

    /** {@return the tag; no bytes where there is nothing to say} */
    static byte[] of(Tags tags) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (Map.Entry<Tag, String> entry : tags.values().entrySet()) {
            Tag tag = entry.getKey();
            if (tag == Tag.DATE) {
                date(frames, TagDate.of(entry.getValue()));
            } else if (!tag.id3().isEmpty()) {
                frame(frames, tag, value(tag, entry.getValue(), tags));
            }
        }
        if (frames.size() == 0) {
            return new byte[0];
        }
        ByteBuffer all = ByteBuffer.allocate(HEADER_BYTES + frames.size());
        all.put(new byte[] {'I', 'D', '3', 3, 0, 0});
        int size = frames.size(); // seven bits in each byte
        all.put((byte) (size >> 21 & 0x7F)).put((byte) (size >> 14 & 0x7F));
        all.put((byte) (size >> 7 & 0x7F)).put((byte) (size & 0x7F));
        return all.put(frames.toByteArray()).array();
    }

    private static String value(Tag tag, String value, Tags tags) {
        return tag == Tag.TRACK ? value + "/" + tags.of(Tag.TRACK_TOTAL) : value;
    }

    /** The year, and day and month in a frame of their own (4.2.1, TYER and TDAT). */
    private static void date(ByteArrayOutputStream frames, TagDate date) {
        if (!date.year().isEmpty()) {
            frame(frames, "TYER", "", date.year());
        }
        if (!date.dayAndMonth().isEmpty()) {
            frame(frames, "TDAT", "", date.dayAndMonth());
        }
    }

    /** Text is ISO 8859-1 (0) where that can say it, or UTF-16 with a byte order mark (1). */
    private static void frame(ByteArrayOutputStream frames, Tag tag, String value) {
        frame(frames, tag.id3(), tag.vorbis(), value);
    }

    private static void frame(ByteArrayOutputStream frames, String id, String description, String value) {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(value);
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(latin ? 0 : 1);
        if (id.equals("COMM")) {
            body.writeBytes(new byte[] {'e', 'n', 'g'});
            body.writeBytes("\0".getBytes(charset));
        } else if (id.equals("TXXX")) {
            body.writeBytes((description + "\0").getBytes(charset));
        }
        body.writeBytes(value.getBytes(charset));
        frames.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        frames.writeBytes(ByteBuffer.allocate(6).putInt(body.size()).array());
        frames.writeBytes(body.toByteArray());
    }
}
