// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;

/**
 * What was recognised in a data track.
 *
 * @param volumes the volumes; several where one track can be read in several ways
 * @param systems what the disc is for: {@code PlayStation (SLUS-01234)}
 * @param boot what it boots: {@code x86, no emulation, 4 sectors of 512 bytes at block 33}
 */
public record TrackContent(List<Volume> volumes, List<String> systems, List<String> boot) {
    public TrackContent {
        volumes = List.copyOf(volumes);
        systems = List.copyOf(systems);
        boot = List.copyOf(boot);
    }
}
