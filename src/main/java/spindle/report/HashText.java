// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spindle.identity.digest.Checked;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;

/** Checksums as lines that the tools for them accept. */
public final class HashText {
    private HashText() {}

    /**
     * {@return lines as {@code sha1sum} and its like write them, or of an SFV; of several checksums, lines as BSD's tools
     * write them}
     */
    public static List<String> of(List<HashedFile> files) {
        List<String> lines = new ArrayList<>();
        for (HashedFile file : files) {
            for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
                lines.add(line(file, each.getKey(), each.getValue()));
            }
        }
        return lines;
    }

    private static String line(HashedFile file, DigestAlgorithm algorithm, String digest) {
        String name = file.name().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        String mark = name.equals(file.name()) ? "" : "\\";
        if (file.digests().size() > 1) {
            return mark + algorithm.tag() + " (" + name + ") = " + digest;
        }
        return algorithm == DigestAlgorithm.CRC32 ? file.name() + " " + digest : mark + digest + "  " + name;
    }

    /** {@return what a list says of a file, as {@code sha1sum -c} words it} */
    public static String of(Checked checked) {
        return switch (checked.outcome()) {
            case RIGHT ->
                checked.name() + ": OK"
                        + checked.listedAs()
                                .map(name -> " (listed as " + name + ")")
                                .orElse("");
            case WRONG -> checked.name() + ": FAILED";
            case MISSING -> checked.name() + ": FAILED, is listed and not there";
            case NOT_LISTED -> checked.name() + ": FAILED, is not listed";
        };
    }
}
