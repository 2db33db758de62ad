// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.disc.Track;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.TrackTrees;
import spindle.image.DiscImage;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;

/** Which tree of files of an image is meant. */
final class TreeOptions implements OptionGroup {
    @Parameter(
            names = {"-t", "--track"},
            placeholder = "N",
            description = "the volume of track N",
            defaultValueDescription = "the first volume of the last session that has one")
    @Nullable
    String track;

    @Parameter(
            names = "--session",
            placeholder = "N",
            description = "the volume of session N",
            defaultValueDescription = "the last session that has one")
    int session = SessionNumber.EVERY;

    @Parameter(
            names = "--fs",
            placeholder = "KIND",
            description = "a set of names: iso9660 (identifiers as stored, with ;1), joliet, rockridge, udf, hfs, hfs+,"
                    + " high-sierra, cd-i, videocd (streams as MPEG files), boot (boot images), 3do, xiso",
            defaultValueDescription = "Rock Ridge, else Joliet, else what holds most; HFS where nothing else is")
    @Nullable
    String kind;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /**
     * A tree, and where it is.
     *
     * @param trees all trees of its track
     * @param tree the one that is meant
     */
    record Choice(TrackTrees trees, Tree tree) {}

    /**
     * {@return the tree that is meant} Where there are others, it is said which was taken.
     *
     * @throws UsageException where there is none of that kind, or no such track
     * @throws UnsupportedImageException where no data track holds a volume that is known
     */
    Choice pick(DiscImage image, Console console) throws IOException {
        List<TrackTrees> candidates = TrackTrees.of(image, tracks(image));
        String place = image.files().get(0).toString();
        TrackTrees mounted = TrackTrees.mounted(image.disc(), ofKind(candidates))
                .orElseThrow(() -> candidates.isEmpty()
                        ? new UnsupportedImageException(
                                place, "there is no file system that we know in its data", "spindle info says what is")
                        : noSuchKind(candidates));
        Tree tree =
                kind == null ? mounted.richest() : mounted.ofKind(word(kind)).orElseThrow();
        tell(candidates, new Choice(mounted, tree), console);
        return new Choice(mounted, tree);
    }

    private List<Track> tracks(DiscImage image) throws UsageException {
        SessionNumber.requireSensible(session);
        List<Track> tracks = TrackList.pick(image.disc(), track).stream()
                .filter(each -> SessionNumber.holds(session, image.disc(), each))
                .toList();
        if (tracks.isEmpty()) {
            throw new UsageException("there is no such track in session " + session, "spindle info lists them");
        }
        return tracks;
    }

    private List<TrackTrees> ofKind(List<TrackTrees> candidates) {
        String wanted = kind;
        return wanted == null
                ? candidates
                : candidates.stream()
                        .filter(each -> each.ofKind(word(wanted)).isPresent())
                        .toList();
    }

    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    private UsageException noSuchKind(List<TrackTrees> candidates) {
        List<String> kinds = new ArrayList<>();
        candidates.forEach(each -> each.trees().forEach(tree -> kinds.add(tree.kind())));
        return new UsageException(
                "--fs " + kind + " is not on this disc",
                "there is " + String.join(", ", kinds.stream().distinct().toList()));
    }

    private static void tell(List<TrackTrees> candidates, Choice choice, Console console) {
        List<String> others = choice.trees().trees().stream()
                .map(Tree::kind)
                .filter(each -> !each.equals(choice.tree().kind()))
                .distinct()
                .toList();
        List<Integer> tracks = candidates.stream()
                .map(each -> each.track().number())
                .filter(each -> each != choice.trees().track().number())
                .toList();
        if (!others.isEmpty() || !tracks.isEmpty()) {
            console.say("note: track " + choice.trees().track().number() + ", "
                    + choice.tree().kind() + name(choice)
                    + (others.isEmpty() ? "" : "; --fs takes " + String.join(", ", others))
                    + (tracks.isEmpty() ? "" : "; -t takes track " + Amounts.ranges(tracks)));
        }
    }

    private static String name(Choice choice) {
        Optional<String> label = Optional.of(choice.tree().volume().label()).filter(each -> !each.isEmpty());
        return label.map(each -> " of \"" + each + "\"").orElse("");
    }
}
