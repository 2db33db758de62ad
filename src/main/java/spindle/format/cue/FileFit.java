// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.container.Containers;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.FileBytes;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** How well a file fits the tracks that a sheet has in a file which is not there. */
enum FileFit {
    /** It holds something else, or too little, or sectors of another place. */
    NONE,
    /** It may be the file; others may be as well. */
    POSSIBLE,
    /** The headers of its sectors have the place that the tracks have. */
    PROVEN;

    /** A file whose place on the disc is not known. */
    static final long NO_PLACE = -1;

    /**
     * {@return how well a file fits}
     *
     * @param tracks those in the file, in order, at least one
     * @param place the LBA of the file's first sector, or {@link #NO_PLACE}
     */
    static FileFit of(Path path, List<CueSheet.TrackLine> tracks, long place) {
        Optional<CueMode> mode = CueMode.of(tracks.get(0).mode());
        try (FileBytes file = Containers.open(path)) {
            if (mode.isEmpty() || !isLongEnough(path, tracks, mode.get())) {
                return NONE;
            }
            if (AudioKind.of(file, AudioKind.Declared.SECTORS).isPresent()) {
                return mode.get().mode().isData() ? NONE : POSSIBLE;
            }
            return of(file, mode.get(), index1(tracks.get(0)), place);
        } catch (IOException e) {
            return NONE; // what cannot be read is not taken for another file
        }
    }

    private static boolean isLongEnough(Path path, List<CueSheet.TrackLine> tracks, CueMode mode) {
        long last = tracks.stream()
                .flatMap(track -> track.indexes().stream())
                .mapToLong(index -> index.time().toFrames())
                .max()
                .orElse(0);
        // The length of compressed samples is not asked for: they may be of any.
        return FileFrames.of(path, mode)
                .map(frames -> last < frames)
                .orElse(!mode.mode().isData());
    }

    private static long index1(CueSheet.TrackLine track) {
        return track.indexes().stream()
                .filter(index -> index.number() == 1)
                .mapToLong(index -> index.time().toFrames())
                .findFirst()
                .orElse(0);
    }

    private static FileFit of(FileBytes file, CueMode mode, long index1, long place) throws IOException {
        int stride = mode.layout().bytes() + mode.subchannel().bytes();
        long offset = index1 * stride;
        Optional<StoredLayout> found = ContentProbe.layout(file, offset, file.length() - offset);
        boolean data = found.isPresent() && found.get().mode().isData();
        if (data != mode.mode().isData()) {
            return NONE;
        }
        if (!data) {
            return POSSIBLE;
        }
        if (found.get().layout() != mode.layout()) {
            return NONE;
        }
        byte[] head = file.read(offset, RawSector.BODY);
        boolean placed = place != NO_PLACE
                && mode.layout() == SectorLayout.RAW_2352
                && head.length == RawSector.BODY
                && Header.isData(head, 0);
        return !placed ? POSSIBLE : Header.lba(head, 0) == place + index1 ? PROVEN : NONE;
    }
}
