// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.audio.AudioFile;
import spindle.audio.AudioSamples;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.OpenFiles;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * Adds audio files to a data track, as tracks behind it. A pause of two seconds that no file holds lies between data and
 * audio, as a disc must have it (ECMA-130, 20.2). Each file is filled with silence up to a whole sector.
 */
final class MixedDisc {
    /** Sectors of the pause between data and audio. */
    private static final int PAUSE_SECTORS = 2 * Msf.FRAMES_PER_SECOND;

    private static final int SECTOR_BYTES = SectorLayout.RAW_2352.bytes();

    private final List<StoredTrack> tracks = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private MixedDisc(DiscImage data) {
        Track first = data.disc().tracks().get(0);
        tracks.add(new StoredTrack(first, data.storage(first), data.sectors(first)));
        paths.addAll(data.files());
        findings.add(Finding.note(
                "pregap", "two seconds (PREGAP 00:02:00) part the data from the audio, as a disc must have them"));
    }

    /**
     * {@return an image of a data track and of audio tracks} The audio files stay the caller's to close.
     *
     * @param data an image of one data track
     */
    static DiscImage of(DiscImage data, List<AudioFile> files) throws UnsupportedImageException {
        MixedDisc mixed = new MixedDisc(data);
        for (AudioFile file : files) {
            mixed.add(file);
        }
        return ImageView.of(data)
                .withTracks(mixed.disc(data.disc()), mixed.tracks)
                .withFiles(new Files(mixed.paths, data, files))
                .withFindings(mixed.findings);
    }

    private Disc disc(Disc data) {
        Session session = data.sessions().get(0);
        List<Track> all = tracks.stream().map(StoredTrack::track).toList();
        return new Disc(
                data.medium(),
                List.of(new Session(session.number(), session.type(), all, last().end())),
                Optional.empty(),
                CdText.NONE,
                List.of());
    }

    private Track last() {
        return tracks.get(tracks.size() - 1).track();
    }

    private void add(AudioFile file) throws UnsupportedImageException {
        AudioSamples samples = file.samples();
        int start = last().end();
        int number = last().number() + 1;
        long sectors = (samples.extent().bytes() + SECTOR_BYTES - 1) / SECTOR_BYTES;
        int pause = tracks.size() == 1 ? PAUSE_SECTORS : 0;
        if (number > 99 || sectors > Integer.MAX_VALUE - start - PAUSE_SECTORS) {
            throw new UnsupportedImageException(file.path().toString(), "does not fit on a disc", "leave it out");
        }
        LbaRange pregap = new LbaRange(start, start + pause);
        LbaRange body = new LbaRange(pregap.end(), pregap.end() + (int) sectors);
        List<Index> indexes = new ArrayList<>(pause > 0 ? List.of(new Index(0, start)) : List.of());
        indexes.add(new Index(1, body.start()));
        Track track = new Track(number, TrackMode.AUDIO, Set.of(), indexes, body.end(), Optional.empty());
        tracks.add(stored(track, samples, pause > 0 ? List.of(pregap) : List.of()));
        noteDamage(tracks.get(tracks.size() - 1));
        paths.add(file.path());
        note(file, number);
    }

    private static StoredTrack stored(Track track, AudioSamples samples, List<LbaRange> absent) {
        Storage storage = new Storage(
                SectorLayout.RAW_2352, Subchannel.NONE, samples.extent().order(), absent);
        long first = samples.extent().offset();
        long end = first + samples.extent().bytes();
        Extent extent = new Extent(track.body(), samples.source(), first, SECTOR_BYTES, end);
        return new StoredTrack(track, storage, new ExtentSource(track.range(), storage, List.of(extent)));
    }

    /** Notes the damage of the files themselves, as an image of files has it by itself. */
    private void noteDamage(StoredTrack stored) {
        if (stored.sectors() instanceof ExtentSource extents) {
            findings.addAll(extents.damage(stored.track().number()));
        }
    }

    private void note(AudioFile file, int number) {
        AudioSamples samples = file.samples();
        samples.note().ifPresent(note -> findings.add(Finding.note("decoded", file.path() + " " + note)));
        if (samples.extent().missing() > 0) {
            findings.add(new Finding(
                    "truncated",
                    Finding.Severity.ERROR,
                    number,
                    Optional.empty(),
                    file.path() + " ends " + Amounts.of(samples.extent().missing(), "byte")
                            + " before what its header promises"));
        }
        long rest = samples.extent().bytes() % SECTOR_BYTES;
        if (rest != 0) {
            String zeros = (SECTOR_BYTES - rest) + " zeros";
            findings.add(Finding.note("padding", file.path() + " ends within a sector, and is filled with " + zeros));
        }
    }

    /** The files of the data and of the audio. Closing them closes those of the data. */
    private record Files(List<Path> paths, DiscImage data, List<AudioFile> audio) implements OpenFiles {
        private Files {
            paths = List.copyOf(paths);
            audio = List.copyOf(audio);
        }

        @Override
        public List<Finding> found() {
            List<Finding> found = new ArrayList<>(data.found());
            for (AudioFile file : audio) {
                file.samples()
                        .found()
                        .ifPresent(
                                problem -> found.add(Finding.damaged("audio-checksum", file.path() + ": " + problem)));
            }
            return found;
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
