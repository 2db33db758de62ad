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
import spindle.image.probe.ContentProbe;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.open.OpenOptions;
import spindle.open.Opener;
import spindle.sector.SectorLayout;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

/** Finds the tracks in one file. */
final class FileTracks {
    private static final String AUDIO = "AUDIO";

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
            return new MadeFile(path, samples.orElse("BINARY"), disc, tracks(path, image, said, samples.isPresent()));
        }
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

    private List<MadeTrack> tracks(Path path, DiscImage image, Map<String, String> said, boolean samples)
            throws IOException {
        List<Track> tracks = image.disc().tracks();
        Whole whole = new Whole(
                path,
                image,
                image.sectors(tracks.get(0)).start(),
                tracks.get(tracks.size() - 1).end());
        if (request.boundaries().isPresent()) {
            return byBoundaries(whole, request.boundaries().get());
        }
        if (tracks.size() > 1
                && image.findings().stream().noneMatch(each -> each.rule().equals("bare-image"))) {
            return asTold(whole, samples ? "the sheet inside the file tells" : "the Q channel in the file tells");
        }
        Optional<List<MadeTrack>> told = samples ? Optional.empty() : bySub(whole);
        return told.isPresent() ? told.get() : byContent(whole, said, samples);
    }

    /**
     * A file as one run of sectors.
     *
     * @param start the LBA of the first
     * @param end the LBA behind the last
     */
    private record Whole(Path path, DiscImage image, int start, int end) {
        int count() {
            return end - start;
        }

        Track trackAt(int lba) {
            return image.disc().tracks().stream()
                    .filter(track -> lba < track.end())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<MadeTrack> asTold(Whole whole, String why) {
        List<MadeTrack> made = new ArrayList<>();
        for (Track track : whole.image().disc().tracks()) {
            List<Index> indexes = track.indexes().stream()
                    .map(index -> new Index(index.number(), index.lba() - whole.start()))
                    .toList();
            made.add(new MadeTrack(
                    track.number(), mode(whole, track, track.mode()), indexes, Map.of(), Certainty.CERTAIN, why));
        }
        return made;
    }

    private List<MadeTrack> byBoundaries(Whole whole, Boundaries boundaries) throws IOException {
        Optional<List<Integer>> starts = boundaries.in(whole.count());
        if (starts.isEmpty()) {
            throw new DiscFormatException(
                    whole.path().toString(),
                    "has " + whole.count() + " sectors, and the table of contents "
                            + (boundaries.end() == 0 ? "is longer" : "ends at LBA " + boundaries.end()),
                    "check whether both are of the same disc");
        }
        List<MadeTrack> made = new ArrayList<>();
        for (int i = 0; i < starts.get().size(); i++) {
            int start = starts.get().get(i);
            int next = i + 1 < starts.get().size() ? starts.get().get(i + 1) : whole.count();
            boolean hidden = i == 0 && start > 0;
            List<Index> indexes = hidden ? List.of(new Index(0, 0), new Index(1, start)) : List.of(new Index(1, start));
            made.add(new MadeTrack(
                    boundaries.first() + i,
                    modeOf(whole, start, next),
                    indexes,
                    Map.of(),
                    Certainty.CERTAIN,
                    boundaries.end() == 0 ? "the lengths that were given" : "the table of contents has this length"));
        }
        return made;
    }

    /** {@return the tracks that a file of sub-channel beside the file tells} */
    private Optional<List<MadeTrack>> bySub(Whole whole) throws IOException {
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

    private MadeTrack byPackets(Whole whole, QPackets packets, int number, int start, int next) throws IOException {
        List<Index> indexes = new ArrayList<>();
        int pregap = packets.pregap(number, start, start);
        if (pregap > 0) {
            indexes.add(new Index(0, start - pregap));
        }
        indexes.add(new Index(1, start));
        packets.indexesAbove1(number, start, next - start)
                .forEach(index -> indexes.add(new Index(index.number(), start + index.lba())));
        return new MadeTrack(
                number,
                modeOf(whole, start, next),
                indexes,
                Map.of(),
                Certainty.CERTAIN,
                "the Q channel beside it tells");
    }

    private List<MadeTrack> byContent(Whole whole, Map<String, String> said, boolean samples) throws IOException {
        List<MadeTrack> made = new ArrayList<>();
        boolean byLength = whole.image().findings().stream()
                .anyMatch(finding -> finding.message().contains("nothing in it tells"));
        for (Track track : whole.image().disc().tracks()) {
            SectorSource sectors = whole.image().sectors(track);
            int start = Math.max(whole.start(), sectors.start());
            if (track.mode().isData()) {
                made.add(new PauseFinder(sectors, whole.image().storage(track).layout(), track.mode())
                        .dataTrack(start, start - whole.start(), mode(whole, track, track.mode())));
            } else if (request.silenceSectors().isPresent()) {
                made.addAll(bySilence(sectors, start, track, whole));
            } else {
                made.add(audioTrack(sectors, start, track, whole, said, samples || !byLength));
            }
        }
        return made;
    }

    private MadeTrack audioTrack(
            SectorSource sectors, int start, Track track, Whole whole, Map<String, String> said, boolean told)
            throws IOException {
        boolean behindData = !whole.trackAt(whole.start()).equals(track);
        int frame = start - whole.start();
        Optional<List<Index>> pause = behindData ? PauseFinder.behindData(sectors, start, frame) : Optional.empty();
        Certainty certainty = behindData ? Certainty.LIKELY : told ? Certainty.CERTAIN : Certainty.GUESSED;
        String why = behindData
                ? "the data end there; nothing tells whether it is one track"
                : told ? "it is a file of audio" : "its length alone allows audio";
        return new MadeTrack(
                0, mode(whole, track, track.mode()), pause.orElse(List.of(new Index(1, frame))), said, certainty, why);
    }

    private List<MadeTrack> bySilence(SectorSource sectors, int start, Track track, Whole whole) throws IOException {
        int frame = start - whole.start();
        List<MadeTrack> made = new ArrayList<>();
        for (List<Index> indexes : new SilenceSearch(sectors)
                .tracks(
                        new LbaRange(start, track.end()),
                        request.silenceSectors().orElseThrow())) {
            List<Index> placed = indexes.stream()
                    .map(index -> new Index(index.number(), index.lba() + frame))
                    .toList();
            made.add(new MadeTrack(0, AUDIO, placed, Map.of(), Certainty.GUESSED, "silence stands before it"));
        }
        return made;
    }

    /** {@return what sectors of a file are, by their content} */
    private static String modeOf(Whole whole, int from, int to) throws IOException {
        Track track = whole.trackAt(whole.start() + from);
        SectorLayout layout = whole.image().storage(track).layout();
        int stride = whole.image().storage(track).bytesPerSector();
        if (layout != SectorLayout.RAW_2352) {
            return mode(whole, track, track.mode());
        }
        try (FileBytes file = Containers.open(whole.path())) {
            Optional<TrackMode> found = track.mode().isData() || file.length() % stride == 0
                    ? ContentProbe.mode(file, (long) from * stride, stride, layout, to - from)
                    : Optional.empty();
            return mode(whole, track, found.orElse(TrackMode.AUDIO));
        }
    }

    private static String mode(Whole whole, Track track, TrackMode mode) {
        return CueFormat.modeWord(mode, whole.image().storage(track)).orElse(AUDIO);
    }
}
