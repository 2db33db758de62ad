// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;

/** Says of each raw sector of a run what it is and what is the matter with it. Serves one thread. */
public interface SectorCheck {
    /**
     * Checks a run of sectors.
     *
     * @param raw holds {@code count} sectors of 2352 bytes from index {@code at}; position and limit do not count
     * @param lba absolute position of the first; where no header can hold it, headers are not compared with it
     * @param verdicts receives {@code count} verdicts, each a {@link Verdict}, at {@code verdictsAt}
     * @return the flaws that any of the sectors has; 0 if there are none
     * @throws IndexOutOfBoundsException if sectors or verdicts are not inside buffer and array
     */
    int check(ByteBuffer raw, int at, int lba, int count, int[] verdicts, int verdictsAt);
}
