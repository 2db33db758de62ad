// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;

/** What two discs say differently of sessions, tracks, modes, indexes and flags. */
final class LayoutDifferences {
    private final Disc a;
    private final Disc b;
    private final List<Difference> found = new ArrayList<>();

    private LayoutDifferences(Disc a, Disc b) {
        this.a = a;
        this.b = b;
    }

    /** {@return the differences, those of the disc first, then by track} */
    static List<Difference> of(Disc a, Disc b) {
        LayoutDifferences differences = new LayoutDifferences(a, b);
        differences.disc();
        differences.tracks();
        return differences.found;
    }

    private void disc() {
        add(0, "medium", a.medium().name(), b.medium().name());
        add(0, "sessions", "" + a.sessions().size(), "" + b.sessions().size());
        add(0, "tracks", numbers(a.tracks()), numbers(b.tracks()));
        for (int i = 0; i < Math.min(a.sessions().size(), b.sessions().size()); i++) {
            Session ours = a.sessions().get(i);
            Session theirs = b.sessions().get(i);
            String session = a.sessions().size() == 1 && b.sessions().size() == 1 ? "" : " of session " + ours.number();
            add(0, "tracks" + session, numbers(ours.tracks()), numbers(theirs.tracks()));
            add(0, "disc type" + session, ours.type().name(), theirs.type().name());
            add(0, "lead-out" + session, Msf.describe(ours.leadOut()), Msf.describe(theirs.leadOut()));
        }
    }

    private void tracks() {
        for (Track ours : a.tracks()) {
            Optional<Track> theirs = b.track(ours.number());
            theirs.ifPresent(track -> track(ours, track));
        }
    }

    private void track(Track ours, Track theirs) {
        int number = ours.number();
        add(number, "mode", ours.mode().name(), theirs.mode().name());
        add(number, "flags", words(ours), words(theirs));
        TreeSet<Integer> indexes = new TreeSet<>();
        ours.indexes().forEach(index -> indexes.add(index.number()));
        theirs.indexes().forEach(index -> indexes.add(index.number()));
        for (int index : indexes) {
            add(number, "index " + index, place(ours, index), place(theirs, index));
        }
        add(number, "end", Msf.describe(ours.end()), Msf.describe(theirs.end()));
    }

    private static String place(Track track, int number) {
        return track.indexes().stream()
                .filter(index -> index.number() == number)
                .map(Index::lba)
                .map(Msf::describe)
                .findFirst()
                .orElse("");
    }

    private static String words(Track track) {
        return track.control().stream().map(ControlFlag::word).collect(Collectors.joining(" "));
    }

    private static String numbers(List<Track> tracks) {
        int first = tracks.get(0).number();
        int last = tracks.get(tracks.size() - 1).number();
        return first == last ? "" + first : first + "-" + last;
    }

    private void add(int track, String what, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            boolean known = found.stream()
                    .anyMatch(each -> each.track() == track && each.what().equals(what));
            if (!known) {
                found.add(new Difference(Difference.Aspect.LAYOUT, track, what, ours, theirs));
            }
        }
    }
}
