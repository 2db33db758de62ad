// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.audio.flac.Cuesheet;
import spindle.disc.ControlFlag;
import spindle.disc.Index;
import spindle.disc.Mcn;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.sector.CdAudio;

/** The cuesheet inside a FLAC file: a disc of the one track, its indexes where the file has them, and the lead-out. */
final class FlacSheet {
    private static final int SECTOR_SAMPLES = CdAudio.SECTOR_FRAMES;
    /** The 150 sectors before the first track. */
    private static final long LEAD_IN_SAMPLES = (long) Msf.LBA_OFFSET * SECTOR_SAMPLES;

    private FlacSheet() {}

    static Cuesheet of(Cut cut, Optional<Mcn> mcn) {
        Track track = cut.track();
        List<Cuesheet.Index> indexes = new ArrayList<>();
        for (Index index : track.indexes()) {
            if (cut.contains(index.lba()) && index.lba() < track.end()) {
                long offset = (long) cut.sectorsBefore(index.lba()) * SECTOR_SAMPLES;
                indexes.add(new Cuesheet.Index(offset, index.number()));
            }
        }
        Cuesheet.Track only = new Cuesheet.Track(
                0,
                track.number(),
                track.isrc().map(isrc -> DiscTags.code(isrc.code())).orElse(""),
                Cuesheet.Content.AUDIO,
                track.control().contains(ControlFlag.PRE_EMPHASIS)
                        ? Cuesheet.PreEmphasis.PRESENT
                        : Cuesheet.PreEmphasis.NONE,
                indexes);
        long samples = (long) cut.sectors() * SECTOR_SAMPLES;
        Cuesheet.Track leadOut = new Cuesheet.Track(
                samples, Cuesheet.CD_LEAD_OUT, "", Cuesheet.Content.AUDIO, Cuesheet.PreEmphasis.NONE, List.of());
        return new Cuesheet(
                mcn.map(number -> DiscTags.code(number.digits())).orElse(""),
                LEAD_IN_SAMPLES,
                Cuesheet.Medium.COMPACT_DISC,
                List.of(only, leadOut));
    }
}
