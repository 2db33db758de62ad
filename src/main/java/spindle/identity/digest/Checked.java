// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** {@return what the list says of each file, then what it has beyond them} */
    public static List<Checked> of(List<HashedFile> files, List<CheckLine> lines) {
        List<Checked> checked = new ArrayList<>();
        Map<String, List<CheckLine>> byName = new LinkedHashMap<>();
        lines.forEach(line -> byName.computeIfAbsent(key(line.baseName()), name -> new ArrayList<>())
                .add(line));
        Map<HashedFile, List<CheckLine>> own = new HashMap<>();
        for (HashedFile file : files) {
            List<CheckLine> named = byName.remove(key(new CheckLine(file.name(), DigestAlgorithm.MD5, "").baseName()));
            if (named != null) {
                own.put(file, named);
            }
        }
        for (HashedFile file : files) {
            List<CheckLine> named = own.get(file);
            checked.add(named != null ? byName(file, named) : byDigest(file, byName));
        }
        byName.values()
                .forEach(rest -> checked.add(new Checked(rest.get(0).name(), Outcome.MISSING, Optional.empty())));
        return checked;
    }

    /** Lists of Windows do not mind the case of letters. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Checked byName(HashedFile file, List<CheckLine> lines) {
        boolean right = lines.stream().allMatch(line -> holds(file, line));
        return new Checked(file.name(), right ? Outcome.RIGHT : Outcome.WRONG, Optional.empty());
    }

    private static Checked byDigest(HashedFile file, Map<String, List<CheckLine>> byName) {
        for (Map.Entry<String, List<CheckLine>> each : byName.entrySet()) {
            List<CheckLine> lines = each.getValue();
            if (lines.stream().allMatch(line -> holds(file, line))) {
                byName.remove(each.getKey());
                return new Checked(
                        file.name(), Outcome.RIGHT, Optional.of(lines.get(0).name()));
            }
        }
        return new Checked(file.name(), Outcome.NOT_LISTED, Optional.empty());
    }

    private static boolean holds(HashedFile file, CheckLine line) {
        return file.digest(line.algorithm()).filter(line.digest()::equals).isPresent();
    }
}
