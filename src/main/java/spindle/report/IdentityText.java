// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import spindle.identity.AccurateRipId;
import spindle.identity.AccurateRipMatch;
import spindle.identity.CtdbMatch;
import spindle.identity.DiscIds;
import spindle.identity.Identity;
import spindle.identity.TrackChecksum;
import spindle.image.Finding;

/** By what databases know a disc, as lines of text. */
public final class IdentityText {
    private static final HexFormat HEX = HexFormat.of();

    private final List<String> lines = new ArrayList<>();

    private IdentityText() {}

    /** {@return the ids, then why some are absent, then the checksums of audio tracks} */
    public static List<String> of(Identity identity) {
        IdentityText text = new IdentityText();
        text.lines.add("");
        text.ids(identity.ids());
        text.add("RetroAchievements", identity.game().map(game -> game.md5() + " (" + game.console() + ")"));
        for (Finding finding : identity.ids().findings()) {
            text.lines.add("  " + CommandWords.of(finding));
        }
        text.checksums(identity.checksums());
        text.matches(identity.matches());
        text.ctdb(identity.ctdb());
        return text.lines;
    }

    private void ids(DiscIds ids) {
        add("MusicBrainz disc id", ids.musicBrainz());
        add("CDDB id", ids.cddb());
        add("AccurateRip id", ids.accurateRip().map(AccurateRipId::text));
        add("AccurateRip path", ids.accurateRip().map(AccurateRipId::path));
        add("CTDB TOC id", ids.ctdb());
    }

    private void add(String name, Optional<String> id) {
        id.ifPresent(value -> lines.add(String.format(Locale.ROOT, "  %-19s  %s", name, value)));
    }

    private void matches(List<AccurateRipMatch> matches) {
        for (AccurateRipMatch match : matches) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  track %d is as in AccurateRip (v%d, %d %s)%s",
                    match.track(),
                    match.version(),
                    match.confidence(),
                    match.confidence() == 1 ? "rip" : "rips",
                    match.offset() == 0 ? "" : String.format(Locale.ROOT, " at offset %+d", match.offset())));
        }
    }

    private void ctdb(List<CtdbMatch> matches) {
        for (CtdbMatch match : matches) {
            String tracks = match.tracks().stream().map(String::valueOf).collect(Collectors.joining(", "));
            String what = match.isWhole()
                    ? "the disc is"
                    : match.tracks().size() == 1 ? "track " + tracks + " is" : "tracks " + tracks + " are";
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s as in CTDB (%d %s)%s",
                    what,
                    match.confidence(),
                    match.confidence() == 1 ? "rip" : "rips",
                    match.offset() == 0 ? "" : String.format(Locale.ROOT, " at offset %+d", match.offset())));
        }
    }

    private void checksums(List<TrackChecksum> checksums) {
        if (checksums.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  track  AccurateRip v1  AccurateRip v2");
        for (TrackChecksum track : checksums) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %5d  %-14s  %s",
                    track.track(),
                    HEX.toHexDigits(track.v1()),
                    HEX.toHexDigits(track.v2())));
        }
    }
}
