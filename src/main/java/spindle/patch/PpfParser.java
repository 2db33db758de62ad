// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/** Reads the bytes of a PPF. */
final class PpfParser {
    private static final int VERSION = 5;
    private static final int DESCRIPTION = 6;
    private static final int DESCRIPTION_BYTES = 50;
    private static final int AFTER_DESCRIPTION = DESCRIPTION + DESCRIPTION_BYTES;
    /** Where version 3 says what the original is: 0 a BIN, 1 a GI, and of newer writers 2 an ISO. */
    private static final int IMAGE_TYPE = 56;

    private static final int HAS_BLOCK = 57;
    private static final int HAS_OLD = 58;
    private static final int BLOCK = 60;
    /** Where the validation block of a BIN is: 32 bytes into raw sector 16. */
    static final int BIN_BLOCK = 0x9320;
    /** Where that of an image of 2048 bytes a sector is, which PPF calls GI: 160 bytes into sector 16. */
    static final int GI_BLOCK = 0x80A0;

    private static final int ISO_BLOCK = 0x8000;
    private static final byte[] BEGIN = "@BEGIN_FILE_ID.DIZ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "@END_FILE_ID.DIZ".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final byte[] file;

    PpfParser(String name, byte[] file) {
        this.name = name;
        this.file = file;
    }

    PpfPatch parse() throws DiscFormatException {
        PpfHeader header = header();
        int begin = header.version().headerBytes()
                + (header.version() == PpfVersion.PPF3 && header.block().isPresent() ? PpfVersion.BLOCK_BYTES : 0);
        int end = file.length - noteBytes(header.version());
        int count = 0;
        for (int at = begin; at < end; at = next(header, at, end)) {
            count++;
        }
        long[] offsets = new long[count];
        int[] places = new int[count];
        int change = 0;
        for (int at = begin; at < end; at = next(header, at, end)) {
            offsets[change] = offset(header, at);
            places[change++] = at + header.version().offsetBytes() + 1;
        }
        return sorted(header, offsets, places);
    }

    private PpfPatch sorted(PpfHeader header, long[] offsets, int[] places) {
        int[] order = IntStream.range(0, offsets.length)
                .boxed()
                .sorted(Comparator.comparingLong(change -> offsets[change]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] sortedOffsets =
                Arrays.stream(order).mapToLong(each -> offsets[each]).toArray();
        int[] sortedPlaces = Arrays.stream(order).map(each -> places[each]).toArray();
        return new PpfPatch(name, header, file, sortedOffsets, sortedPlaces);
    }

    private PpfHeader header() throws DiscFormatException {
        boolean marked = file.length >= AFTER_DESCRIPTION && file[0] == 'P' && file[1] == 'P' && file[2] == 'F';
        // The digit of the mark is the version plus one; the byte behind the mark counts from 0, and is what readers go
        // by.
        PpfVersion known = PpfVersion.numbered(marked ? file[VERSION] : -1)
                .orElseThrow(
                        () -> new DiscFormatException(name, "is no PPF patch of version 1, 2 or 3", "check the name"));
        require(known.headerBytes(), 0);
        String text = new String(file, DESCRIPTION, DESCRIPTION_BYTES, StandardCharsets.ISO_8859_1);
        String description = text.replace('\0', ' ').strip();
        return switch (known) {
            case PPF1 -> new PpfHeader(known, description, Optional.empty(), 0, Optional.empty(), false);
            case PPF2 ->
                new PpfHeader(
                        known,
                        description,
                        Optional.of(LittleEndian.u32(file, AFTER_DESCRIPTION)),
                        BIN_BLOCK,
                        Optional.of(block()),
                        false);
            case PPF3 -> version3(description);
        };
    }

    private PpfHeader version3(String description) throws DiscFormatException {
        boolean hasBlock = file[HAS_BLOCK] != 0;
        if (hasBlock) {
            require(BLOCK + PpfVersion.BLOCK_BYTES, 0);
        }
        int at = switch (file[IMAGE_TYPE]) {
            case 0 -> BIN_BLOCK;
            case 1 -> GI_BLOCK;
            case 2 -> ISO_BLOCK;
            default ->
                throw new DiscFormatException(
                        name + ": byte " + IMAGE_TYPE,
                        "says an image type of " + file[IMAGE_TYPE],
                        "get the patch again");
        };
        return new PpfHeader(
                PpfVersion.PPF3,
                description,
                Optional.empty(),
                at,
                hasBlock ? Optional.of(block()) : Optional.empty(),
                file[HAS_OLD] != 0);
    }

    private byte[] block() {
        return Arrays.copyOfRange(file, BLOCK, BLOCK + PpfVersion.BLOCK_BYTES);
    }

    private int next(PpfHeader header, int at, int end) throws DiscFormatException {
        int length = at + header.version().offsetBytes();
        if (length >= end) {
            throw cut(at);
        }
        int bytes = file[length] & 0xFF;
        int next = length + 1 + bytes * (header.hasOld() ? 2 : 1);
        if (next > end) {
            throw cut(at);
        }
        return next;
    }

    private long offset(PpfHeader header, int at) throws DiscFormatException {
        long offset = header.version().offsetBytes() == Integer.BYTES
                ? LittleEndian.u32(file, at)
                : LittleEndian.u32(file, at) | LittleEndian.u32(file, at + Integer.BYTES) << 32;
        if (offset < 0) {
            throw new DiscFormatException(
                    name + ": byte " + at, "has a change at byte " + offset, "get the patch again");
        }
        return offset;
    }

    /** {@return the bytes of a FILE_ID.DIZ at the end} Some writers count its marks in its length, others do not. */
    private int noteBytes(PpfVersion version) {
        int lengthBytes = version == PpfVersion.PPF3 ? Short.BYTES : Integer.BYTES;
        int end = file.length - lengthBytes - END.length;
        if (version == PpfVersion.PPF1 || end < version.headerBytes() || !isAt(END, end)) {
            return 0;
        }
        long said = LittleEndian.u16(file, file.length - lengthBytes)
                | (lengthBytes == Integer.BYTES ? LittleEndian.u16(file, file.length - Short.BYTES) << 16 : 0);
        for (long bytes : new long[] {said + BEGIN.length + END.length, said}) {
            long begin = file.length - lengthBytes - bytes;
            if (begin >= version.headerBytes() && isAt(BEGIN, (int) begin)) {
                return file.length - (int) begin;
            }
        }
        return 0;
    }

    private boolean isAt(byte[] mark, int at) {
        return Arrays.equals(file, at, Math.min(file.length, at + mark.length), mark, 0, mark.length);
    }

    private void require(int bytes, int at) throws DiscFormatException {
        if (file.length < bytes) {
            throw cut(at);
        }
    }

    private DiscFormatException cut(int at) {
        return new DiscFormatException(
                name + ": byte " + at, "ends early, at byte " + file.length, "get the whole patch again");
    }
}
