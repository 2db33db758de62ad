// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.compare.AudioOffset;
import spindle.compare.Comparison;
import spindle.compare.Difference;
import spindle.compare.DifferingFile;
import spindle.compare.TrackComparison;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.io.Amounts;

/** What comparing two images gave, as lines of text; the first image is A, the second B. */
public final class ComparisonText {
    private final Comparison comparison;
    private final int listed;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison, int listed) {
        this.comparison = comparison;
        this.listed = listed;
    }

    /**
     * {@return what they say differently, the sectors that differ by track, files in them, offsets of audio}
     *
     * @param listed how many stretches of sectors and how many files are listed of a track, at most
     */
    public static List<String> of(Comparison comparison, int listed) {
        ComparisonText text = new ComparisonText(comparison, listed);
        comparison.differences().forEach(text::difference);
        comparison.tracks().forEach(text::track);
        text.files();
        comparison.audio().forEach(text::offset);
        return text.lines;
    }

    private void difference(Difference difference) {
        String aspect = difference.aspect().name().toLowerCase(Locale.ROOT);
        String track = difference.track() == 0 ? "" : "track " + difference.track() + ", ";
        lines.add(aspect + ": " + track + difference.what() + ": A " + value(difference.a()) + ", B "
                + value(difference.b()));
    }

    private static String value(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private void track(TrackComparison track) {
        List<String> parts = new ArrayList<>();
        add(parts, track.equal(), "equal");
        add(parts, track.equalUserData(), "with equal user data and other headers, EDC or parity");
        add(parts, track.different(), track.mode().isData() ? "with other user data" : "with other samples");
        add(parts, track.onlyA(), "in A alone");
        add(parts, track.onlyB(), "in B alone");
        add(parts, track.subchannel(), "with another sub-channel");
        String head = "track " + track.number() + " (" + track.mode().name().toLowerCase(Locale.ROOT) + "): ";
        lines.add(head + (parts.isEmpty() ? "no sectors" : "sectors: " + String.join(", ", parts)));
        ranges(track.number(), track.ranges(), track.mode().isData() ? "other user data" : "other samples");
        ranges(track.number(), track.userDataRanges(), "equal user data, other headers, EDC or parity");
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private void ranges(int track, List<LbaRange> ranges, String what) {
        for (LbaRange range : ranges.subList(0, Math.min(listed, ranges.size()))) {
            String last = range.count() == 1 ? "" : " to " + Msf.describe(range.end() - 1);
            lines.add("  track " + track + ", " + Msf.describe(range.start()) + last + ": " + what);
        }
        more(ranges.size(), "stretches");
    }

    private void files() {
        List<DifferingFile> files = comparison.files();
        for (DifferingFile file : files.subList(0, Math.min(listed, files.size()))) {
            lines.add("  in " + file.path() + ": " + file.sectors()
                    + (file.sectors() == 1 ? " sector, " : " sectors, the first ") + Msf.describe(file.lba()));
        }
        more(comparison.fileCount(), "files");
    }

    private void more(int count, String what) {
        if (count > listed) {
            lines.add("  and " + (count - listed) + " more " + what + "; --all lists them");
        }
    }

    private void offset(AudioOffset audio) {
        String tracks = audio.firstTrack() == audio.lastTrack()
                ? "track " + audio.firstTrack() + " is"
                : "tracks " + audio.firstTrack() + "-" + audio.lastTrack() + " are";
        String exact = audio.isExact() ? "" : ", but for " + audio.different() + " of " + audio.compared() + " samples";
        lines.add(tracks + " equal at an offset of " + Amounts.of(Math.abs(audio.samples()), "sample") + ", "
                + (audio.samples() > 0 ? "later" : "earlier") + " in B" + exact);
        lost("A", audio.samples() > 0 ? "last" : "first", audio.lostA(), audio.soundA(), "B");
        lost("B", audio.samples() > 0 ? "first" : "last", audio.lostB(), audio.soundB(), "A");
    }

    private void lost(String image, String end, long samples, long sound, String other) {
        if (samples > 0) {
            String silent = sound == 0 ? "all silent" : sound + " of them not silent";
            lines.add("  the " + end + " " + Amounts.of(samples, "sample") + " of " + image + " " + Amounts.are(samples)
                    + " not in " + other + ": " + silent);
        }
    }
}
