// SPDX-License-Identifier: Apache-2.0
package spindle.format.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.sheet.QPackets;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Makes a disc of a file of sectors: where it lies, where its data end, and what has to be said about it. */
final class RawBinder {
    private static final Set<String> NAMES_OF_ISOS = Set.of("iso", "udf", "cdr");

    private final FileBytes file;
    private final long offset;
    private final StoredLayout stored;
    private final int stride;
    private final int count;
    private final int first;
    private final List<Finding> findings = new ArrayList<>();

    /** @param offset bytes before the first sector */
    RawBinder(FileBytes file, long offset, StoredLayout stored) throws IOException {
        this.file = file;
        this.offset = offset;
        this.stored = stored;
        this.stride = stored.layout().bytes() + stored.subchannel().bytes();
        this.count = (int) Math.min(Msf.LBA_LIMIT, (file.length() - offset) / stride);
        if (count == 0) {
            throw new DiscFormatException(file.path().toString(), "holds no whole sector of " + stride + " bytes", "");
        }
        int lba = ContentProbe.firstLba(file, offset, stored);
        this.first = count + lba > 0 ? lba : 0;
    }

    /** Says that nothing but its length tells that this is audio. */
    RawBinder takenByLength() {
        warn("bare-image", "nothing in it tells what it is; by its length it is taken for audio. Its sheet would tell");
        return this;
    }

    DiscImage bind() throws IOException {
        sayName();
        sayPosition();
        SortedMap<Integer, Integer> told =
                stored.subchannel() == Subchannel.RAW_96 ? packets().tracks(count) : Collections.emptySortedMap();
        if (told.size() > 1) {
            return byPackets(told);
        }
        int data = dataSectors();
        int split = data == 0 || first + data <= 0 ? count : data;
        List<StoredTrack> tracks = new ArrayList<>();
        tracks.add(track(1, data == 0 ? TrackMode.AUDIO : mode(data), 0, split));
        if (split < count) {
            tracks.add(track(2, TrackMode.AUDIO, split, count));
            warn(
                    "bare-image",
                    "behind the data, from " + Msf.describe(first + split) + " on, it holds audio: one track here, for"
                            + " without its sheet nothing tells where tracks begin");
        }
        sayRest();
        return FileImage.of(RawFormat.ID, file, disc(tracks), tracks, findings);
    }

    private QPackets packets() {
        return QPackets.interleaved(file, offset, stride);
    }

    /** {@return the disc whose tracks the Q channel tells} */
    private DiscImage byPackets(SortedMap<Integer, Integer> starts) throws IOException {
        findings.add(Finding.note("tracks-by-q", file.path() + ": the Q channel tells where its tracks begin"));
        List<StoredTrack> tracks = new ArrayList<>();
        List<Integer> numbers = List.copyOf(starts.keySet());
        int from = 0;
        int pregap = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            int index1 = starts.getOrDefault(number, 0);
            int next = i + 1 < numbers.size() ? starts.getOrDefault(numbers.get(i + 1), count) : count;
            int nextPregap = next == count ? 0 : packets().pregap(numbers.get(i + 1), next, next - index1 - 1);
            int to = next - nextPregap;
            Optional<TrackMode> mode =
                    ContentProbe.mode(file, offset + (long) index1 * stride, stride, stored.layout(), to - index1);
            tracks.add(track(number, mode.orElse(TrackMode.AUDIO), from, to, pregap));
            from = to;
            pregap = nextPregap;
        }
        sayRest();
        return FileImage.of(RawFormat.ID, file, disc(tracks), tracks, findings);
    }

    /** Only where every sector can be told from audio, and some are audio, is there anything to look for. */
    private int dataSectors() throws IOException {
        if (stored.layout() != SectorLayout.RAW_2352) {
            return count;
        }
        DataEnd end = new DataEnd(file, offset, stride);
        int data = end.find(count);
        if (end.alternates()) {
            warn(
                    "bare-image",
                    "sectors of data and of audio stand in it in turns, or many are damaged; without its sheet they are"
                            + " taken for " + (data == 0 ? "audio" : "data"));
        }
        return data;
    }

    private TrackMode mode(int data) throws IOException {
        if (stored.layout() != SectorLayout.RAW_2352) {
            return stored.mode();
        }
        Optional<TrackMode> mode = ContentProbe.mode(file, offset, stride, stored.layout(), data);
        return mode.isPresent() && mode.get().isData() ? mode.get() : TrackMode.MODE1;
    }

    /** @param from the first of its sectors, counted from the beginning of the file */
    private StoredTrack track(int number, TrackMode mode, int from, int to) {
        return track(number, mode, from, to, 0);
    }

    /** @param pregap how many of its sectors come before index 1 */
    private StoredTrack track(int number, TrackMode mode, int from, int to, int pregap) {
        int index1 = Math.max(first + from + pregap, 0);
        Index one = new Index(1, index1);
        List<Index> indexes = pregap > 0 ? List.of(new Index(0, first + from), one) : List.of(one);
        Track track = new Track(number, mode, Set.of(), indexes, first + to, Optional.empty());
        Storage storage = new Storage(
                stored.layout(),
                stored.subchannel(),
                Storage.of(stored.layout()).audio(),
                List.of());
        LbaRange range = new LbaRange(first + from, first + to);
        Extent extent = Extent.of(range, file, offset + (long) from * stride, stride);
        return new StoredTrack(track, storage, new ExtentSource(range, storage, List.of(extent)));
    }

    private static Disc disc(List<StoredTrack> stored) {
        List<Track> tracks = StoredTrack.tracks(stored);
        TrackMode mode = tracks.get(0).mode();
        DiscType type = mode.hasSubheader() ? DiscType.CD_XA : DiscType.CD_ROM;
        return new Disc(Medium.CD, List.of(Session.of(1, type, tracks)), Optional.empty(), CdText.NONE, List.of());
    }

    private void sayName() {
        String name = file.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (NAMES_OF_ISOS.contains(extension)) {
            warn("file-name", "is an image of " + stride + "-byte sectors, not an ISO, whatever its name says");
        }
    }

    private void sayPosition() {
        if (first > 0) {
            note("its first sector says that it is " + Msf.describe(first)
                    + ": a track of a larger disc, kept at that position");
        } else if (first < 0) {
            note(Amounts.of(-first, "sector") + " are stored in it before LBA 0");
        }
    }

    private void sayRest() {
        long rest = file.length() - offset - (long) count * stride;
        if (rest > 0) {
            LbaRange where = new LbaRange(first + count, first + count + 1);
            findings.add(new Finding(
                    "truncated",
                    Severity.ERROR,
                    0,
                    Optional.of(where),
                    file.path() + ": ends in " + Msf.describe(where.start()) + ", of which " + Amounts.of(rest, "byte")
                            + " of " + stride + " " + Amounts.are(rest)
                            + " there",
                    Remedy.WHOLE_FILE));
        }
    }

    private void note(String message) {
        findings.add(Finding.note("first-sector", file.path() + ": " + message));
    }

    private void warn(String rule, String message) {
        findings.add(Finding.warning(rule, file.path() + ": " + message));
    }
}
