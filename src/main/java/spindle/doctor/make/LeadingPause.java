// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.open.OpenOptions;
import spindle.open.Opener;

/** Gives audio that follows data in a file of its own the pause that it begins with. */
final class LeadingPause {
    private final List<DiscFormat> formats;

    LeadingPause(List<DiscFormat> formats) {
        this.formats = formats;
    }

    /** {@return the file with INDEX 00 in its first track, where that begins with two seconds of silence} */
    MadeFile of(MadeFile file) throws IOException {
        MadeTrack first = file.tracks().get(0);
        boolean placed = first.indexes().size() > 1 || first.indexes().get(0).lba() > 0;
        Optional<List<Index>> pause = placed ? Optional.empty() : pause(file);
        if (pause.isEmpty()) {
            return file;
        }
        List<MadeTrack> tracks = new ArrayList<>(file.tracks());
        tracks.set(
                0,
                new MadeTrack(
                        first.number(),
                        first.mode(),
                        pause.get(),
                        first.commands(),
                        Certainty.LIKELY,
                        "audio behind data begins with two seconds of pause, and there is silence"));
        return new MadeFile(file.path(), file.type(), file.disc(), tracks);
    }

    private Optional<List<Index>> pause(MadeFile file) throws IOException {
        OpenOptions options = new OpenOptions(ReadOptions.DEFAULT.leniently(), OpenOptions.Sheet.IGNORED);
        try (DiscImage image = new Opener(formats, options).open(file.path())) {
            Track track = image.disc().tracks().get(0);
            SectorSource sectors = image.sectors(track);
            return track.mode().isData() ? Optional.empty() : PauseFinder.behindData(sectors, sectors.start(), 0);
        }
    }
}
