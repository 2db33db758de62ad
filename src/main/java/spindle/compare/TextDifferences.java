// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import spindle.disc.Disc;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Track;
import spindle.disc.text.CdText;

/** What two discs say differently in words: catalogue number, recording codes, CD-TEXT. */
final class TextDifferences {
    private final Disc a;
    private final Disc b;
    private final List<Difference> found = new ArrayList<>();

    private TextDifferences(Disc a, Disc b) {
        this.a = a;
        this.b = b;
    }

    /** {@return the differences, those of the disc first, then by track} */
    static List<Difference> of(Disc a, Disc b) {
        TextDifferences differences = new TextDifferences(a, b);
        differences.add(0, "catalogue number", digits(a), digits(b));
        Set<Integer> numbers = new TreeSet<>(Set.of(0));
        numbers.addAll(a.trackNumbers());
        numbers.addAll(b.trackNumbers());
        for (int number : numbers) {
            differences.add(number, "ISRC", isrc(a, number), isrc(b, number));
            differences.words(number);
        }
        if (differences.found.isEmpty()) {
            differences.packs();
        }
        return differences.found;
    }

    private void words(int track) {
        Set<CdText.Field> fields = EnumSet.noneOf(CdText.Field.class);
        fields.addAll(a.text().of(track).keySet());
        fields.addAll(b.text().of(track).keySet());
        for (CdText.Field field : fields) {
            String name = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            add(track, name, word(a, track, field), word(b, track, field));
        }
    }

    /** Packs hold what words do not: further languages, the order, the character set. */
    private void packs() {
        int ours = a.text().packs().size();
        int theirs = b.text().packs().size();
        boolean both = ours > 0 && theirs > 0;
        if (both && !a.text().packs().equals(b.text().packs())) {
            add(0, "CD-TEXT packs", ours + " packs", theirs + (ours == theirs ? " other packs" : " packs"));
        }
    }

    private static String word(Disc disc, int track, CdText.Field field) {
        return disc.text().of(track).getOrDefault(field, "");
    }

    private static String digits(Disc disc) {
        return disc.mcn().map(Mcn::digits).orElse("");
    }

    private static String isrc(Disc disc, int number) {
        Optional<Track> track = number == 0 ? Optional.empty() : disc.track(number);
        return track.flatMap(Track::isrc).map(Isrc::code).orElse("");
    }

    private void add(int track, String what, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            found.add(new Difference(Difference.Aspect.TEXT, track, what, ours, theirs));
        }
    }
}
