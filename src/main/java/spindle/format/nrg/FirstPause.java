// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;
import spindle.image.SectorSource;
import spindle.image.StoredTrack;
import spindle.io.Amounts;
import spindle.sector.SectorLayout;

/** Looks whether the sectors before a session's first track, which every disc implies, hold anything. */
final class FirstPause {
    /** The part of a raw data sector that is user data in all modes: behind the sub-header, before any EDC. */
    private static final int USER_START = 24;

    private static final int USER_END = 2064;

    private final StoredTrack track;
    private final Notices notices;

    FirstPause(StoredTrack track, Notices notices) {
        this.track = track;
        this.notices = notices;
    }

    void say() throws IOException {
        SectorSource source = track.sectors();
        int count = Math.min(Msf.LBA_OFFSET, track.track().start() - source.start());
        if (count <= 0) {
            return;
        }
        SectorLayout layout = track.storage().layout();
        ByteBuffer sectors = ByteBuffer.allocate(count * layout.bytes());
        source.read(source.start(), count, sectors);
        boolean raw = layout == SectorLayout.RAW_2352 && track.track().mode().isData();
        int from = raw ? USER_START : 0;
        int to = raw ? USER_END : layout.bytes();
        for (int i = 0; i < count; i++) {
            for (int at = from; at < to; at++) {
                if (sectors.get(i * layout.bytes() + at) != 0) {
                    notices.note(
                            "first-pause",
                            0,
                            "the " + Amounts.of(count, "sector") + " stored before track "
                                    + track.track().number() + ", which every disc implies, are not empty");
                    return;
                }
            }
        }
    }
}
