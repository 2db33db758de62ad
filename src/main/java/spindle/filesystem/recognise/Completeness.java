// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeSize;
import spindle.filesystem.iso9660.VolumeDescriptor;
import spindle.filesystem.recognise.TrackReach.Place;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.Remedy;

/**
 * Says whether a data track is whole. Its directories decide: a file that reaches beyond what is stored is missing, and
 * sectors that no file needs are not. Only where no directory can be read does the size of the volume count.
 */
final class Completeness {
    /**
     * Blocks of the largest volume that is only a sample, as tests have them: the system area, descriptors, path tables and
     * a handful of files. Programs that master discs pad to 150 blocks at least.
     */
    private static final int SAMPLE_BLOCKS = 32;

    /** The block of the anchor that every volume of UDF has. */
    private static final int ANCHOR_BLOCK = 256;
    /** Bytes of the type and the identifier of a volume structure descriptor. */
    private static final int NSR_BYTES = 6;

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

    /** Walks the trees of the track. */
    @FunctionalInterface
    interface Walk {
        TreeCheck get() throws IOException;
    }

    /**
     * {@return what is to be said; nothing where the track is whole}
     *
     * @param check gives what the trees of the track promise, if it is asked for
     */
    static List<Finding> of(DiscImage image, Track track, TrackContent content, Walk check) throws IOException {
        Completeness completeness = new Completeness(image, track, content);
        if (content.volumes().isEmpty()) {
            completeness.sayLostAnchor();
        } else if (!completeness.isSample() || !completeness.isKnown()) {
            completeness.judge(check.get());
        }
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
            add("incomplete", isSample() ? Severity.NOTE : Severity.ERROR, what, Remedy.WHOLE_FILE);
        }
        sayContinuation(check.at(Place.LATER));
        CutFiles before = check.at(Place.BEFORE_IMAGE);
        if (!before.isEmpty()) {
            String what = ": " + before.describe("lies", "lie") + " in an earlier session, which is not in the image";
            add("earlier-session", Severity.WARNING, what, Remedy.advice("get the whole disc"));
        }
        if (!check.lies().isEmpty()) {
            String what =
                    " is as long as its volume, and " + check.lies().describe("is", "are") + " said to lie behind it";
            add("volume-lies", Severity.WARNING, what, Remedy.NONE);
        }
        if (check.isCapped()) {
            String what = " has more than " + TreeCheck.MOST_ENTRIES + " files; the others were not looked for";
            add("many-files", Severity.WARNING, what, Remedy.NONE);
        }
    }

    /** A volume of UDF that says what it is and ends before its anchor cannot be read at all (ECMA-167, 2/9.1 and 3/8.4.2). */
    private void sayLostAnchor() throws IOException {
        if (track.mode().isData() && track.body().count() > 0 && track.body().count() <= ANCHOR_BLOCK) {
            BlockBytes bytes = new BlockBytes(new TrackBlocks(image, track));
            for (int block = VolumeDescriptor.FIRST_BLOCK; block < 2 * VolumeDescriptor.FIRST_BLOCK; block++) {
                if (BlockBytes.says(bytes.at((long) block * BlockReader.BLOCK_BYTES, NSR_BYTES), 1, "NSR0")) {
                    String what = " is incomplete: its UDF volume ends before the anchor in block " + ANCHOR_BLOCK;
                    add("incomplete", Severity.ERROR, what, Remedy.WHOLE_FILE);
                    return;
                }
            }
        }
    }

    private boolean isSample() {
        return content.volumes().stream().allMatch(volume -> volume.sectors() <= SAMPLE_BLOCKS);
    }

    /** {@return whether it was told already that the image ends early} */
    private boolean isKnown() {
        return image.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
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
