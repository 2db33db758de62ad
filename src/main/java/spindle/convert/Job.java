// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.WriteOptions;
import spindle.format.Writer;

/**
 * One image to be written.
 *
 * @param writer writes it
 * @param target the file that names it
 * @param fitting the disc as the target holds it
 * @param options how it is written
 * @param legs the sectors that go into it
 * @param required the bytes of a sector that have to survive
 * @param finish work on its file when all sectors are in it
 */
record Job(
        Writer writer,
        Path target,
        Fitting fitting,
        WriteOptions options,
        List<Leg> legs,
        RequiredBytes required,
        Optional<Finish> finish) {
    Job {
        legs = List.copyOf(legs);
    }

    /**
     * Consecutive sectors of one track.
     *
     * @param track the source's track
     * @param fitted the target's track
     * @param range which; stored on both sides
     */
    record Leg(Track track, Track fitted, LbaRange range) {}
}
