// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import spindle.io.ByteSource;

/**
 * Where the samples of a WAV or AIFF file lie: 44.1 kHz, 16 bits, stereo, not compressed.
 *
 * @param offset position of the first sample, bytes
 * @param bytes how many bytes of samples there are
 * @param missing how many more the file's header promises, bytes; 0 where the file is whole
 * @param order the byte order of a sample
 */
public record PcmExtent(long offset, long bytes, long missing, ByteOrder order) {
    /**
     * Finds the samples of a file. The chunks before them are walked, whatever they are; a length of samples that says
     * nothing (0, or all bits set, as programs write that do not know it yet) means the rest of the file.
     *
     * @throws spindle.io.DiscFormatException where it is neither WAV nor AIFF, or has no samples
     * @throws spindle.io.UnsupportedImageException where it holds samples of another kind
     */
    public static PcmExtent locate(ByteSource source) throws IOException {
        PcmSearch search = new PcmSearch(source);
        PcmExtent extent = search.run();
        DiscAudio.require(source.name(), search.layout());
        return extent;
    }

    /** {@return whether a file begins like WAV or AIFF, right or wrong} */
    public static boolean isContainer(ByteSource source) throws IOException {
        return new PcmSearch(source).isContainer();
    }
}
