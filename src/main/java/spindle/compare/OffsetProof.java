// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.util.Arrays;
import spindle.image.Progress;
import spindle.io.CancelledException;

/** Compares two stretches of audio at an offset, sample by sample. */
final class OffsetProof {
    /** Samples that are read at once: a quarter of a megabyte. */
    private static final int BLOCK = 1 << 16;

    private final AudioStretch a;
    private final AudioStretch b;
    private final int offset;
    private final Progress progress;
    private final int[] ours = new int[BLOCK];
    private final int[] theirs = new int[BLOCK];

    /** @param offset what has to be added to a sample of the first stretch to have it in the second */
    OffsetProof(AudioStretch a, AudioStretch b, int offset, Progress progress) {
        this.a = a;
        this.b = b;
        this.offset = offset;
        this.progress = progress;
    }

    /** {@return what the stretches of these tracks have in common at the offset} */
    AudioOffset run(int firstTrack, int lastTrack) throws IOException {
        long from = Math.max(a.start(), b.start() - offset);
        long to = Math.max(from, Math.min(a.end(), b.end() - offset));
        long different = 0;
        for (long at = from; at < to; at += BLOCK) {
            if (progress.isCancelled()) {
                throw new CancelledException("", "cancelled", "nothing was left behind");
            }
            different += different(at, (int) Math.min(BLOCK, to - at));
        }
        return new AudioOffset(
                firstTrack,
                lastTrack,
                offset,
                to - from,
                different,
                a.end() - a.start() - (to - from),
                sound(a, a.start(), from) + sound(a, to, a.end()),
                b.end() - b.start() - (to - from),
                sound(b, b.start(), from + offset) + sound(b, to + offset, b.end()));
    }

    private long different(long at, int count) throws IOException {
        a.read(at, count, ours);
        b.read(at + offset, count, theirs);
        int first = Arrays.mismatch(ours, 0, count, theirs, 0, count);
        long different = 0;
        for (int i = first < 0 ? count : first; i < count; i++) {
            different += ours[i] == theirs[i] ? 0 : 1;
        }
        return different;
    }

    /** {@return how many samples of a part are not silent} */
    private long sound(AudioStretch stretch, long from, long to) throws IOException {
        long sound = 0;
        for (long at = from; at < to; at += BLOCK) {
            int count = (int) Math.min(BLOCK, to - at);
            stretch.read(at, count, ours);
            for (int i = 0; i < count; i++) {
                sound += ours[i] == 0 ? 0 : 1;
            }
        }
        return sound;
    }
}
