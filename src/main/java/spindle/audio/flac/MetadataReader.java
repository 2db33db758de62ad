// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands before the first frame (RFC 9639, 6 and 8), from windows of any size. It keeps the blocks that have
 * a meaning here, up to 1 MB each; of the others, and of longer ones, only their places. An ID3v2 tag in front of the
 * stream is skipped.
 */
final class MetadataReader {
    /** The longest block that is kept. */
    static final int MAX_KEPT_BYTES = 1 << 20;

    /** More blocks than this are an attack: the format has seven kinds. */
    static final int MAX_BLOCKS = 4096;

    private static final int ID3_HEADER_BYTES = 10;

    private enum State {
        MARKER,
        HEADER,
        BODY,
        DONE
    }

    private final List<MetadataBlock> blocks = new ArrayList<>();

    private State state = State.MARKER;
    /** What is being collected: a header, or the body of a block that is kept. */
    private byte[] pending = new byte[MetadataBlock.HEADER_BYTES];

    private int pendingBytes;
    /** Bytes still to skip. */
    private long skip;
    /** Offset of the next byte. */
    private long offset;

    private boolean last;
    private FlacMetadata.Extras extras = FlacMetadata.Extras.NONE;
    private Optional<StreamInfo> streamInfo = Optional.empty();

    /** {@return whether the next byte is the first of a frame} */
    boolean isDone() {
        return state == State.DONE && skip == 0;
    }

    /** {@return everything that was read} */
    Optional<FlacMetadata> metadata() {
        return isDone() ? streamInfo.map(info -> new FlacMetadata(info, extras, blocks)) : Optional.empty();
    }

    /**
     * Reads on.
     *
     * @return how many bytes are used up; the rest is needed again if this is not {@link #isDone done}
     * @throws FlacFormatException if this is no FLAC stream, or a block is damaged
     */
    int read(byte[] src, int at, int end) throws FlacFormatException {
        int next = at;
        while (next < end && !isDone()) {
            int used;
            if (skip > 0) {
                used = (int) Math.min(skip, end - next);
                skip -= used;
            } else {
                used = Math.min(pending.length - pendingBytes, end - next);
                System.arraycopy(src, next, pending, pendingBytes, used);
                pendingBytes += used;
            }
            next += used;
            offset += used;
            advance();
        }
        return next - at;
    }

    private void advance() throws FlacFormatException {
        while (skip == 0 && pendingBytes == pending.length && state != State.DONE) {
            byte[] whole = pending;
            pendingBytes = 0;
            switch (state) {
                case MARKER -> marker(whole);
                case HEADER -> header(whole);
                default -> body(whole);
            }
        }
    }

    private void collect(State next, int bytes) {
        state = next;
        pending = new byte[bytes];
    }

    private void marker(byte[] bytes) throws FlacFormatException {
        boolean id3 = bytes[0] == 'I' && bytes[1] == 'D' && bytes[2] == '3';
        if (id3 && bytes.length < ID3_HEADER_BYTES) {
            pending = Arrays.copyOf(bytes, ID3_HEADER_BYTES);
            pendingBytes = bytes.length;
        } else if (id3) {
            skip = id3Bytes(bytes);
            collect(State.MARKER, MetadataBlock.HEADER_BYTES);
        } else if (Arrays.equals(bytes, FlacMetadata.MARKER)) {
            collect(State.HEADER, MetadataBlock.HEADER_BYTES);
        } else {
            throw new FlacFormatException(offset - bytes.length, "not a FLAC stream: it does not start with fLaC");
        }
    }

    /** {@return the length of an ID3v2 tag without its header: four times seven bits, plus a footer if bit 4 says so} */
    private static long id3Bytes(byte[] header) {
        long bytes = (header[5] & 0x10) != 0 ? ID3_HEADER_BYTES : 0;
        return bytes
                + ((header[6] & 0x7F) << 21 | (header[7] & 0x7F) << 14 | (header[8] & 0x7F) << 7 | (header[9] & 0x7F));
    }

    private void header(byte[] bytes) throws FlacFormatException {
        int word = ByteBuffer.wrap(bytes).getInt(0);
        last = word < 0;
        MetadataBlock block = new MetadataBlock(word >>> 24 & 0x7F, offset, word & MetadataBlock.MAX_BODY_BYTES);
        boolean isInfo = block.type() == MetadataBlock.STREAMINFO;
        boolean misplaced = isInfo != blocks.isEmpty() || blocks.size() == MAX_BLOCKS;
        if (block.type() == MetadataBlock.FORBIDDEN || misplaced) {
            throw new FlacFormatException(
                    offset - bytes.length, "metadata block " + blocks.size() + " of type " + block.type());
        }
        if (isInfo && block.bodyBytes() != StreamInfo.BYTES) {
            throw new FlacFormatException(offset - bytes.length, "STREAMINFO of " + block.bodyBytes() + " bytes");
        }
        blocks.add(block);
        if (isKept(block)) {
            collect(State.BODY, block.bodyBytes());
        } else {
            skip = block.bodyBytes();
            collect(last ? State.DONE : State.HEADER, MetadataBlock.HEADER_BYTES);
        }
    }

    private static boolean isKept(MetadataBlock block) {
        return switch (block.type()) {
            case MetadataBlock.STREAMINFO,
                    MetadataBlock.SEEKTABLE,
                    MetadataBlock.VORBIS_COMMENT,
                    MetadataBlock.CUESHEET -> block.bodyBytes() <= MAX_KEPT_BYTES;
            default -> false;
        };
    }

    private void body(byte[] bytes) throws FlacFormatException {
        ByteCursor in = new ByteCursor(bytes, 0, bytes.length, offset - bytes.length);
        switch (blocks.get(blocks.size() - 1).type()) {
            case MetadataBlock.STREAMINFO -> streamInfo = Optional.of(StreamInfo.parse(in));
            case MetadataBlock.SEEKTABLE -> extras = extras.with(SeekTable.parse(in));
            case MetadataBlock.VORBIS_COMMENT -> extras = extras.with(VorbisComment.parse(in));
            default -> extras = extras.with(Cuesheet.parse(in));
        }
        collect(last ? State.DONE : State.HEADER, MetadataBlock.HEADER_BYTES);
    }
}
