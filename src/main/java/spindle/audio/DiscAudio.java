// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import spindle.io.UnsupportedImageException;

/** The audio of a disc (IEC 60908): 44,100 Hz, 16 bits, two channels. */
final class DiscAudio {
    private static final int RATE = 44_100;
    private static final int BITS = 16;
    private static final int CHANNELS = 2;

    private DiscAudio() {}

    /**
     * Requires that samples are those of a disc.
     *
     * @param name the file
     * @param compression how they are compressed; empty where they are not
     */
    static void require(String name, String compression, int channels, long rate, int bits)
            throws UnsupportedImageException {
        if (compression.isEmpty() && channels == CHANNELS && rate == RATE && bits == BITS) {
            return;
        }
        String what = !compression.isEmpty()
                ? "is " + compression
                : "has " + channels + (channels == 1 ? " channel" : " channels") + " of " + bits + " bits at " + rate
                        + " Hz";
        int dot = name.lastIndexOf('.');
        String target = (dot > 0 ? name.substring(0, dot) : name) + " (CD).wav";
        throw new UnsupportedImageException(
                name,
                what + ", and a disc has 2 of 16 bits at 44100 Hz",
                "make one that has: ffmpeg -i \"" + name + "\" -ar 44100 -ac 2 -c:a pcm_s16le \"" + target + "\"");
    }
}
