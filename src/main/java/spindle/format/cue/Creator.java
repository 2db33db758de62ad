// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.Remark;

/** Which program wrote a sheet, where its remarks tell: each program has a line of its own for it. */
final class Creator {
    /** DiscImageCreator and Aaru; Exact Audio Copy; what Aaru says of a dump, its fields parted by strokes. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("REM\\s+RIPPING TOOL:?\\s+(.+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("REM\\s+COMMENT\\s+\"?(ExactAudioCopy [^\"]+)\"?", Pattern.CASE_INSENSITIVE),
            Pattern.compile("REM\\s+METADATA DUMP EXTENT:\\s*(.+)", Pattern.CASE_INSENSITIVE));

    private static final Pattern VERSION =
            Pattern.compile("REM\\s+RIPPING TOOL VERSION:?\\s+(.+)", Pattern.CASE_INSENSITIVE);

    private Creator() {}

    /** {@return the program, with its version where that is told} */
    static Optional<String> of(List<Remark> remarks) {
        Optional<String> version = first(VERSION, remarks);
        for (Pattern line : LINES) {
            Optional<String> program = first(line, remarks);
            if (program.isPresent()) {
                String[] fields = program.get().split("\\s*\\|\\s*", -1);
                String more = fields.length > 1 ? fields[1] : version.orElse("");
                return Optional.of(more.isEmpty() ? fields[0] : fields[0] + " " + more);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, List<Remark> remarks) {
        for (Remark remark : remarks) {
            Matcher line = pattern.matcher(remark.line().strip());
            if (line.matches()) {
                return Optional.of(line.group(1).strip());
            }
        }
        return Optional.empty();
    }
}
