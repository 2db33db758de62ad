// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * Decodes a FLAC stream from windows that the caller owns and moves along. An ID3v2 tag before the stream is skipped, and
 * so is whatever follows its last sample.
 *
 * <pre>{@code
 * while (!decoder.isDone()) {
 *     int used = decoder.decode(window, at, end);          // metadata first, then a frame a call
 *     if (used == FlacDecoder.NEEDS_MORE && !refill()) {   // keep bytes at to end - 1, append what comes next
 *         break;
 *     }
 *     decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, pcm, 0);    // decoder.blockSize() samples of each channel, maybe 0
 *     at += used;
 * }
 * Md5Check check = decoder.finish(end - at);
 * }</pre>
 *
 * <p>A window of {@link #windowBytes} is always large enough. An instance belongs to one thread at a time.
 */
public final class FlacDecoder {
    /** What {@link #decode} returns if it can do nothing without more bytes. */
    public static final int NEEDS_MORE = 0;

    /** What the MD5 in STREAMINFO says about the samples. */
    public enum Md5Check {
        /** They are the encoder's. */
        MATCHES,
        /** They are not, though every frame was intact. */
        DIFFERS,
        /** Nothing: the encoder left it out, or not all samples were decoded in their order. */
        UNKNOWN
    }

    private final MetadataReader metadata = new MetadataReader();
    private final SampleDigest digest = new SampleDigest();

    private FrameDecoder frames = new FrameDecoder(PcmFormat.CD);
    private Optional<StreamInfo> streamInfo = Optional.empty();
    /** The last block as interleaved little-endian bytes. */
    private byte[] pcm = {};
    /** Whether every sample so far went through the digest. */
    private boolean sequential = true;
    /** The sample that {@link #seek} looks for; -1 if it looks for none. */
    private long wanted = -1;

    private long streamOffset;
    private long position;
    /** Index in the decoded block of its first sample that is delivered. */
    private int first;

    private int blockSize;

    /** Creates a decoder that expects the first byte of a stream. */
    public FlacDecoder() {}

    /**
     * Reads on: metadata up to the end of the window, or one frame. After that {@link #blockSize} samples are ready.
     *
     * @param end offset behind the window's last byte
     * @return how many bytes are used up, or {@link #NEEDS_MORE}
     * @throws FlacFormatException if this is no FLAC stream, or a block or frame is damaged; its offset is the stream's
     * @throws IndexOutOfBoundsException if the range is not inside {@code src}
     */
    public int decode(byte[] src, int at, int end) throws FlacFormatException {
        Objects.checkFromToIndex(at, end, src.length);
        blockSize = 0;
        int used;
        if (streamInfo.isEmpty()) {
            used = metadata.read(src, at, end);
            metadata.metadata().ifPresent(this::start);
        } else if (isDone()) {
            return NEEDS_MORE;
        } else {
            used = wanted < 0 ? frame(src, at, end, streamInfo.get()) : search(src, at, end, streamInfo.get());
        }
        streamOffset += used;
        return used;
    }

    private void start(FlacMetadata all) {
        streamInfo = Optional.of(all.streamInfo());
        frames = new FrameDecoder(all.streamInfo().format());
    }

    private int frame(byte[] src, int at, int end, StreamInfo info) throws FlacFormatException {
        int used;
        try {
            used = frames.decode(src, at, end);
        } catch (FlacFormatException e) {
            throw e.movedBy(streamOffset - at);
        }
        if (used == NEEDS_MORE) {
            if (end - at >= windowBytes()) {
                throw new FlacFormatException(streamOffset, "frame does not end within " + windowBytes() + " bytes");
            }
            return NEEDS_MORE;
        }
        boolean tooMany = info.totalSamples() > 0 && frames.blockSize() > info.totalSamples() - position;
        if (tooMany || frames.blockSize() > info.maxBlockSize()) {
            throw new FlacFormatException(streamOffset, "more samples than STREAMINFO says");
        }
        deliver(0);
        return used;
    }

    /** Takes the block that was decoded, from the given index on. */
    private void deliver(int from) {
        first = from;
        blockSize = frames.blockSize() - from;
        position += blockSize;
        if (sequential) {
            int bytes = blockSize * frames.format().bytesPerSample();
            if (pcm.length < bytes) {
                pcm = new byte[bytes];
            }
            frames.copyPcm(0, blockSize, frames.format(), pcm, 0);
            digest.update(pcm, 0, bytes);
        }
    }

    /** One step on the way to the wanted sample: past bytes that are no frame, or past a frame before it. */
    private int search(byte[] src, int at, int end, StreamInfo info) throws FlacFormatException {
        int found = new FrameSearch(info).find(src, at, end);
        if (found > at || found == end) {
            return found - at;
        }
        int used;
        try {
            used = frames.decode(src, at, end);
        } catch (FlacFormatException e) {
            return 1;
        }
        if (used == NEEDS_MORE) {
            return end - at >= windowBytes() ? 1 : NEEDS_MORE;
        }
        long firstSample = FrameSearch.firstSample(frames.header(), info);
        if (firstSample > wanted) {
            throw new FlacFormatException(streamOffset, "sample " + wanted + " is not in this frame or behind it");
        }
        position = firstSample + frames.blockSize();
        if (position > wanted) {
            position = wanted;
            deliver((int) (wanted - firstSample));
            wanted = -1;
        }
        return used;
    }

    /**
     * Goes to a sample: from now on {@link #decode} takes bytes from another place of the stream, passes over
     * everything before the sample, and delivers from it on. The MD5 is not compared any more.
     *
     * @param sample 0 to the stream's last
     * @param offset of the next byte that is going to be given, which is in the frame's first byte or before it: {@link
     *     SeekSearch} finds a good one, the first frame's is always right
     * @throws IllegalStateException if the metadata is not read yet
     * @throws IllegalArgumentException if there is no such sample
     */
    public void seek(long sample, long offset) {
        StreamInfo info = streamInfo.orElseThrow(() -> new IllegalStateException("metadata is not read yet"));
        long total = info.totalSamples() > 0 ? info.totalSamples() : StreamInfo.MAX_TOTAL_SAMPLES;
        wanted = Require.range(sample, 0, total - 1, "sample");
        position = sample;
        streamOffset = offset;
        sequential = false;
        blockSize = 0;
    }

    /** {@return what stands before the first frame, as soon as all of that is read} */
    public Optional<FlacMetadata> metadata() {
        return metadata.metadata();
    }

    /** {@return whether the last sample was delivered; never true if the stream does not say how many it has} */
    public boolean isDone() {
        return wanted < 0 && streamInfo.isPresent() && position == totalSamples() && position > 0;
    }

    private long totalSamples() {
        return streamInfo.map(StreamInfo::totalSamples).orElse(0L);
    }

    /**
     * Says that there are no more bytes.
     *
     * @param leftOver how many bytes were not used up
     * @return whether the samples are those that were encoded
     * @throws FlacFormatException if the stream is cut off
     */
    public Md5Check finish(int leftOver) throws FlacFormatException {
        if (streamInfo.isEmpty()) {
            throw new FlacFormatException(streamOffset + leftOver, "stream ends inside its metadata");
        }
        if (position < totalSamples() || wanted >= 0) {
            throw new FlacFormatException(
                    streamOffset + leftOver, "stream ends after " + position + " of " + totalSamples() + " samples");
        }
        if (totalSamples() == 0 && leftOver > 0) {
            throw new FlacFormatException(streamOffset + leftOver, "stream ends inside a frame");
        }
        Md5Sum stored = streamInfo.get().md5();
        if (!sequential || !stored.isKnown()) {
            return Md5Check.UNKNOWN;
        }
        return digest.sum().equals(stored) ? Md5Check.MATCHES : Md5Check.DIFFERS;
    }

    /**
     * {@return the bytes that a window needs in the worst case, once the metadata is read; a frame that needs more is
     * refused} That is four times what its samples would take as they are. Most frames need less than a quarter of that.
     */
    public int windowBytes() {
        return streamInfo.map(FlacDecoder::windowBytes).orElse(MetadataReader.MAX_KEPT_BYTES);
    }

    static int windowBytes(StreamInfo info) {
        int bits = info.format().channels() * (info.format().bitsPerSample() + 1);
        return (int) (4L * bits * info.maxBlockSize() / 8) + 1024;
    }

    /** {@return the number of the sample behind the last one that was delivered} */
    public long position() {
        return position;
    }

    /** {@return how many samples of each channel the last {@link #decode} delivered, often 0} */
    public int blockSize() {
        return blockSize;
    }

    /**
     * Copies the last block as interleaved bytes.
     *
     * @param order of the bytes of a sample
     * @param dst receives {@code blockSize()} times {@link PcmFormat#bytesPerSample} bytes from {@code at} on
     * @throws IndexOutOfBoundsException if they do not fit
     */
    public void copyPcm(ByteOrder order, byte[] dst, int at) {
        PcmFormat as = frames.format().withByteOrder(order);
        if (sequential && order == ByteOrder.LITTLE_ENDIAN) {
            System.arraycopy(pcm, 0, dst, at, blockSize * as.bytesPerSample());
        } else {
            frames.copyPcm(first, blockSize, as, dst, at);
        }
    }

    /**
     * Copies the last block's samples of one channel as numbers.
     *
     * @param channel 0 to the number of channels less one
     * @param dst receives {@code blockSize()} samples from {@code at} on
     * @throws IndexOutOfBoundsException if they do not fit
     */
    public void copySamples(int channel, int[] dst, int at) {
        System.arraycopy(frames.samples(channel), first, dst, at, blockSize);
    }
}
