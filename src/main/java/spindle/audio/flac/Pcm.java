// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Interleaved bytes to one array of numbers for each channel, and back. */
final class Pcm {
    private Pcm() {}

    /**
     * Takes samples apart.
     *
     * @param src holds {@code count * format.bytesPerSample()} bytes from {@code at} on
     * @param channels receives {@code count} samples of each channel
     */
    static void load(byte[] src, int at, int count, PcmFormat format, int[][] channels) {
        if (!format.isStereo16()) {
            loadAny(src, at, count, format, channels);
        } else if (format.byteOrder() == ByteOrder.LITTLE_ENDIAN) {
            ByteBuffer pairs = ByteBuffer.wrap(src).order(ByteOrder.LITTLE_ENDIAN);
            int[] left = channels[0];
            int[] right = channels[1];
            for (int i = 0; i < count; i++) {
                int pair = pairs.getInt(at + 4 * i);
                left[i] = (short) pair;
                right[i] = pair >> 16;
            }
        } else {
            ByteBuffer pairs = ByteBuffer.wrap(src);
            int[] left = channels[0];
            int[] right = channels[1];
            for (int i = 0; i < count; i++) {
                int pair = pairs.getInt(at + 4 * i);
                left[i] = pair >> 16;
                right[i] = (short) pair;
            }
        }
    }

    /**
     * Puts samples together.
     *
     * @param channels whose samples {@code from} to {@code from + count - 1} are stored
     * @param dst receives {@code count * format.bytesPerSample()} bytes from {@code at} on
     */
    static void store(int[][] channels, int from, int count, PcmFormat format, byte[] dst, int at) {
        if (!format.isStereo16()) {
            storeAny(channels, from, count, format, dst, at);
        } else if (format.byteOrder() == ByteOrder.LITTLE_ENDIAN) {
            ByteBuffer pairs = ByteBuffer.wrap(dst).order(ByteOrder.LITTLE_ENDIAN);
            int[] left = channels[0];
            int[] right = channels[1];
            for (int i = 0; i < count; i++) {
                pairs.putInt(at + 4 * i, (left[from + i] & 0xFFFF) | right[from + i] << 16);
            }
        } else {
            ByteBuffer pairs = ByteBuffer.wrap(dst);
            int[] left = channels[0];
            int[] right = channels[1];
            for (int i = 0; i < count; i++) {
                pairs.putInt(at + 4 * i, left[from + i] << 16 | (right[from + i] & 0xFFFF));
            }
        }
    }

    private static void loadAny(byte[] src, int at, int count, PcmFormat format, int[][] channels) {
        int bytes = format.bytesPerChannel();
        boolean little = format.byteOrder() == ByteOrder.LITTLE_ENDIAN;
        int next = at;
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < format.channels(); channel++) {
                int most = little ? next + bytes - 1 : next;
                int step = little ? -1 : 1;
                int value = src[most];
                for (int k = 1; k < bytes; k++) {
                    value = value << 8 | (src[most + k * step] & 0xFF);
                }
                channels[channel][i] = value;
                next += bytes;
            }
        }
    }

    private static void storeAny(int[][] channels, int from, int count, PcmFormat format, byte[] dst, int at) {
        int bytes = format.bytesPerChannel();
        boolean little = format.byteOrder() == ByteOrder.LITTLE_ENDIAN;
        int next = at;
        for (int i = from; i < from + count; i++) {
            for (int channel = 0; channel < format.channels(); channel++) {
                int least = little ? next : next + bytes - 1;
                int step = little ? 1 : -1;
                for (int k = 0; k < bytes; k++) {
                    dst[least + k * step] = (byte) (channels[channel][i] >> (8 * k));
                }
                next += bytes;
            }
        }
    }
}
