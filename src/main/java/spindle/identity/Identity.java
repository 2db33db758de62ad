// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.List;

/**
 * By what databases know a disc.
 *
 * @param ids what follows from its table of contents
 * @param checksums of its audio tracks, in order; empty where no id applies
 */
public record Identity(DiscIds ids, List<TrackChecksum> checksums) {
    public Identity {
        checksums = List.copyOf(checksums);
    }
}
