// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many operations of each kind were made to fail in each job, and how many of these failures ended the job. */
final class FaultMatrix {
    /** How the table begins. */
    static final String HEAD = "| job | ";

    /** The Java whose numbers the document has. */
    static final int JAVA = 17;

    private final Map<FaultJob, Map<Operation, int[]>> counts = new EnumMap<>(FaultJob.class);

    private int runs;

    /** Counts a job whose operations were all made to fail. */
    void end() {
        runs++;
    }

    /** {@return how many jobs were ended, each into one kind of folder} */
    int runs() {
        return runs;
    }

    void count(FaultJob job, Operation operation, boolean isEnd) {
        int[] cell = counts.computeIfAbsent(job, each -> new EnumMap<>(Operation.class))
                .computeIfAbsent(operation, each -> new int[2]);
        cell[0]++;
        cell[1] += isEnd ? 1 : 0;
    }

    /** {@return a table in Markdown: ended of failed} */
    @Override
    public String toString() {
        String head = Stream.of(Operation.values())
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | ", HEAD, " |\n"));
        String rule = "|---".repeat(Operation.values().length + 1) + "|\n";
        return counts.entrySet().stream()
                .map(row -> Stream.of(Operation.values())
                        .map(operation -> cell(row.getValue().get(operation)))
                        .collect(Collectors.joining(" | ", "| " + row.getKey() + " | ", " |\n")))
                .collect(Collectors.joining("", head + rule, ""));
    }

    private static String cell(int @org.jspecify.annotations.Nullable [] counts) {
        return counts == null ? "" : counts[1] + "/" + counts[0];
    }
}
