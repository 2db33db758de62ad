// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a list says of files whose checksums are known. A line belongs to the file of its name; where there is none, to a file
 * with its checksum.
 *
 * @param name the file, or what the list calls one that is not there
 * @param outcome what became of it
 * @param listedAs what the list calls it, where that is another name
 */
public record Checked(String name, Outcome outcome, Optional<String> listedAs) {
    /** What the list says. */
    public enum Outcome {
        /** All checksums that the list has of it are right. */
        RIGHT,
        /** One is not. */
        WRONG,
        /** The list has a file that is not there. */
        MISSING,
        /** The list does not have the file. */
        NOT_LISTED
    }

    /**
     * {@return what the list says of each file, then what it has beyond them} A sheet that is made for a disc is left out where
     * the list has no sheet.
     */
    public static List<Checked> of(List<HashedFile> files, List<CheckLine> lines) {
        Map<String, List<CheckLine>> listed = new LinkedHashMap<>();
        lines.forEach(line ->
                listed.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line));
        Map<HashedFile, List<CheckLine>> own = new HashMap<>();
        assign(files, own, listed, name -> name);
        assign(files, own, listed, name -> baseName(name).toLowerCase(Locale.ROOT));
        List<Checked> checked = new ArrayList<>();
        for (HashedFile file : files) {
            List<CheckLine> named = own.get(file);
            Checked one = named != null ? byName(file, named) : byDigest(file, listed);
            boolean isMade = file.content() == HashedFile.Content.SHEET && one.outcome() == Outcome.NOT_LISTED;
            if (!isMade || lines.stream().anyMatch(Checked::isOfSheet)) {
                checked.add(one);
            }
        }
        listed.values()
                .forEach(rest -> checked.add(new Checked(rest.get(0).name(), Outcome.MISSING, Optional.empty())));
        return checked;
    }

    /**
     * Gives files the lines of their names.
     *
     * @param key what of a name counts
     */
    private static void assign(
            List<HashedFile> files,
            Map<HashedFile, List<CheckLine>> own,
            Map<String, List<CheckLine>> listed,
            UnaryOperator<String> key) {
        Map<String, String> names = new HashMap<>();
        listed.keySet().forEach(name -> names.putIfAbsent(key.apply(name), name));
        for (HashedFile file : files) {
            Optional<String> name = own.containsKey(file)
                    ? Optional.empty()
                    : Optional.ofNullable(names.remove(key.apply(file.name())));
            name.map(listed::remove).ifPresent(lines -> own.put(file, lines));
        }
    }

    private static boolean isOfSheet(CheckLine line) {
        return line.name().toLowerCase(Locale.ROOT).endsWith(".cue");
    }

    private static String baseName(String name) {
        return new CheckLine(name, DigestAlgorithm.CRC32, "").baseName();
    }

    private static Checked byName(HashedFile file, List<CheckLine> lines) {
        boolean right = lines.stream().allMatch(file::isOf);
        return new Checked(file.name(), right ? Outcome.RIGHT : Outcome.WRONG, Optional.empty());
    }

    private static Checked byDigest(HashedFile file, Map<String, List<CheckLine>> listed) {
        for (Map.Entry<String, List<CheckLine>> each : listed.entrySet()) {
            List<CheckLine> lines = each.getValue();
            if (lines.stream().allMatch(file::isOf)) {
                listed.remove(each.getKey());
                return new Checked(file.name(), Outcome.RIGHT, Optional.of(each.getKey()));
            }
        }
        return new Checked(file.name(), Outcome.NOT_LISTED, Optional.empty());
    }
}
