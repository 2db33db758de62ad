// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import spindle.audio.AudioKind;
import spindle.container.Containers;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.cue.CueFormat;
import spindle.format.sheet.Listing;
import spindle.format.sheet.QPackets;
import spindle.format.sheet.SheetInMemory;
import spindle.format.sheet.SheetPath;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.open.OpenOptions;
import spindle.open.Opener;
import spindle.sector.SectorLayout;
import spindle.sector.SubchannelFrame;

/** Finds the tracks in one file. */
final class FileTracks {
    private final List<DiscFormat> formats;
    private final MakeRequest request;

    FileTracks(List<DiscFormat> formats, MakeRequest request) {
        this.formats = formats;
        this.request = request;
    }

    MadeFile of(Path path) throws IOException {
        Optional<String> samples = samples(path);
        try (DiscImage image = samples.isPresent() ? asSamples(path, samples.get()) : bare(path)) {
            Map<String, String> said = samples.isPresent() ? FileWords.ofTrack(path) : Map.of();
            Map<String, String> disc = samples.isPresent() ? FileWords.ofDisc(path) : Map.of();
            WholeFile whole = WholeFile.of(path, image);
            List<MadeTrack> tracks = tracks(whole, said, samples.isPresent());
            return new MadeFile(
                    path,
                    samples.orElse("BINARY"),
                    disc,
                    tracks,
                    quietEnds(image, tracks),
                    SectorRun.of(whole, tracks.get(0)));
        }
    }

    /** {@return the silence of a file of one track of audio, in which a pause may be; of others none is asked for} */
    private static QuietEnds quietEnds(DiscImage image, List<MadeTrack> tracks) throws IOException {
        List<Track> all = image.disc().tracks();
        boolean one = all.size() == 1 && tracks.size() == 1 && !tracks.get(0).isData();
        return one && image.storage(all.get(0)).layout() == SectorLayout.RAW_2352
                ? QuietEnds.of(image.sectors(all.get(0)))
                : QuietEnds.NONE;
    }

    /** {@return the word for a file of samples; empty for one of sectors} */
    private static Optional<String> samples(Path path) throws IOException {
        try (FileBytes file = Containers.open(path)) {
            Optional<AudioKind> kind = AudioKind.of(file, AudioKind.Declared.SECTORS);
            String mark = new String(file.read(0, Integer.BYTES), StandardCharsets.US_ASCII);
            return kind.map(found -> found == AudioKind.MP3 ? "MP3" : mark.equals("FORM") ? "AIFF" : "WAVE");
        }
    }

    private DiscImage bare(Path path) throws IOException {
        OpenOptions options = new OpenOptions(ReadOptions.DEFAULT.leniently(), OpenOptions.Sheet.IGNORED);
        return new Opener(formats, options).open(path);
    }

    /** {@return samples as a disc of one track; the disc of the sheet that is in the file, where there is one} */
    private DiscImage asSamples(Path path, String type) throws IOException {
        try {
            return bare(path);
        } catch (DiscFormatException e) {
            String text = "FILE \"" + Listing.name(path) + "\" " + type + "\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n";
            SheetInMemory sheet =
                    new SheetInMemory(path.resolveSibling("made.cue"), text.getBytes(StandardCharsets.UTF_8));
            return new CueFormat().reader().orElseThrow().open(sheet, ReadOptions.DEFAULT.leniently());
        }
    }

    private List<MadeTrack> tracks(WholeFile whole, Map<String, String> said, boolean samples) throws IOException {
        if (request.boundaries().isPresent()) {
            return new BoundaryTracks(whole, request.boundaries().get()).find();
        }
        if (whole.image().disc().tracks().size() > 1
                && whole.image().findings().stream()
                        .noneMatch(each -> each.rule().equals("bare-image"))) {
            return asTold(whole, samples ? "the sheet inside the file tells" : "the Q channel in the file tells");
        }
        Optional<List<MadeTrack>> told = samples ? Optional.empty() : bySub(whole);
        return told.isPresent() ? told.get() : byContent(whole, said, samples);
    }

    private List<MadeTrack> asTold(WholeFile whole, String why) {
        List<MadeTrack> made = new ArrayList<>();
        for (Track track : whole.image().disc().tracks()) {
            List<Index> indexes = track.indexes().stream()
                    .map(index -> new Index(index.number(), index.lba() - whole.start()))
                    .toList();
            made.add(new MadeTrack(
                    track.number(), whole.word(track, track.mode()), indexes, Map.of(), Evidence.certain(why)));
        }
        return made;
    }

    /** {@return the tracks that a file of sub-channel beside the file tells} */
    private Optional<List<MadeTrack>> bySub(WholeFile whole) throws IOException {
        Path sub = SheetPath.companion(whole.path(), "sub");
        Optional<FileSource> file = FileSource.openIfThere(sub);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (FileSource source = file.get()) {
            if (source.length() != (long) whole.count() * SubchannelFrame.BYTES) {
                return Optional.empty();
            }
            QPackets packets = QPackets.linear(source);
            SortedMap<Integer, Integer> starts = packets.tracks(whole.count());
            List<MadeTrack> made = new ArrayList<>();
            List<Integer> numbers = List.copyOf(starts.keySet());
            for (int i = 0; i < numbers.size(); i++) {
                int start = starts.getOrDefault(numbers.get(i), 0);
                int next = i + 1 < numbers.size() ? starts.getOrDefault(numbers.get(i + 1), 0) : whole.count();
                made.add(byPackets(whole, packets, numbers.get(i), start, next));
            }
            return made.isEmpty() ? Optional.empty() : Optional.of(made);
        }
    }

    private MadeTrack byPackets(WholeFile whole, QPackets packets, int number, int start, int next) throws IOException {
        List<Index> indexes = new ArrayList<>();
        int pregap = packets.pregap(number, start, start);
        if (pregap > 0) {
            indexes.add(new Index(0, start - pregap));
        }
        indexes.add(new Index(1, start));
        packets.indexesAbove1(number, start, next - start)
                .forEach(index -> indexes.add(new Index(index.number(), start + index.lba())));
        return new MadeTrack(
                number, whole.word(start, next), indexes, Map.of(), Evidence.certain("the Q channel beside it tells"));
    }

    private List<MadeTrack> byContent(WholeFile whole, Map<String, String> said, boolean samples) throws IOException {
        List<MadeTrack> made = new ArrayList<>();
        boolean byLength = whole.image().findings().stream()
                .anyMatch(finding -> finding.message().contains("nothing in it tells"));
        for (Track track : whole.image().disc().tracks()) {
            SectorSource sectors = whole.image().sectors(track);
            int start = Math.max(whole.start(), sectors.start());
            if (track.mode().isData()) {
                made.add(new PauseFinder(sectors, whole.image().storage(track).layout(), track.mode())
                        .dataTrack(start, start - whole.start(), whole.word(track, track.mode())));
            } else if (request.silenceSectors().isPresent()) {
                made.addAll(bySilence(sectors, start, track, whole));
            } else {
                made.add(audioTrack(sectors, start, track, whole, said, samples || !byLength));
            }
        }
        return made;
    }

    private MadeTrack audioTrack(
            SectorSource sectors, int start, Track track, WholeFile whole, Map<String, String> said, boolean told)
            throws IOException {
        boolean behindData = !whole.trackAt(whole.start()).equals(track);
        int frame = start - whole.start();
        Evidence kind = behindData
                ? Evidence.likely("the data end there; nothing tells whether it is one track")
                : told ? Evidence.certain("it is a file of audio") : Evidence.guessed("its length alone allows audio");
        MadeTrack made = new MadeTrack(0, whole.word(track, track.mode()), List.of(new Index(1, frame)), said, kind);
        return behindData ? behindData(made, sectors, start) : made;
    }

    /** {@return a track of audio with the pause that it begins with behind data: two quiet seconds, or zeroes before sound} */
    private static MadeTrack behindData(MadeTrack track, SectorSource sectors, int start) throws IOException {
        int frame = track.indexes().get(0).lba();
        boolean quiet = new SilenceSearch(sectors).quietFrom(start, PauseFinder.PAUSE) == PauseFinder.PAUSE;
        int pause = quiet ? PauseFinder.PAUSE : new BlankSectors(sectors).from(start);
        return pause == 0
                ? track
                : track.at(
                        List.of(new Index(0, frame), new Index(1, frame + pause)),
                        quiet ? LeadingPause.STANDARD : LeadingPause.HEAD);
    }

    private List<MadeTrack> bySilence(SectorSource sectors, int start, Track track, WholeFile whole)
            throws IOException {
        int frame = start - whole.start();
        List<MadeTrack> made = new ArrayList<>();
        for (List<Index> indexes : new SilenceSearch(sectors)
                .tracks(
                        new LbaRange(start, track.end()),
                        request.silenceSectors().orElseThrow())) {
            List<Index> placed = indexes.stream()
                    .map(index -> new Index(index.number(), index.lba() + frame))
                    .toList();
            made.add(new MadeTrack(0, WholeFile.AUDIO, placed, Map.of(), Evidence.guessed("silence stands before it")));
        }
        return made;
    }
}
