// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * Walks the chunks of a WAV (RIFF; RIFX, the big-endian one; RF64 and BW64, the long ones of EBU Tech 3306 and ITU-R
 * BS.2088) or an AIFF: each has a tag of four characters, a length of 32 bits and that many bytes, and a byte of padding
 * where the length is odd. {@link Wave64}, {@link CoreAudio} and {@link SunAudio} find theirs by themselves.
 */
final class PcmSearch {
    /** More chunks than any program writes before the samples. */
    private static final int MAX_CHUNKS = 1000;

    private static final int CHUNK_HEADER = 8;
    private static final long OPEN_LENGTH = 0x7FFF_F000L;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private final ByteSource source;
    private ByteOrder headerOrder = ByteOrder.LITTLE_ENDIAN;
    private Optional<PcmLayout> layout = Optional.empty();
    private long longLength;
    private long offset = -1;
    private long promised;

    PcmSearch(ByteSource source) {
        this.source = source;
    }

    boolean isContainer() throws IOException {
        byte[] head = source.read(behindTag(source), 16);
        return isContainer(head) || hasOwnWalk(head);
    }

    private static boolean hasOwnWalk(byte[] head) {
        String mark = new String(head, StandardCharsets.ISO_8859_1);
        return mark.startsWith(Wave64.MARK) || mark.startsWith(CoreAudio.MARK) || mark.startsWith(SunAudio.MARK);
    }

    private static boolean isContainer(byte[] head) {
        String form = tag(head, 8);
        return switch (tag(head, 0)) {
            case "RIFF", "RIFX", "RF64", "BW64" -> form.equals("WAVE");
            case "FORM" -> form.equals("AIFF") || form.equals("AIFC");
            default -> false;
        };
    }

    PcmExtent run() throws IOException {
        long start = behindTag(source);
        if (hasOwnWalk(source.read(start, 16))) {
            return run(box());
        }
        byte[] head = source.read(start, 12);
        if (!isContainer(head)) {
            throw broken("is neither WAV nor AIFF");
        }
        String type = tag(head, 0);
        headerOrder = type.equals("FORM") || type.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        walk(start + head.length);
        if (layout.isEmpty() || offset < 0) {
            throw broken(offset < 0 ? "has no samples" : "does not say what its samples are");
        }
        return extent();
    }

    private PcmExtent extent() throws DiscFormatException {
        long there = Math.max(0, source.length() - offset);
        long bytes = promised < 0 ? there : Math.min(there, promised);
        if (bytes == 0) {
            throw broken("has no samples");
        }
        return new PcmExtent(
                offset, bytes, promised < 0 ? 0 : promised - bytes, layout.get().order());
    }

    private PcmBox box() throws IOException {
        return switch (tag(source.read(0, 4), 0)) {
            case CoreAudio.MARK -> CoreAudio.find(source);
            case SunAudio.MARK -> SunAudio.find(source);
            default -> Wave64.find(source);
        };
    }

    private PcmExtent run(PcmBox box) throws DiscFormatException {
        layout = Optional.of(box.layout());
        offset = box.offset();
        promised = box.promised();
        return extent();
    }

    /** {@return how the samples lie that were found} */
    PcmLayout layout() {
        return layout.orElseThrow();
    }

    /** {@return where the file proper begins: behind an ID3 tag, which some programs put before anything} */
    static long behindTag(ByteSource source) throws IOException {
        byte[] head = source.read(0, 10);
        if (head.length < 10 || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
            return 0;
        }
        int length = (head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F);
        return 10L + length;
    }

    private void walk(long start) throws IOException {
        long at = start;
        for (int i = 0; i < MAX_CHUNKS && !(layout.isPresent() && offset >= 0); i++) {
            byte[] header = source.read(at, CHUNK_HEADER);
            if (header.length < CHUNK_HEADER) {
                return;
            }
            long length = u32(header, 4);
            long body = at + CHUNK_HEADER;
            chunk(tag(header, 0), body, length);
            if (offset >= 0 && promised < 0) {
                return; // the samples go on to the end
            }
            long taken = offset == body ? promised : length;
            if (taken > source.length()) {
                return;
            }
            at = body + taken + (taken & 1);
        }
    }

    private void chunk(String tag, long body, long length) throws IOException {
        switch (tag) {
            case "fmt " -> {
                byte[] format = source.read(body, (int) Math.min(length, 40));
                layout = Optional.of(new WaveFormat(source.name(), format, headerOrder).layout());
            }
            case "COMM" -> {
                byte[] format = source.read(body, (int) Math.min(length, 22));
                layout = Optional.of(new AiffFormat(source.name(), format).layout());
            }
            case "ds64" -> {
                byte[] sizes = source.read(body, 16);
                longLength = sizes.length == 16 ? Math.max(0, LittleEndian.s64(sizes, 8)) : 0;
            }
            case "data" -> {
                offset = body;
                promised = length == UNKNOWN && longLength > 0 ? longLength : length;
                boolean open = promised == 0 || promised == UNKNOWN || isOpen(promised, body);
                promised = open ? -1 : promised;
            }
            case "SSND" -> soundData(body, length);
            default -> {}
        }
    }

    /** SoX writes 0x7FFFF000 into a pipe, others 0x7FFFFFFF and the like: no file is so long and lacks nearly all of it. */
    private boolean isOpen(long length, long body) {
        return length >= OPEN_LENGTH && length <= Integer.MAX_VALUE && body + length > source.length();
    }

    /** The samples of an AIFF stand behind an offset and a block size, which count into the chunk. */
    private void soundData(long body, long length) throws IOException {
        byte[] head = source.read(body, 8);
        long skip = head.length == 8 ? BigEndian.u32(head, 0) : 0;
        offset = body + 8 + skip;
        promised = length == 0 || length == UNKNOWN ? -1 : Math.max(0, length - 8 - skip);
    }

    private long u32(byte[] bytes, int at) {
        return headerOrder == ByteOrder.BIG_ENDIAN ? BigEndian.u32(bytes, at) : LittleEndian.u32(bytes, at);
    }

    /** {@return four characters, or an empty string where the bytes end before} */
    static String tag(byte[] bytes, int at) {
        return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private DiscFormatException broken(String problem) {
        return new DiscFormatException(source.name(), problem, "name a WAV or AIFF file with samples in it");
    }
}
