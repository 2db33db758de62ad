// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.CdAudio;

/** The audio of a disc (IEC 60908): 44,100 Hz, 16 bits, two channels. */
final class DiscAudio {
    static final int RATE = CdAudio.RATE;
    static final int BITS = CdAudio.BITS;
    static final int CHANNELS = CdAudio.CHANNELS;

    private DiscAudio() {}

    /** {@return whether samples are those of a disc, in either byte order} */
    static boolean isDisc(PcmLayout layout) {
        return layout.channels() == CHANNELS
                && layout.rate() == RATE
                && layout.bits() == BITS
                && layout.coding() == PcmLayout.Coding.SIGNED;
    }

    /** Requires that samples are those of a disc. */
    static void require(String name, PcmLayout layout) throws UnsupportedImageException {
        if (isDisc(layout)) {
            return;
        }
        String what = layout.coding() == PcmLayout.Coding.COMPRESSED
                ? "is compressed as " + layout.compression()
                : "has " + samples(layout);
        throw new UnsupportedImageException(
                name,
                what + ", and a disc has 2 of 16 bits at 44100 Hz",
                Remedy.of(Remedy.Action.RESAMPLE).then(", or make one that has: " + command(name)));
    }

    /** {@return that samples cannot be converted here} */
    static UnsupportedImageException inconvertible(String name, PcmLayout layout) {
        return new UnsupportedImageException(
                name,
                "has " + samples(layout) + ", which is not converted here",
                "make one for a disc: " + command(name));
    }

    /** {@return what samples are: {@code 2 channels of 24 bits at 48000 Hz}} */
    static String samples(PcmLayout layout) {
        return layout.channels() + (layout.channels() == 1 ? " channel of " : " channels of ") + layout.bits() + " bits"
                + (layout.coding() == PcmLayout.Coding.FLOAT ? " in floating point" : "") + " at " + layout.rate()
                + " Hz";
    }

    /** {@return that there is no decoder for a file} */
    static UnsupportedImageException undecodable(String name, AudioKind kind) {
        return new UnsupportedImageException(
                name,
                "is " + kind.description() + ", which is not decoded",
                "decode it (" + command(name) + ") and name that file");
    }

    /** {@return that the run-time cannot decode a file} */
    static UnsupportedImageException undecodableHere(String name, AudioKind kind) {
        return new UnsupportedImageException(
                name,
                "is " + kind.description()
                        + ", which this Java run-time, without the module java.desktop, does not decode",
                "decode it (" + command(name) + ") and name that file, or take a run-time with that module");
    }

    /** {@return that a decoder cannot read a file} */
    static DiscFormatException damaged(String name, AudioKind kind, Exception cause) {
        String why = cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        DiscFormatException damaged = new DiscFormatException(
                name,
                "is " + kind.description() + ", and cannot be decoded" + why,
                "get it again, or try another decoder: " + command(name));
        damaged.initCause(cause);
        return damaged;
    }

    /** {@return what makes a WAV for a disc of a file} */
    private static String command(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String target = stem + (name.endsWith(".wav") ? " (CD).wav" : ".wav");
        return "ffmpeg -i \"" + name + "\" -ar 44100 -ac 2 -c:a pcm_s16le \"" + target + "\"";
    }
}
