// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;

/**
 * Finds the frames of a stream, nearly all without decoding: a frame reaches from one header to another if its CRC-16 holds
 * between them. Their numbers say whether they follow one another.
 *
 * <pre>{@code
 * FrameIndexer indexer = new FrameIndexer(metadata);
 * int end = fill(window, 0);                        // from SeekSearch.firstFrame(metadata) on
 * while (end == window.length) {
 *     int used = indexer.look(window, 0, end);      // keep what is not used up, append what comes next
 *     end = refill(window, used);
 * }
 * FrameIndex index = indexer.finish(window, 0, end);
 * }</pre>
 *
 * <p>A window is of {@link #windowBytes} or more, or ends with the stream.
 */
public final class FrameIndexer {
    private static final int RESIDUES = 1 << 16;

    private final StreamInfo info;
    private final int mostFrameBytes;
    private final FrameHeader header = new FrameHeader();
    private final FrameDecoder decoder;
    private final FrameResidue residue = new FrameResidue();
    private final FrameIndexBuilder index;
    /** The last header with each residue: its offset, its first sample, how many samples it announces. */
    private final long[] headerOffsets = new long[RESIDUES];

    private final long[] headerSamples = new long[RESIDUES];
    private final int[] headerSizes = new int[RESIDUES];
    /** Offset in the stream of the window's first byte. */
    private long base;
    /** Offset of the first byte that was not looked at. */
    private long looked;
    /** The residue of the header whose frame is followed to its end; -1 where none is. */
    private int open = -1;

    private int fixedBlockSize;

    /**
     * Begins at the first frame.
     *
     * @param metadata as it was read from the stream
     */
    public FrameIndexer(FlacMetadata metadata) {
        info = metadata.streamInfo();
        mostFrameBytes = FlacDecoder.windowBytes(info);
        decoder = new FrameDecoder(info.format());
        base = SeekSearch.firstFrame(metadata);
        looked = base;
        index = new FrameIndexBuilder(info, base);
        fixedBlockSize = info.isFixedBlockSize() ? info.maxBlockSize() : 0;
        Arrays.fill(headerOffsets, -1);
    }

    /** {@return the least bytes of a window that is not the stream's last} */
    public int windowBytes() {
        return 2 * mostFrameBytes;
    }

    /** {@return whether all samples of the stream are found, so that no more bytes are needed} */
    public boolean isDone() {
        return index.isDone();
    }

    /**
     * Looks at bytes.
     *
     * @param at offset in the window of the first byte that was not used up before
     * @return how many of them are used up; the rest is needed again
     */
    public int look(byte[] window, int at, int end) {
        scan(window, at, end - FrameHeader.MAX_BYTES, end);
        if (open >= 0 && looked - headerOffsets[open] > mostFrameBytes) {
            resolve(window, at, end);
            open = -1;
        }
        long keep = open >= 0 ? headerOffsets[open] : looked;
        int used = (int) (keep - base);
        base = keep;
        return used;
    }

    /**
     * {@return all frames} There are no more bytes.
     *
     * @param at offset in the window of the first byte that was not used up before
     */
    public FrameIndex finish(byte[] window, int at, int end) {
        scan(window, at, end, end);
        boolean cut = open >= 0 && !isDone() && !resolve(window, at, end);
        return index.finish(cut);
    }

    /** Looks for headers up to {@code limit}; none that begins before it reaches beyond {@code end}. */
    private void scan(byte[] window, int at, int limit, int end) {
        int from = at + (int) (looked - base);
        int next = from;
        for (; next < limit && !index.isDone(); next++) {
            if (window[next] == (byte) 0xFF && isHeader(window, next, end)) {
                residue.add(window, from, next - from);
                from = next;
                found(window, at, next, end);
            }
        }
        residue.add(window, from, Math.max(0, next - from));
        looked = Math.max(looked, base + (next - at));
    }

    private boolean isHeader(byte[] window, int at, int end) {
        if (!FrameHeader.hasSync(window, at, end) || header.parse(window, at, end) <= 0) {
            return false;
        }
        int bits = header.bitsPerSample();
        return header.channels() == info.format().channels()
                && (bits == 0 || bits == info.format().bitsPerSample());
    }

    /** Takes the frame that ends at a header. */
    private void found(byte[] window, int at, int place, int end) {
        long offset = base + (place - at);
        long first = firstSample();
        int size = header.blockSize();
        int value = residue.value();
        boolean ends = headerOffsets[value] >= index.behindFrame() && offset - headerOffsets[value] <= mostFrameBytes;
        if (ends && value != open && open >= 0) {
            resolve(window, at, end);
            ends = headerOffsets[value] >= index.behindFrame();
        }
        if (ends) {
            index.add(headerSamples[value], headerSizes[value], headerOffsets[value], offset);
        }
        headerOffsets[value] = offset;
        headerSamples[value] = first;
        headerSizes[value] = size;
        open = ends || open < 0 ? value : open;
    }

    private long firstSample() {
        if (fixedBlockSize == 0) {
            fixedBlockSize = header.blockSize(); // that of all frames but the last
        }
        return header.firstSample(fixedBlockSize);
    }

    /** Decodes the frame of the open header, behind which no other header was found; returns whether it is whole. */
    private boolean resolve(byte[] window, int at, int end) {
        long offset = headerOffsets[open];
        int place = at + (int) (offset - base);
        try {
            int used = decoder.decode(window, place, end);
            if (used != FrameDecoder.NEEDS_MORE) {
                index.add(headerSamples[open], headerSizes[open], offset, offset + used);
                return true;
            }
        } catch (FlacFormatException e) {
            return false; // damaged: the index will say which samples are missing
        }
        return false;
    }
}
