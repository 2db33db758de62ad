// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import spindle.identity.AudioOffsets;
import spindle.identity.dat.DatFile;
import spindle.identity.dat.DatGame;
import spindle.identity.dat.DatLibrary;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.HashedFile;
import spindle.image.Finding;
import spindle.plan.DiscLookup;
import spindle.sector.RawSector;

/** What DATs know of a disc, as lines of text. */
public final class DatLookupText {
    private static final String RULE = "dat";

    private DatLookupText() {}

    /**
     * {@return what the disc is, then each of its files, then what is missing}
     *
     * @param image what the image is called
     */
    public static List<String> of(String image, DiscLookup lookup) {
        List<String> lines = new ArrayList<>();
        lines.add(image + ": " + summary(lookup));
        for (DatGame game : lookup.disks()) {
            String sha1 = lookup.sha1().orElseThrow();
            String disk = DatLibrary.disk(game, sha1).map(DatFile::name).orElse(game.name());
            lines.add("  " + disk + ": OK, by the SHA-1 in its header (" + sha1 + ")");
        }
        for (DatMatch match : lookup.matches()) {
            if (lookup.matches().size() > 1) {
                lines.add("  " + match.game().dat() + ": " + match.game().name());
            }
            match.files().forEach(pair -> lines.add("  " + line(pair)));
            match.missing().forEach(file -> lines.add("  " + file.name() + ": is not in the image"));
        }
        return lines;
    }

    /** {@return the same as findings, of which the first says what the disc is} */
    public static List<Finding> findings(DiscLookup lookup) {
        List<String> lines = of("", lookup);
        List<Finding> findings = new ArrayList<>();
        String summary = lines.get(0).substring(2);
        findings.add(lookup.isKnown() ? Finding.note(RULE, summary) : Finding.warning(RULE, summary));
        lines.stream().skip(1).map(line -> Finding.note(RULE, line.strip())).forEach(findings::add);
        return findings;
    }

    private static String summary(DiscLookup lookup) {
        if (!lookup.disks().isEmpty()) {
            return names(lookup.disks());
        }
        if (lookup.matches().isEmpty()) {
            return "is in no DAT, and nothing in them is near";
        }
        DatMatch first = lookup.matches().get(0);
        String names = names(lookup.matches().stream().map(DatMatch::game).toList());
        if (lookup.variation() == DiscLookup.Variation.GAPS_APPENDED) {
            return "has the data of " + names + ", which has gaps elsewhere: spindle split --gaps append"
                    + " writes such files";
        }
        if (lookup.variation() == DiscLookup.Variation.SILENT_PREGAPS) {
            return "has the data of " + names + ", which has silent pregaps that no file of the image holds";
        }
        return switch (first.verdict()) {
            case WHOLE -> names;
            case OTHER_SHEET -> names + ", but for the text of the sheet";
            case PARTIAL ->
                "is not " + names + ", of which it has " + first.sameTracks() + " of "
                        + first.game().tracks().size() + " tracks" + offset(lookup);
            case SAME_LENGTHS ->
                lookup.offset().isPresent()
                        ? "is not " + names + " as it lies" + offset(lookup)
                        : "is in no DAT; " + names + " has tracks of the same lengths and other data";
            case SAME_TOTAL -> "is in no DAT; " + names + " is as long, with gaps elsewhere and other data";
        };
    }

    /** Data that is right beside audio of the right length that is not was read at another offset; a CRC-32 proves it. */
    private static String offset(DiscLookup lookup) {
        if (lookup.offset().isPresent()) {
            AudioOffsets.Found found = lookup.offset().get();
            String tracks = found.tracks().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return String.format(
                    Locale.ROOT,
                    "; %s of the entry at offset %+d",
                    found.tracks().size() == 1 ? "track " + tracks + " is that" : "tracks " + tracks + " are those",
                    found.offset());
        }
        DatMatch match = lookup.matches().get(0);
        List<DatMatch.Pair> audio = match.files().stream()
                .filter(pair -> !pair.same() && pair.file().content() == HashedFile.Content.BIN)
                .toList();
        boolean lengths = !audio.isEmpty() && audio.stream().allMatch(DatLookupText::isOfSameLength);
        return lengths && match.missing().isEmpty() ? "; the others are as long: perhaps audio at another offset" : "";
    }

    private static boolean isOfSameLength(DatMatch.Pair pair) {
        return pair.listed().filter(file -> file.bytes() == pair.file().bytes()).isPresent();
    }

    private static String names(List<DatGame> games) {
        List<String> names = games.stream()
                .map(game -> game.dat() + ": " + game.name())
                .distinct()
                .toList();
        return names.get(0) + (names.size() > 1 ? " (and " + (names.size() - 1) + " more)" : "");
    }

    private static String line(DatMatch.Pair pair) {
        HashedFile file = pair.file();
        Optional<DatFile> listed = pair.listed();
        if (pair.same()) {
            return listed.orElseThrow().name() + ": OK";
        }
        if (listed.isEmpty()) {
            return file.name() + ": is not in the entry";
        }
        String name = listed.get().name();
        long more = file.bytes() - listed.get().bytes();
        if (file.content() == HashedFile.Content.SHEET) {
            return name + ": differs in its text";
        }
        if (more == 0) {
            return name + ": FAILED, is as long and differs";
        }
        String sectors =
                more % RawSector.BYTES == 0 ? Math.abs(more) / RawSector.BYTES + " sectors" : Math.abs(more) + " bytes";
        return name + ": FAILED, is " + sectors + (more > 0 ? " longer" : " shorter") + " here";
    }
}
