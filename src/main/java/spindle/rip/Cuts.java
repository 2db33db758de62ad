// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.WriteOptions.GapPolicy;
import spindle.image.Storage;

/**
 * Where the audio of a disc is cut into files. A gap between two audio tracks of a session goes to the end of the track
 * before ({@code APPEND}), to the beginning of its own ({@code PREPEND}), to a file of its own ({@code SEPARATE}) or nowhere
 * ({@code DISCARD}). A gap after a data track or at a session's beginning has no track before it that could take it, and
 * gets a file of its own where others are appended; so all stored audio is in the files of {@code APPEND}, once.
 */
public final class Cuts {
    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final GapPolicy gaps;
    private final AbsentGaps absent;
    private final List<Cut> cuts = new ArrayList<>();

    private Cuts(Disc disc, Function<Track, Storage> storage, GapPolicy gaps, AbsentGaps absent) {
        this.disc = disc;
        this.storage = storage;
        this.gaps = gaps;
        this.absent = absent;
    }

    /**
     * {@return all files of a disc's audio, in the order of their sectors}
     *
     * @param storage how the source stores each track
     */
    public static List<Cut> of(Disc disc, Function<Track, Storage> storage, GapPolicy gaps, AbsentGaps absent) {
        Cuts cuts = new Cuts(disc, storage, gaps, absent);
        for (Session session : disc.sessions()) {
            List<Track> tracks = session.tracks();
            for (int i = 0; i < tracks.size(); i++) {
                if (!tracks.get(i).mode().isData()) {
                    cuts.cut(tracks, i);
                }
            }
        }
        return List.copyOf(cuts.cuts);
    }

    private void cut(List<Track> tracks, int at) {
        Track track = tracks.get(at);
        LbaRange gap = pregap(track);
        boolean alone = at == 0 || tracks.get(at - 1).mode().isData();
        if (gap.count() > 0 && (gaps == GapPolicy.SEPARATE || (gaps == GapPolicy.APPEND && alone))) {
            boolean first = track.number() == disc.tracks().get(0).number();
            cuts.add(new Cut(first ? Cut.Kind.HIDDEN : Cut.Kind.PREGAP, track, List.of(new Cut.Span(track, gap))));
        }
        List<Cut.Span> spans = new ArrayList<>();
        if (gaps == GapPolicy.PREPEND) {
            add(spans, track, gap);
        }
        add(spans, track, body(track));
        boolean followed = at + 1 < tracks.size() && !tracks.get(at + 1).mode().isData();
        if (gaps == GapPolicy.APPEND && followed) {
            Track next = tracks.get(at + 1);
            add(spans, next, pregap(next));
        }
        cuts.add(new Cut(Cut.Kind.TRACK, track, spans));
    }

    private static void add(List<Cut.Span> spans, Track track, LbaRange range) {
        if (range.count() > 0) {
            spans.add(new Cut.Span(track, range));
        }
    }

    /** {@return the pregap of a track without the sectors at its beginning that are in no file} */
    private LbaRange pregap(Track track) {
        int start = absent == AbsentGaps.WRITTEN ? track.start() : storedStart(track, storage.apply(track));
        return new LbaRange(start, track.index1());
    }

    /** {@return the body of a track without the sectors at its end that are in no file} */
    private LbaRange body(Track track) {
        int end = absent == AbsentGaps.WRITTEN ? track.end() : storedEnd(track, storage.apply(track));
        return new LbaRange(track.index1(), end);
    }

    /** {@return the LBA, up to index 1, where the sectors end that are in no file and that a track begins with} */
    static int storedStart(Track track, Storage storage) {
        int at = track.start();
        for (LbaRange gap : storage.absent()) {
            at = gap.start() <= at ? Math.max(at, gap.end()) : at;
        }
        return Math.min(at, track.index1());
    }

    /** {@return the LBA, from index 1 on, where the sectors begin that are in no file and that a track ends with} */
    static int storedEnd(Track track, Storage storage) {
        int at = track.end();
        for (int i = storage.absent().size() - 1; i >= 0; i--) {
            LbaRange gap = storage.absent().get(i);
            at = gap.end() >= at ? Math.min(at, gap.start()) : at;
        }
        return Math.max(at, track.index1());
    }
}
