// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.ArrayList;
import java.util.List;

/** Places in a volume where something is odd in one way: their number, and the first of them. */
public final class Oddities {
    private static final int TOLD = 3;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String place) {
        count++;
        if (first.size() < TOLD && !first.contains(place)) {
            first.add(place);
        }
    }

    /** {@return how many there are} */
    public long count() {
        return count;
    }

    /** {@return the first of them: {@code A.TXT, B.TXT and 7 more}} */
    public String describe() {
        long more = count - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
