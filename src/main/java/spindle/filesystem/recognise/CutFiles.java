// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.util.ArrayList;
import java.util.List;
import spindle.io.Amounts;

/** The files and directories that are at one place and should not be: their number, and the names of the first of them. */
final class CutFiles {
    private static final int TOLD = 4;

    private final List<String> names = new ArrayList<>();
    private long count;
    private long end;

    /** @param lastEnd the LBA behind the last sector that it needs; 0 where that is not known */
    void add(String name, long lastEnd) {
        count++;
        end = Math.max(end, lastEnd);
        if (names.size() < TOLD && !names.contains(name)) {
            names.add(name);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** {@return the LBA behind the last sector that they need; 0 where it is not known} */
    long end() {
        return end;
    }

    /** {@return their number, their names and a verb: {@code 2 files (A.BIN, B.BIN) lie}} */
    String describe(String one, String several) {
        long more = count - names.size();
        return Amounts.of(count, "file") + " (" + String.join(", ", names)
                + (more > 0 ? " and " + more + " more) " : ") ") + (count == 1 ? one : several);
    }
}
