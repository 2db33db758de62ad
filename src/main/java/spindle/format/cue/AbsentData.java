// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import spindle.disc.Index;
import spindle.disc.Track;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * The data track of an Enhanced CD in the sheet of an audio ripper. Exact Audio Copy writes {@code TRACK 12 MODEx/2xxx} behind
 * the audio tracks, with INDEX 00 at the end of the last audio file; the track itself is in no file.
 *
 * @param sheet the sheet without it
 * @param track the line of the track that is in no file
 */
record AbsentData(CueSheet sheet, Optional<CueSheet.TrackLine> track) {
    private static final Pattern UNTOLD_MODE = Pattern.compile("MODE[X0-9]/[X0-9]{4}");

    /** {@return whether a word stands for a mode that the ripper did not look at} */
    static boolean isUntold(String mode) {
        return mode.indexOf('X') >= 0 && UNTOLD_MODE.matcher(mode).matches();
    }

    /** {@return whether a track is data of which the sheet says nothing but that it follows} */
    static boolean isMention(CueSheet sheet, CueSheet.TrackLine track) {
        int last = sheet.tracks().size() - 1;
        boolean isLast = last >= 0 && sheet.tracks().get(last).equals(track);
        boolean untold = isUntold(track.mode());
        boolean data = untold
                || CueMode.of(track.mode()).map(mode -> mode.mode().isData()).orElse(false);
        boolean bodiless = track.indexes().stream().allMatch(index -> index.number() == 0);
        return isLast && sheet.tracks().size() > 1 && data && (untold || bodiless);
    }

    /** {@return whether a track is data in front of all others, of which the sheet says no place} */
    static boolean isLeading(CueSheet sheet, CueSheet.TrackLine track) {
        return sheet.tracks().size() > 1
                && sheet.tracks().get(0).equals(track)
                && isUntold(track.mode())
                && track.indexes().stream().allMatch(index -> index.number() == 0);
    }

    /** {@return the sheet, and its last track apart where that is in no file} */
    static AbsentData of(CueSheet sheet, Map<Integer, OpenFile> files) {
        int last = sheet.tracks().size() - 1;
        CueSheet.TrackLine track = sheet.tracks().get(last);
        boolean absent = isMention(sheet, track) || liesBehindSamples(sheet, track, files);
        List<CueSheet.TrackLine> others = new ArrayList<>(sheet.tracks().subList(0, last));
        return absent
                ? new AbsentData(sheet.with(others), Optional.of(track))
                : new AbsentData(sheet, Optional.empty());
    }

    private static boolean liesBehindSamples(CueSheet sheet, CueSheet.TrackLine track, Map<Integer, OpenFile> files) {
        boolean data =
                CueMode.of(track.mode()).map(mode -> mode.mode().isData()).orElse(false);
        if (!data || sheet.tracks().size() < 2 || track.indexes().isEmpty()) {
            return false;
        }
        CueSheet.IndexLine first = track.indexes().get(0);
        OpenFile file = files.get(first.file());
        return file != null
                && file.kind() == OpenFile.Kind.SAMPLES
                && first.time().toFrames() * RawSector.BYTES > file.left() - RawSector.BYTES;
    }

    /** {@return a track of no sectors at an LBA} */
    static StoredTrack bind(CueSheet.TrackLine line, int lba) {
        TrackMode mode = CueMode.of(line.mode()).map(CueMode::mode).orElse(TrackMode.XA);
        Track track = new Track(line.number(), mode, Set.of(), List.of(new Index(1, lba)), lba, Optional.empty());
        Storage storage = Storage.of(SectorLayout.RAW_2352);
        return new StoredTrack(track, storage, new ExtentSource(track.range(), storage, List.of()));
    }
}
