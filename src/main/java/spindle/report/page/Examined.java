// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.DataTracks;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.TrackTrees;
import spindle.identity.DiscIds;
import spindle.identity.digest.DiscHashes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.verify.SectorMap;
import spindle.verify.Verification;

/**
 * An image, and all that was found out about it.
 *
 * @param image is open while its part of the page is written
 * @param contents what is in each data track, by its number
 * @param trees the files of each data track, by its number: of several sets of names the richest
 * @param ids by what databases know it
 * @param verification what was counted of its sectors
 * @param map what each sector is
 * @param findings all that is to be said
 * @param hashes the checksums of its files, where they were asked for
 */
public record Examined(
        DiscImage image,
        Map<Integer, TrackContent> contents,
        Map<Integer, Tree> trees,
        DiscIds ids,
        Verification verification,
        SectorMap map,
        List<Finding> findings,
        Optional<DiscHashes> hashes) {
    /** {@return a verified image, with what a look at its volumes tells} */
    public static Examined of(DiscImage image, Verification verification, SectorMap map, List<Finding> findings)
            throws IOException {
        Map<Integer, TrackContent> contents = new TreeMap<>();
        Map<Integer, Tree> trees = new TreeMap<>();
        for (Track track : image.disc().tracks()) {
            contents.put(track.number(), DataTracks.volumes(image, track));
        }
        for (TrackTrees found : TrackTrees.of(image, image.disc().tracks())) {
            trees.put(found.track().number(), found.richest());
        }
        return new Examined(
                image, contents, trees, DiscIds.of(image.disc()), verification, map, findings, Optional.empty());
    }

    /** {@return the same image, with checksums} */
    public Examined withHashes(DiscHashes found) {
        return new Examined(image, contents, trees, ids, verification, map, findings, Optional.of(found));
    }

    /** {@return how bad it is, in a word} */
    State state() {
        if (verification.bad() > 0 || any(Finding.Severity.ERROR)) {
            return State.BAD;
        }
        return verification.suspect() > 0 || any(Finding.Severity.WARNING) ? State.WARNINGS : State.GOOD;
    }

    private boolean any(Finding.Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    /** {@return the title of the disc, where it has one} */
    Optional<String> title() {
        return image.disc().text().of(0).values().stream().findFirst();
    }

    /** How an image is. */
    enum State {
        GOOD("good", "no errors"),
        WARNINGS("warnings", "worth a look"),
        BAD("damaged", "has errors");

        private final String word;
        private final String title;

        State(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** {@return the class of its mark} */
        String word() {
            return word;
        }

        /** {@return it for people} */
        String title() {
            return title;
        }
    }
}
