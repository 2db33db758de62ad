// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;

/**
 * The sectors of a disc that go into one audio file.
 *
 * @param kind what of the disc it is
 * @param track the track whose number it bears
 * @param spans its sectors, ascending
 */
public record Cut(Kind kind, Track track, List<Span> spans) {
    /** What of a disc an audio file holds. */
    public enum Kind {
        /** A track, and what the treatment of gaps puts to it. */
        TRACK,
        /** What lies before the first track of the disc: hidden track one audio, by custom number 0. */
        HIDDEN,
        /** The pregap of a track. */
        PREGAP
    }

    /**
     * Consecutive sectors that one track of the disc has.
     *
     * @param track whose they are
     * @param range which
     */
    public record Span(Track track, LbaRange range) {}

    public Cut {
        spans = List.copyOf(spans);
    }

    /** {@return the number in its file's name: the track's, or 0 for what is hidden before the first} */
    public int number() {
        return kind == Kind.HIDDEN ? 0 : track.number();
    }

    /** {@return whether another cut of the disc is this one} By number: comparing records costs tens of milliseconds. */
    public boolean isSame(Cut other) {
        return kind == other.kind && track.number() == other.track.number();
    }

    /** {@return how many sectors it has} */
    public int sectors() {
        int count = 0;
        for (Span span : spans) {
            count += span.range().count();
        }
        return count;
    }

    /**
     * {@return how many sectors of it lie before one of them}
     *
     * @param lba a sector of this cut
     */
    public int sectorsBefore(int lba) {
        int before = 0;
        for (Span span : spans) {
            if (span.range().contains(lba)) {
                return before + lba - span.range().start();
            }
            before += span.range().count();
        }
        throw new IllegalArgumentException("sector " + lba + " is not in " + spans);
    }

    /** {@return whether a sector is in it} */
    public boolean contains(int lba) {
        for (Span span : spans) {
            if (span.range().contains(lba)) {
                return true;
            }
        }
        return false;
    }
}
