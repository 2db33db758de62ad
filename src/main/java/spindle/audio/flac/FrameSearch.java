// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** Finds frames where none is known to start: sync, codes that fit the stream, CRC-8 (RFC 9639, 9.1). */
final class FrameSearch {
    private final StreamInfo info;
    private final FrameHeader header = new FrameHeader();

    FrameSearch(StreamInfo info) {
        this.info = info;
    }

    /** {@return the first offset where a frame's header is, or may be but is cut off by {@code end}; else {@code end}} */
    int find(byte[] src, int at, int end) {
        for (int i = at; i < end - 1; i++) {
            if (FrameHeader.hasSync(src, i, end)) {
                int bytes = header.parse(src, i, end);
                if (bytes == FrameHeader.NEEDS_MORE || (bytes > 0 && fits())) {
                    return i;
                }
            }
        }
        return end > at && src[end - 1] == (byte) 0xFF ? end - 1 : end;
    }

    private boolean fits() {
        return header.channels() == info.format().channels()
                && (header.bitsPerSample() == 0
                        || header.bitsPerSample() == info.format().bitsPerSample());
    }

    /**
     * {@return the number of a frame's first sample in a stream}
     *
     * @param frame the frame's header
     */
    static long firstSample(FrameHeader frame, StreamInfo info) {
        return frame.firstSample(info.isFixedBlockSize() ? info.maxBlockSize() : frame.blockSize());
    }
}
