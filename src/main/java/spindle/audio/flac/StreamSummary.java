// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stream's header says about its frames, gathered while they are written: their number of samples, the shortest
 * and the longest, MD5, and a seek table (RFC 9639, 8.2 and 8.5). The header has the same length before and after.
 *
 * <p>One thread at a time tells it of samples and of frames, each in their order; the frames may come later than their
 * samples.
 */
public final class StreamSummary {
    private final PcmFormat format;
    private final int blockSize;
    private final FlacMetadata.Extras extras;
    /** 0 if unknown. */
    private final long expectedSamples;

    private final SampleDigest digest = new SampleDigest();
    private final SeekPoint[] points;
    /** Samples from one seek point to the next. */
    private final long pointDistance;

    private byte[] swapped = {};
    private long digestedSamples;
    private long samples;
    private long frameBytes;
    private int minFrameBytes = Integer.MAX_VALUE;
    private int maxFrameBytes;
    private int pointCount;

    /**
     * Starts a summary.
     *
     * @param format of the samples
     * @param blockSize samples of every block but the last
     * @param extras blocks to write; the points of its seek table, if it has one, only tell how many there shall be, and
     *     are spread over the stream
     * @param expectedSamples of each channel; 0 if that is not known, which leaves the seek table empty
     */
    public StreamSummary(PcmFormat format, int blockSize, FlacMetadata.Extras extras, long expectedSamples) {
        Require.range(expectedSamples, 0, StreamInfo.MAX_TOTAL_SAMPLES, "total samples");
        this.format = format;
        this.blockSize = blockSize;
        this.extras = extras;
        this.expectedSamples = expectedSamples;
        points = new SeekPoint
                [extras.seekTable().map(table -> table.points().size()).orElse(0)];
        pointDistance = points.length == 0 ? 0 : Math.max(1, (expectedSamples + points.length - 1) / points.length);
    }

    /** {@return the header before the first frame is known: no frame sizes, no MD5, the expected number of samples} */
    public byte[] header() {
        StreamInfo info = new StreamInfo(blockSize, blockSize, 0, 0, format, expectedSamples, Md5Sum.UNKNOWN);
        return new FlacMetadata(info, withPoints(0), List.of()).toBytes();
    }

    /**
     * Takes the next samples into the MD5.
     *
     * @param pcm holds {@code count * format.bytesPerSample()} bytes from {@code at} on, in the format's byte order
     */
    public void addSamples(byte[] pcm, int at, int count) {
        int bytes = count * format.bytesPerSample();
        Objects.checkFromIndexSize(at, bytes, pcm.length);
        int width = format.bytesPerChannel();
        if (format.byteOrder() == ByteOrder.LITTLE_ENDIAN || width == 1) {
            digest.update(pcm, at, bytes);
        } else {
            if (swapped.length < bytes) {
                swapped = new byte[bytes];
            }
            for (int i = 0; i < bytes; i += width) {
                for (int k = 0; k < width; k++) {
                    swapped[i + k] = pcm[at + i + width - 1 - k];
                }
            }
            digest.update(swapped, 0, bytes);
        }
        digestedSamples += count;
    }

    /**
     * Counts the next frame.
     *
     * @param count samples in it
     * @param bytes its length
     */
    public void addFrame(int count, int bytes) {
        long pointed = pointCount * pointDistance;
        if (pointCount < points.length && expectedSamples > 0 && pointed < samples + count) {
            points[pointCount++] = new SeekPoint(samples, frameBytes, count);
            while (pointCount * pointDistance < samples + count && pointCount < points.length) {
                points[pointCount++] = SeekPoint.PLACEHOLDER;
            }
        }
        samples += count;
        frameBytes += bytes;
        minFrameBytes = Math.min(minFrameBytes, bytes);
        maxFrameBytes = Math.max(maxFrameBytes, bytes);
    }

    /**
     * {@return the header that takes the place of the first one, of the same length}
     *
     * @throws IllegalStateException if not the same samples were added as samples and as frames
     */
    public byte[] finish() {
        if (digestedSamples != samples) {
            throw new IllegalStateException(digestedSamples + " samples, but frames of " + samples);
        }
        int shortest = Math.min(minFrameBytes, maxFrameBytes);
        StreamInfo info = new StreamInfo(blockSize, blockSize, shortest, maxFrameBytes, format, samples, digest.sum());
        return new FlacMetadata(info, withPoints(pointCount), List.of()).toBytes();
    }

    private FlacMetadata.Extras withPoints(int known) {
        Optional<SeekTable> table = extras.seekTable();
        if (table.isEmpty()) {
            return extras;
        }
        List<SeekPoint> all = new ArrayList<>(points.length);
        for (int i = 0; i < known; i++) {
            if (!points[i].isPlaceholder()) {
                all.add(points[i]);
            }
        }
        all.addAll(Collections.nCopies(points.length - all.size(), SeekPoint.PLACEHOLDER));
        return extras.with(new SeekTable(all));
    }
}
