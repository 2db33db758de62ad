// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorFlaw;
import spindle.verify.BadSector;
import spindle.verify.HeaderRun;
import spindle.verify.TrackCount;
import spindle.verify.Verification;

/** What verifying found, as lines of text. */
public final class VerificationText {
    private VerificationText() {}

    /**
     * {@return bad sectors, what rules found, counts for each track, then the sum in one line}
     *
     * @param listed how many sectors of each kind of a track are told at most
     */
    public static List<String> of(DiscImage image, Verification verification, int listed) {
        List<String> lines = found(verification, listed);
        for (TrackCount track : verification.tracks()) {
            lines.add("track " + track.track() + ": " + counts(track));
        }
        lines.add(line(image, verification));
        return lines;
    }

    /** {@return bad sectors, what rules found, and the sum in one line: a report on one image of many} */
    public static List<String> brief(DiscImage image, Verification verification, int listed) {
        List<String> lines = found(verification, listed);
        lines.add(line(image, verification));
        return lines;
    }

    private static List<String> found(Verification verification, int listed) {
        List<String> lines = new ArrayList<>();
        for (TrackCount track : verification.tracks()) {
            long bad = track.badSectors() - inRuns(track, Finding.Severity.ERROR);
            add(lines, track.track(), first(track.bad(), listed), bad, "bad");
            long suspect = track.suspectSectors() - inRuns(track, Finding.Severity.WARNING);
            add(lines, track.track(), first(track.suspect(), listed), suspect, "suspect");
            track.headerRuns().forEach(run -> lines.add(run.describe()));
        }
        for (Finding finding : verification.findings()) {
            String word = finding.severity().name().toLowerCase(Locale.ROOT);
            lines.add(word + " (" + finding.rule() + "): " + CommandWords.of(finding));
        }
        return lines;
    }

    private static List<BadSector> first(List<BadSector> sectors, int most) {
        return sectors.subList(0, Math.min(most, sectors.size()));
    }

    private static String line(DiscImage image, Verification verification) {
        return image.files().get(0) + ": " + sum(image, verification);
    }

    private static void add(List<String> lines, int track, List<BadSector> listed, long count, String what) {
        for (BadSector sector : listed) {
            lines.add(sector.describe());
        }
        long more = count - listed.size();
        if (more > 0) {
            lines.add("track " + track + ": " + more + " more " + what
                    + (more == 1 ? " sector; --all lists it" : " sectors; --all lists them"));
        }
    }

    private static String counts(TrackCount track) {
        StringBuilder text = new StringBuilder();
        for (SectorMode mode : SectorMode.values()) {
            append(text, track.tally().count(mode), mode.name().toLowerCase(Locale.ROOT));
        }
        append(text, track.unprotected(), "user data alone, nothing to check");
        for (SectorFlaw flaw : SectorFlaw.values()) {
            append(text, track.tally().count(flaw), flaw.id());
        }
        return text.length() == 0 ? "no stored sectors" : text.toString();
    }

    private static void append(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(what);
        }
    }

    private static long inRuns(TrackCount track, Finding.Severity severity) {
        return track.headerRuns().stream()
                .filter(run -> run.severity() == severity)
                .mapToLong(HeaderRun::count)
                .sum();
    }

    private static String sum(DiscImage image, Verification verification) {
        String checked = verification.checked() + (verification.checked() == 1 ? " sector" : " sectors") + " checked, ";
        String nothing =
                verification.unprotected() == 0 ? "" : ", " + verification.unprotected() + " without anything to check";
        return checked
                + (verification.bad() == 0
                        ? errors(image, verification)
                        : verification.bad() + " bad, " + verification.repairable() + " of them repairable")
                + nothing;
    }

    /** Sectors that are not there cannot be bad. */
    private static String errors(DiscImage image, Verification verification) {
        if (image.findings().stream().anyMatch(VerificationText::isError)) {
            return "none of them bad, but the image is incomplete";
        }
        long errors = verification.findings().stream()
                .filter(VerificationText::isError)
                .count();
        return errors == 0
                ? "no errors"
                : "none of them bad, but " + errors + (errors == 1 ? " error" : " errors") + " by rules";
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }
}
