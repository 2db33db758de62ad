// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.container.Containers;
import spindle.disc.Track;
import spindle.format.cue.CueFormat;
import spindle.image.DiscImage;
import spindle.image.probe.ContentProbe;
import spindle.io.FileBytes;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * A file as one run of sectors.
 *
 * @param path the file
 * @param image its sectors, as their content parts them
 * @param start the LBA of the first
 * @param end the LBA behind the last
 */
record WholeFile(Path path, DiscImage image, int start, int end) {
    /** The word for audio. */
    static final String AUDIO = "AUDIO";

    /** {@return all sectors of a file that is open} */
    static WholeFile of(Path path, DiscImage image) {
        List<Track> tracks = image.disc().tracks();
        int start = image.sectors(tracks.get(0)).start();
        return new WholeFile(path, image, start, tracks.get(tracks.size() - 1).end());
    }

    int count() {
        return end - start;
    }

    Track trackAt(int lba) {
        return image.disc().tracks().stream()
                .filter(track -> lba < track.end())
                .findFirst()
                .orElseThrow();
    }

    /** {@return the word for what some sectors are, by their content; counted from the first} */
    String word(int from, int to) throws IOException {
        Track track = trackAt(start + from);
        SectorLayout layout = image.storage(track).layout();
        int stride = image.storage(track).bytesPerSector();
        if (layout != SectorLayout.RAW_2352) {
            return word(track, track.mode());
        }
        try (FileBytes file = Containers.open(path)) {
            Optional<TrackMode> found = track.mode().isData() || file.length() % stride == 0
                    ? ContentProbe.mode(file, (long) from * stride, stride, layout, to - from)
                    : Optional.empty();
            return word(track, found.orElse(TrackMode.AUDIO));
        }
    }

    /** {@return the word for a mode of sectors that are stored as those of a track} */
    String word(Track track, TrackMode mode) {
        return CueFormat.modeWord(mode, image.storage(track)).orElse(AUDIO);
    }
}
