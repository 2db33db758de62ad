// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import spindle.image.Packing;

/** How an image is packed as lines of text. */
final class PackingText {
    private PackingText() {}

    /** {@return all of it, line by line} */
    static List<String> of(Packing packing) {
        List<String> lines = new ArrayList<>();
        String codecs = packing.codecs().isEmpty() ? "no codecs" : String.join(", ", packing.codecs());
        lines.add("  version " + packing.version() + ", " + codecs + "; " + packing.logicalBytes() + " bytes in "
                + packing.fileBytes() + String.format(Locale.ROOT, " (%.1f %%)", 100 * packing.ratio()));
        lines.add(
                "  " + packing.hunkCount() + " hunks of " + packing.hunkBytes() + " bytes: " + hunks(packing.hunks()));
        packing.rawSha1().ifPresent(sha1 -> lines.add("  SHA-1 of the data " + sha1));
        packing.sha1().ifPresent(sha1 -> lines.add("  SHA-1 with metadata " + sha1));
        packing.parentSha1().ifPresent(sha1 -> lines.add("  SHA-1 of the parent " + sha1));
        packing.parents().forEach(parent -> lines.add("  parent " + parent));
        packing.metadata().forEach(entry -> lines.add("  " + metadata(entry)));
        return lines;
    }

    private static String hunks(Map<String, Integer> hunks) {
        return hunks.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String metadata(Packing.Entry entry) {
        String counted = entry.checksum() == Packing.Checksum.COUNTED ? "" : ", not in the SHA-1";
        return entry.tag() + ": " + entry.text().orElse(entry.bytes() + (entry.bytes() == 1 ? " byte" : " bytes"))
                + counted;
    }
}
