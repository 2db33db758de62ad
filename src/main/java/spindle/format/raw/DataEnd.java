// SPDX-License-Identifier: Apache-2.0
package spindle.format.raw;

import java.io.IOException;
import spindle.image.probe.Smoothness;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;

/**
 * Finds where the data of a mixed image end and its audio begins. Some sectors are looked at, then some between the two
 * where it changes, and so on: a few hundred at most, whatever the length. A damaged stretch among the data, and a burst
 * of syncs among the audio, are outvoted.
 */
final class DataEnd {
    /** Fewer sectors behind data are damaged data, not a track: a track lasts four seconds (IEC 60908, 17.5.1). */
    private static final int SHORTEST_AUDIO = 8;

    private static final int SAMPLES = 64;
    /** More samples than this on the wrong side are no accident. */
    private static final int TOLERATED = 2;

    /** Headers looked at for data behind the end that samples tell. */
    private static final int HEADERS = 2048;

    /**
     * What a sector is. Without a sync it is audio only where it sounds so: sectors that repeat one byte are silence, or
     * could not be read, and so could those that hold a text or noise.
     */
    private enum Kind {
        DATA,
        AUDIO,
        EITHER
    }

    private final ByteSource source;
    private final long offset;
    private final int stride;
    private boolean alternates;

    DataEnd(ByteSource source, long offset, int stride) {
        this.source = source;
        this.offset = offset;
        this.stride = stride;
    }

    /** {@return whether data and audio were found in turns, so that there is no one place where data end} */
    boolean alternates() {
        return alternates;
    }

    /**
     * {@return how many of the sectors stand up to the last of the data} None where it is all audio, all where it is data;
     * one or the other, by majority, where they alternate.
     */
    int find(int count) throws IOException {
        Kind[] overview = kinds(0, count, Math.min(SAMPLES, count));
        if (strays(overview, split(overview)) > TOLERATED) {
            alternates = true;
            return strays(overview, overview.length) < strays(overview, 0) ? count : 0;
        }
        int data = lastOfData(search(count), count);
        return data > 0 && isData(data, count) ? count : data;
    }

    /** {@return the end of the data, where some more of it lies behind sectors that are no audio} */
    private int lastOfData(int end, int count) throws IOException {
        int headers = Math.min(HEADERS, count - end);
        int last = end;
        for (int k = 0; k < headers; k++) {
            int place = place(end, count, headers, k);
            byte[] head = source.read(offset + (long) place * stride, RawSector.BODY);
            if (head.length == RawSector.BODY && Header.isData(head, 0)) {
                last = place + 1;
            }
        }
        if (last > end) {
            for (Kind kind : kinds(end, last, Math.min(SAMPLES, last - end))) {
                if (kind == Kind.AUDIO) {
                    return end;
                }
            }
        }
        return last;
    }

    private int search(int count) throws IOException {
        int from = 0;
        int to = count;
        while (to - from > 0) {
            int samples = Math.min(SAMPLES, to - from);
            Kind[] kinds = kinds(from, to, samples);
            int split = split(kinds);
            if (samples == to - from) {
                return from + split;
            }
            int end = split == samples ? to : place(from, to, samples, split);
            from = split == 0 ? from : place(from, to, samples, split - 1) + 1;
            to = end;
        }
        return from;
    }

    /** {@return whether what stands behind the last data is no audio: too short, or nothing but filler} */
    private boolean isData(int from, int count) throws IOException {
        int rest = count - from - SHORTEST_AUDIO;
        if (rest <= 0) {
            return true;
        }
        for (Kind kind : kinds(count - rest, count, Math.min(SAMPLES, rest))) {
            if (kind == Kind.AUDIO) {
                return false;
            }
        }
        return true;
    }

    private Kind[] kinds(int from, int to, int samples) throws IOException {
        Kind[] kinds = new Kind[samples];
        for (int k = 0; k < samples; k++) {
            byte[] sector = source.read(offset + (long) place(from, to, samples, k) * stride, RawSector.BYTES);
            kinds[k] = Header.hasSync(sector, 0) ? Kind.DATA : isSound(sector) ? Kind.AUDIO : Kind.EITHER;
        }
        return kinds;
    }

    private static int place(int from, int to, int samples, int k) {
        return (int) (from + (long) (to - from) * k / samples);
    }

    /** {@return how many samples belong before the end of the data, so that the fewest are on the wrong side} */
    private static int split(Kind[] kinds) {
        int best = 0;
        for (int split = 1; split <= kinds.length; split++) {
            if (strays(kinds, split) < strays(kinds, best)) {
                best = split;
            }
        }
        return best;
    }

    private static int strays(Kind[] kinds, int split) {
        int strays = 0;
        for (int k = 0; k < kinds.length; k++) {
            strays += kinds[k] == (k < split ? Kind.AUDIO : Kind.DATA) ? 1 : 0;
        }
        return strays;
    }

    private static boolean isSound(byte[] sector) {
        Smoothness smoothness = new Smoothness();
        smoothness.add(sector);
        return smoothness.isLittleEndian() || smoothness.isBigEndian();
    }
}
