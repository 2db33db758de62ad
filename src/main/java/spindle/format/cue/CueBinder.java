// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.Disc;
import spindle.disc.Msf;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.image.StoredTrack;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Gives a sheet its meaning: with the files it names it becomes a disc. */
final class CueBinder {
    private final CueSheet sheet;
    private final Notices notices;
    private final List<StoredTrack> tracks = new ArrayList<>();

    /** @param sheet one without errors of its own */
    CueBinder(CueSheet sheet, Notices notices) {
        this.sheet = sheet;
        this.notices = notices;
    }

    /**
     * {@return the disc}
     *
     * @param packs its CD-TEXT packs
     */
    BoundDisc bind(SheetFiles files, List<CdTextPack> packs) throws IOException {
        Map<Integer, OpenFile> open = open(files);
        CueSheet held = withoutLeadingData();
        AbsentData absent = AbsentData.of(held, open);
        SessionReading reading = SessionReader.read(absent.sheet(), open, notices);
        List<Section> sections = Section.of(reading, open);
        requireAscending(held, sections);
        SessionClock clock = new SessionClock(notices, reading.gaps());
        for (int i = 0; i < reading.sheet().tracks().size(); i++) {
            clock.remarks(marksBefore(held, i));
            CueSheet.TrackLine line = reading.sheet().tracks().get(i);
            CueMode mode = CueMode.of(line.mode()).orElse(CueMode.MODE1_2352); // one that the ripper did not look at
            Optional<StoredTrack> bound =
                    new TrackBinder(line, mode, clock.lba(), notices).bind(sectionsOf(sections, i));
            if (bound.isPresent()) {
                tracks.add(bound.get());
                clock.add(bound.get().track());
                warnIfEmpty(line, bound.get().track());
            }
        }
        if (absent.track().isPresent() && !tracks.isEmpty()) {
            add(absent.track().get(), clock);
        }
        List<Session> sessions = clock.finish();
        if (sessions.isEmpty()) {
            throw new DiscFormatException(notices.place(0), "no track is there", "get the whole files");
        }
        Disc disc = new Disc(clock.medium(), sessions, sheet.catalog(), text(packs), remarks());
        return new BoundDisc(disc, tracks, sheet.style());
    }

    /** {@return the sheet without a first track of data of which it says no place, so that the others lie too early} */
    private CueSheet withoutLeadingData() throws DiscFormatException {
        CueSheet.TrackLine first = sheet.tracks().get(0);
        if (!AbsentData.isLeading(sheet, first)) {
            return sheet;
        }
        String what = first.label() + " " + first.mode()
                + " is data that no file holds; it is left out, and the tracks behind"
                + " it are placed as if it had no sectors, so the ids are not those of the disc";
        notices.warning("absent-data", first.number(), first.line(), what);
        return sheet.withoutFirstTrack();
    }

    /** Adds a data track that is in no file where the second session of an Enhanced CD begins. */
    private void add(CueSheet.TrackLine line, SessionClock clock) throws DiscFormatException {
        clock.begin(Session.FIRST_GAP);
        StoredTrack track = AbsentData.bind(line, (int) clock.lba());
        String what = line.label() + " " + line.mode() + " is data that no file holds; it is taken to begin at "
                + Msf.describe(track.track().index1()) + ", as on an Enhanced CD, and its length is unknown";
        notices.warning("absent-data", line.number(), line.line(), what);
        tracks.add(track);
        clock.add(track.track());
    }

    private Map<Integer, OpenFile> open(SheetFiles files) throws IOException {
        Map<Integer, OpenFile> open = new TreeMap<>();
        FileLineOpener opener = new FileLineOpener(files, notices);
        Map<ByteSource, OpenFile> known = new HashMap<>();
        for (CueSheet.TrackLine track : sheet.tracks()) {
            for (CueSheet.IndexLine index : track.indexes()) {
                if (!open.containsKey(index.file())) {
                    OpenFile file = open(opener, index.file());
                    OpenFile same = known.getOrDefault(file.source(), file);
                    known.put(file.source(), same);
                    open.put(index.file(), same);
                }
            }
        }
        return open;
    }

    /** Audio beside data may be missing where the data alone are needed. */
    private OpenFile open(FileLineOpener opener, int file) throws IOException {
        CueSheet.FileLine line = sheet.files().get(file);
        List<CueSheet.TrackLine> sharing = sheet.tracks().stream()
                .filter(track -> track.indexes().stream()
                        .anyMatch(index -> sheet.files()
                                .get(index.file())
                                .name()
                                .name()
                                .equals(line.name().name())))
                .toList();
        if (sharing.stream().anyMatch(CueBinder::isData)
                || sheet.tracks().stream().noneMatch(CueBinder::isData)) {
            return opener.open(line);
        }
        long last = sharing.stream()
                .flatMap(track -> track.indexes().stream())
                .mapToLong(index -> index.time().toFrames())
                .max()
                .orElse(0);
        return opener.openAudio(line, last);
    }

    private static boolean isData(CueSheet.TrackLine track) {
        return CueMode.of(track.mode()).orElse(CueMode.AUDIO).mode().isData();
    }

    /** A file that several FILE lines name is gone through once; the rules have seen to each line by itself. */
    private void requireAscending(CueSheet held, List<Section> sections) throws DiscFormatException {
        for (Section section : sections) {
            long last = section.start();
            for (CueSheet.IndexLine index : section.indexes()) {
                long at = index.time().toFrames();
                if (at < last || section.count() < 0) {
                    String what = held.tracks().get(section.track()).label() + ": a time in "
                            + Quoted.of(section.file().name()) + " lies before the one before it";
                    throw new DiscFormatException(notices.place(index.line()), what, "correct one of them");
                }
                last = at;
            }
        }
    }

    private static List<CueMark> marksBefore(CueSheet held, int track) {
        List<CueMark> marks = new ArrayList<>();
        for (CueMark mark : held.marks()) {
            if (mark.track() == track) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static List<Section> sectionsOf(List<Section> sections, int track) {
        List<Section> own = new ArrayList<>();
        for (Section section : sections) {
            if (section.track() == track) {
                own.add(section);
            }
        }
        return own;
    }

    private void warnIfEmpty(CueSheet.TrackLine line, Track track) throws DiscFormatException {
        if (track.body().count() == 0) {
            notices.warning("empty-track", track.number(), line.line(), line.label() + " has no sectors");
        }
    }

    private CdText text(List<CdTextPack> packs) {
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        if (!sheet.words().isEmpty()) {
            words.put(0, sheet.words());
        }
        for (CueSheet.TrackLine track : sheet.tracks()) {
            if (!track.words().isEmpty() && !AbsentData.isLeading(sheet, track)) {
                words.put(track.number(), track.words());
            }
        }
        if (words.isEmpty() && !packs.isEmpty()) {
            List<Integer> numbers =
                    tracks.stream().map(stored -> stored.track().number()).toList();
            return new CdText(CdTextCodec.words(packs, numbers), packs);
        }
        return new CdText(words, packs);
    }

    /** {@return the remarks of the disc and of the tracks that are there} */
    private List<Remark> remarks() {
        if (tracks.size() == sheet.tracks().size()) {
            return sheet.remarks();
        }
        List<Remark> kept = new ArrayList<>();
        for (Remark remark : sheet.remarks()) {
            boolean known = remark.track() == 0;
            for (StoredTrack bound : tracks) {
                known |= bound.track().number() == remark.track();
            }
            if (known) {
                kept.add(remark);
            }
        }
        return kept;
    }
}
