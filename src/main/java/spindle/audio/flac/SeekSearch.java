// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Optional;

/**
 * Finds out from which byte of a stream to decode in order to get a sample: by its seek table, then by halving what is
 * left. Whoever has the bytes reads where it says and shows them to it.
 *
 * <pre>{@code
 * SeekSearch search = new SeekSearch(metadata, lengthOfStream, sample);
 * while (!search.isDone()) {
 *     int count = read(search.offset(), window);           // FlacDecoder.windowBytes(), or up to the stream's end
 *     search.look(window, 0, count);
 * }
 * decoder.seek(sample, search.offset());
 * }</pre>
 */
public final class SeekSearch {
    /** What is decoded rather than halved again. */
    private static final int NEAR_BYTES = 1 << 16;

    private final StreamInfo info;
    private final FrameSearch frames;
    private final FrameDecoder decoder;
    private final long sample;
    /** Offset of a frame at or before the sample's. */
    private long low;
    /** Offset behind the first byte of the sample's frame. */
    private long high;

    /**
     * Starts a search.
     *
     * @param metadata as it was read from the stream
     * @param streamBytes length of the stream
     * @param sample the number of the wanted one
     */
    public SeekSearch(FlacMetadata metadata, long streamBytes, long sample) {
        this.sample = sample;
        info = metadata.streamInfo();
        frames = new FrameSearch(info);
        decoder = new FrameDecoder(info.format());
        long firstFrame = firstFrame(metadata);
        low = firstFrame;
        high = Math.max(firstFrame, streamBytes);
        Optional<SeekPoint> point = metadata.extras().seekTable().flatMap(table -> table.floor(sample));
        if (point.isPresent() && point.get().byteOffset() < high - firstFrame) {
            low = firstFrame + point.get().byteOffset();
        }
    }

    /**
     * {@return the offset of the first frame's first byte}
     *
     * @throws IllegalArgumentException if the metadata was not read from a stream
     */
    public static long firstFrame(FlacMetadata metadata) {
        if (metadata.blocks().isEmpty()) {
            throw new IllegalArgumentException("metadata that was not read from a stream");
        }
        MetadataBlock last = metadata.blocks().get(metadata.blocks().size() - 1);
        return last.bodyOffset() + last.bodyBytes();
    }

    /** {@return whether {@link #offset} is where to decode from, rather than where to look} */
    public boolean isDone() {
        return high - low <= NEAR_BYTES;
    }

    /** {@return the offset in the stream of the byte to look at next, or, when done, to decode from} */
    public long offset() {
        return isDone() ? low : low + (high - low) / 2;
    }

    /**
     * Looks at the bytes from {@link #offset} on.
     *
     * @param end offset in the window behind its last byte
     */
    public void look(byte[] window, int at, int end) {
        long middle = offset();
        for (int next = frames.find(window, at, end); next < end; next = frames.find(window, next + 1, end)) {
            if (isFrame(window, next, end)) {
                boolean before = FrameSearch.firstSample(decoder.header(), info) <= sample;
                low = before ? middle + (next - at) : low;
                high = before ? high : middle;
                return;
            }
        }
        high = middle;
    }

    private boolean isFrame(byte[] window, int at, int end) {
        try {
            return decoder.decode(window, at, end) != FrameDecoder.NEEDS_MORE;
        } catch (FlacFormatException e) {
            return false;
        }
    }
}
