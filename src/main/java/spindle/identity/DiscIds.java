// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.Finding;

/**
 * The ids that follow from a disc's table of contents. Those that do not apply are absent, and a finding says why.
 *
 * @param musicBrainz the MusicBrainz disc id, 28 characters
 * @param cddb the CDDB (freedb) id, 8 hexadecimal digits in lower case
 * @param accurateRip the AccurateRip ids
 * @param ctdb the TOC id of the CUETools database, 28 characters
 * @param findings why an id is absent, and what the ids presume about the disc; notes, all of them
 */
public record DiscIds(
        Optional<String> musicBrainz,
        Optional<String> cddb,
        Optional<AccurateRipId> accurateRip,
        Optional<String> ctdb,
        List<Finding> findings) {
    private static final int MOST_TRACKS = 99;

    public DiscIds {
        findings = List.copyOf(findings);
    }

    /** {@return the ids of a disc} Its sectors are not needed. */
    public static DiscIds of(Disc disc) {
        TableOfContents toc = new TableOfContents(disc);
        Optional<String> obstacle = obstacle(disc, toc);
        return obstacle.isPresent() ? none(obstacle.get()) : of(toc);
    }

    /** {@return the same ids, of which something more is to be said} */
    DiscIds with(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new DiscIds(musicBrainz, cddb, accurateRip, ctdb, all);
    }

    private static DiscIds none(String reason) {
        Finding finding = Finding.note("no-disc-ids", "no disc ids: " + reason);
        return new DiscIds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(finding));
    }

    private static DiscIds of(TableOfContents toc) {
        AccurateRipId accurateRip = AccurateRipId.of(toc);
        Optional<String> musicBrainz = MusicBrainzId.of(toc);
        Optional<String> ctdb = CtdbId.of(toc);
        List<Finding> findings = new ArrayList<>();
        if (musicBrainz.isEmpty()) {
            findings.add(Finding.note(
                    "no-musicbrainz-id", "no MusicBrainz disc id: the data track begins too soon after the audio"));
        }
        if (ctdb.isEmpty()) {
            findings.add(Finding.note("no-ctdb-id", "no CTDB TOC id: a data track lies between audio tracks"));
        }
        presumption(toc).ifPresent(findings::add);
        String cddb = HexFormat.of().toHexDigits(accurateRip.cddb());
        return new DiscIds(musicBrainz, Optional.of(cddb), Optional.of(accurateRip), ctdb, findings);
    }

    /** {@return why a disc has none of the ids, where it has none} */
    private static Optional<String> obstacle(Disc disc, TableOfContents toc) {
        if (disc.medium() != Medium.CD) {
            return Optional.of(
                    "they are for CDs, and this is a " + disc.medium().name().replace('_', '-'));
        }
        if (toc.audio().isEmpty()) {
            return Optional.of("they are for audio discs, and this has no audio track");
        }
        if (toc.tracks().size() > MOST_TRACKS) {
            return Optional.of(
                    "they are for up to 99 tracks, and this has " + toc.tracks().size());
        }
        if (toc.leadOut() > Msf.LBA_LIMIT) {
            return Optional.of("the disc is longer than 99:59:74");
        }
        return Optional.empty();
    }

    /** {@return a note where the audio ends elsewhere than readers presume that it does} */
    private static Optional<Finding> presumption(TableOfContents toc) {
        int last = toc.lastAudio();
        int presumed = toc.presumedLeadOut(last);
        if (presumed == toc.statedEnd(last)) {
            return Optional.empty();
        }
        Track track = toc.tracks().get(last);
        String presumption = presumed < track.index1()
                ? "the MusicBrainz disc id, made for Enhanced CDs, leaves the track out"
                : "disc ids presume " + Msf.describe(presumed) + ", as on an Enhanced CD";
        return Optional.of(Finding.note(
                "presumed-lead-out",
                "track " + track.number() + ", audio before data, ends at " + Msf.describe(toc.statedEnd(last)) + "; "
                        + presumption));
    }
}
