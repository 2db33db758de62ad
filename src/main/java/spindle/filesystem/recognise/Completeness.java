// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeSize;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.Remedy;
import spindle.filesystem.recognise.TrackReach.Place;

/**
 * Says whether a data track is whole. Its directories decide: a file that reaches beyond what is stored is missing, and
 * sectors that no file needs are not. Only where no directory can be read does the size of the volume count.
 */
final class Completeness {
    /**
     * Sectors of the shortest track that a disc may have (IEC 60908, 17.5.1). A shorter one that ends before its root
     * directory, and has others behind it, is the head of a volume, as samples and tests have it.
     */
    private static final int SHORTEST_TRACK = 4 * Msf.FRAMES_PER_SECOND;

    private final DiscImage image;
    private final Track track;
    private final TrackContent content;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();

    private Completeness(DiscImage image, Track track, TrackContent content) {
        this.image = image;
        this.track = track;
        this.content = content;
        this.place = image.files().get(0) + ": track " + track.number();
    }

    /** {@return what is to be said; nothing where the track is whole} */
    static List<Finding> of(DiscImage image, Track track, TrackContent content) throws IOException {
        if (content.volumes().isEmpty()) {
            return List.of();
        }
        Completeness completeness = new Completeness(image, track, content);
        completeness.judge(TreeCheck.of(image, track));
        return completeness.findings;
    }

    private void judge(TreeCheck check) {
        CutFiles cut = check.at(Place.BEYOND);
        if (cut.isEmpty()) {
            sizeFinding(check).ifPresent(findings::add);
        } else {
            long missing = cut.end() - check.end();
            String much = missing > 0 ? "; sectors missing: " + missing : "";
            String what = " is incomplete: " + cut.describe("is", "are") + " not all there" + much;
            boolean stub = check.isEmpty()
                    && track.body().count() < SHORTEST_TRACK
                    && image.disc().tracks().size() > 1;
            add("incomplete", stub ? Severity.WARNING : Severity.ERROR, what, Remedy.WHOLE_FILE);
        }
        sayContinuation(check.at(Place.LATER));
        CutFiles before = check.at(Place.BEFORE_IMAGE);
        if (!before.isEmpty()) {
            String what = ": " + before.describe("lies", "lie") + " in an earlier session, which is not in the image";
            add("earlier-session", Severity.WARNING, what, Remedy.advice("get the whole disc"));
        }
        if (!check.lies().isEmpty()) {
            String what = " is as long as its volume, and " + check.lies().describe("is", "are") + " said to lie behind it";
            add("volume-lies", Severity.WARNING, what, Remedy.NONE);
        }
        if (check.isCapped()) {
            String what = " has more than " + TreeCheck.MOST_ENTRIES + " files; the others were not looked for";
            add("many-files", Severity.WARNING, what, Remedy.NONE);
        }
    }

    /** The volume of a GD-ROM always goes on behind the audio; on any other disc the sheet may be wrong. */
    private void sayContinuation(CutFiles later) {
        if (later.isEmpty()) {
            return;
        }
        boolean usual = image.disc().medium() == Medium.GD_ROM;
        String what = " holds a volume that goes on in a later data track: " + later.describe("lies", "lie")
                + " there, and an ISO of this track alone lacks that";
        Remedy whole = Remedy.advice("the BIN as one track has it all").or(Remedy.Action.IGNORE_SHEET);
        add("volume-continues", usual ? Severity.NOTE : Severity.WARNING, what, usual ? Remedy.NONE : whole);
    }

    /** A pad that mastering adds, and run-out, are no files: where the directories were seen, they may lack. */
    private Optional<Finding> sizeFinding(TreeCheck check) {
        List<Volume> suspect = content.volumes().stream()
                .filter(volume -> !check.isWalked()
                        || VolumeSize.missing(volume, track.body().count()) > VolumeSize.TOLERATED)
                .toList();
        TrackContent left = new TrackContent(suspect, List.of(), List.of());
        return VolumeSize.check(left, image.disc(), track, image.files().get(0).toString());
    }

    private void add(String rule, Severity severity, String message, Remedy remedy) {
        findings.add(new Finding(rule, severity, track.number(), Optional.empty(), place + message, remedy));
    }
}
