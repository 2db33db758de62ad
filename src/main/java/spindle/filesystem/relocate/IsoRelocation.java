// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.util.Optional;

/**
 * Makes a volume of a later session stand by itself. In such a volume every address counts from LBA 0 of the disc; in a
 * file of its own each has to be smaller by the LBA where the session's track began. Changed are the descriptors (ISO
 * 9660, 8), path tables (6.9), the records of all directories (9.1), of Joliet too, the continuation areas and relocated
 * directories of Rock Ridge (SUSP, 5.1; RRIP, 4.1.5), and El Torito's catalogue, entries and boot information tables. User
 * data are left as they are, so form 1 stays what it was but for its parity, which an ISO does not hold.
 *
 * <pre>{@code
 * IsoRelocation relocation = IsoRelocation.plan(image, track.index1());
 * if (relocation.obstacle().isEmpty() && relocation.foreign() == 0) {
 *     relocation.apply();
 * }
 * }</pre>
 *
 * Nothing is changed before {@link #apply()}. The work is bounded by the size of the volume: no block of a directory is
 * read twice, whatever the records say.
 */
public final class IsoRelocation {
    private final RelocationEdits edits;
    private final ForeignExtents foreign;
    private final Optional<String> obstacle;

    private IsoRelocation(RelocationEdits edits, ForeignExtents foreign, Optional<String> obstacle) {
        this.edits = edits;
        this.foreign = foreign;
        this.obstacle = obstacle;
    }

    /**
     * Finds out what has to be changed.
     *
     * @param image the user data of the track, 2048 bytes a block, from its index 1 on
     * @param base the LBA of its first block
     */
    public static IsoRelocation plan(ByteStore image, long base) throws IOException {
        RelocationEdits edits = new RelocationEdits(image, base);
        ForeignExtents foreign = new ForeignExtents();
        Optional<String> obstacle = new IsoRelocationPlan(image, base, edits, foreign).fill();
        return new IsoRelocation(edits, foreign, obstacle);
    }

    /** {@return why this volume cannot be relocated at all: {@code it has a UDF volume, whose addresses cannot be moved}} */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /** {@return how many addresses are changed} */
    public int addresses() {
        return edits.count();
    }

    /** {@return how many files and directories have their data before the base, in an earlier session: they cannot be reached} */
    public int foreign() {
        return foreign.count();
    }

    /** {@return the path of the first of those, or an empty string} */
    public String firstForeign() {
        return foreign.first();
    }

    /**
     * Changes the addresses. Those of foreign files stay as they are, and lead nowhere.
     *
     * @throws IllegalStateException where there is an {@link #obstacle()}
     */
    public void apply() throws IOException {
        if (obstacle.isPresent()) {
            throw new IllegalStateException(obstacle.get());
        }
        edits.apply();
    }
}
