// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.audio.AudioFile;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * A data track with audio files as tracks behind it. Between data and audio lie two seconds that no file holds, as a disc
 * must have them (ECMA-130, 20.2); each file is filled with silence up to a whole sector. The files, and the image of the
 * data, stay the caller's to close.
 */
final class MixedImage extends ImageView {
    /** Sectors of pause where data is followed by audio: two seconds. */
    private static final int PAUSE = 150;

    private final DiscImage data;
    private final Disc disc;
    private final List<StoredTrack> audio = new ArrayList<>();
    private final List<AudioFile> files;
    private final List<Path> paths = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    MixedImage(DiscImage data, List<AudioFile> files) throws UnsupportedImageException {
        super(data);
        this.data = data;
        this.files = List.copyOf(files);
        paths.addAll(data.files());
        findings.addAll(data.findings());
        Session session = data.disc().sessions().get(0);
        List<Track> tracks = new ArrayList<>(session.tracks());
        int end = tracks.get(0).end();
        findings.add(Finding.note(
                "pregap", "two seconds (PREGAP 00:02:00) part the data from the audio, as a disc must have them"));
        for (AudioFile file : files) {
            add(file, end, tracks.get(0).number() + 1 + audio.size());
            tracks.add(audio.get(audio.size() - 1).track());
            end = tracks.get(tracks.size() - 1).end();
        }
        disc = new Disc(
                data.disc().medium(),
                List.of(new Session(session.number(), session.type(), tracks, end)),
                Optional.empty(),
                CdText.NONE,
                List.of());
    }

    private void add(AudioFile file, int start, int number) throws UnsupportedImageException {
        int bytes = SectorLayout.RAW_2352.bytes();
        long sectors = (file.samples().extent().bytes() + bytes - 1) / bytes;
        int pause = audio.isEmpty() ? PAUSE : 0;
        if (number > 99 || sectors > Integer.MAX_VALUE - start - PAUSE) {
            throw new UnsupportedImageException(file.path().toString(), "does not fit on a disc", "leave it out");
        }
        LbaRange body = new LbaRange(start + pause, start + pause + (int) sectors);
        List<Index> indexes = new ArrayList<>();
        if (pause > 0) {
            indexes.add(new Index(0, start));
        }
        indexes.add(new Index(1, body.start()));
        Track track = new Track(number, TrackMode.AUDIO, Set.of(), indexes, body.end(), Optional.empty());
        List<LbaRange> absent = pause > 0 ? List.of(new LbaRange(start, body.start())) : List.of();
        Storage storage = new Storage(
                SectorLayout.RAW_2352, Subchannel.NONE, file.samples().extent().order(), absent);
        long first = file.samples().extent().offset();
        Extent extent = new Extent(
                body,
                file.samples().source(),
                first,
                bytes,
                first + file.samples().extent().bytes());
        audio.add(new StoredTrack(track, storage, new ExtentSource(track.range(), storage, List.of(extent))));
        findings.addAll(((ExtentSource) audio.get(audio.size() - 1).sectors()).damage(number));
        paths.add(file.path());
        file.samples().note().ifPresent(note -> findings.add(Finding.note("decoded", file.path() + " " + note)));
        if (file.samples().extent().missing() > 0) {
            findings.add(new Finding(
                    "truncated",
                    Finding.Severity.ERROR,
                    number,
                    Optional.empty(),
                    file.path() + " ends " + file.samples().extent().missing()
                            + " bytes before what its header promises"));
        }
        long rest = file.samples().extent().bytes() % bytes;
        if (rest != 0) {
            findings.add(Finding.note(
                    "padding", file.path() + " ends within a sector, and is filled with " + (bytes - rest) + " zeros"));
        }
    }

    @Override
    public List<Finding> found() {
        return files.stream()
                .flatMap(file -> file.samples().found().stream()
                        .map(problem -> Finding.damaged("audio-checksum", file.path() + " " + problem)))
                .toList();
    }

    @Override
    public Disc disc() {
        return disc;
    }

    @Override
    public Storage storage(Track track) {
        return isData(track) ? data.storage(track) : stored(track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return isData(track) ? data.sectors(track) : stored(track).sectors();
    }

    private boolean isData(Track track) {
        return track.number() == data.disc().tracks().get(0).number();
    }

    private StoredTrack stored(Track track) {
        return audio.get(track.number() - data.disc().tracks().get(0).number() - 1);
    }

    @Override
    public List<Path> files() {
        return List.copyOf(paths);
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
