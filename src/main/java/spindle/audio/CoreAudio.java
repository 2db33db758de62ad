// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/**
 * Core Audio Format (Apple, Core Audio Format Specification 1.0): a header of eight bytes, then chunks of a tag, a length
 * of 64 bits, and that many bytes. All numbers are big-endian; the samples are as {@code desc} says.
 */
final class CoreAudio {
    static final String MARK = "caff";

    private static final int FILE_HEADER = 8;
    private static final int CHUNK_HEADER = 12;
    private static final int DESCRIPTION_BYTES = 32;
    /** Before the samples stands how often they were edited. */
    private static final int EDIT_COUNT = 4;

    private static final int FLOAT = 1;
    private static final int LITTLE_ENDIAN = 2;
    private static final int MOST_CHUNKS = 1000;

    private CoreAudio() {}

    static PcmBox find(ByteSource file) throws IOException {
        Optional<PcmLayout> layout = Optional.empty();
        long at = FILE_HEADER;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            byte[] header = file.read(at, CHUNK_HEADER);
            if (header.length < CHUNK_HEADER) {
                break;
            }
            long length = BigEndian.u32(header, 4) << 32 | BigEndian.u32(header, 8);
            long body = at + CHUNK_HEADER;
            String tag = PcmSearch.tag(header, 0);
            if (tag.equals("desc")) {
                layout = Optional.of(layout(file.name(), file.read(body, DESCRIPTION_BYTES)));
            } else if (tag.equals("data") && layout.isPresent()) {
                return new PcmBox(layout.get(), body + EDIT_COUNT, length < EDIT_COUNT ? -1 : length - EDIT_COUNT);
            }
            if (length < 0 || length > file.length()) {
                break;
            }
            at = body + length;
        }
        throw new DiscFormatException(file.name(), "is Core Audio without samples", "get the whole file");
    }

    private static PcmLayout layout(String name, byte[] chunk) throws DiscFormatException {
        if (chunk.length < DESCRIPTION_BYTES) {
            throw new DiscFormatException(name, "its desc chunk is cut short", "get the whole file");
        }
        double rate = Double.longBitsToDouble(BigEndian.u32(chunk, 0) << 32 | BigEndian.u32(chunk, 4));
        String format = PcmSearch.tag(chunk, 8);
        int flags = (int) BigEndian.u32(chunk, 12);
        long channels = BigEndian.u32(chunk, 24);
        int bits = (int) Math.min(Integer.MAX_VALUE - 7, BigEndian.u32(chunk, 28));
        int bytes = (bits + 7) / 8;
        boolean plain = format.equals("lpcm");
        if (plain) {
            PcmLayout.require(name, (int) Math.min(Integer.MAX_VALUE, channels), bytes);
        }
        PcmLayout.Coding coding = !plain
                ? PcmLayout.Coding.COMPRESSED
                : (flags & FLOAT) != 0 ? PcmLayout.Coding.FLOAT : PcmLayout.Coding.SIGNED;
        ByteOrder order = (flags & LITTLE_ENDIAN) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new PcmLayout((int) rate, (int) channels, 8 * bytes, bytes, coding, order, plain ? "" : format.strip());
    }
}
