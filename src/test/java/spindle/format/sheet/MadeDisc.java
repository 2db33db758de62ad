// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/** A disc that is made up, in memory: every sector is what its track says, and no two are the same. */
public final class MadeDisc implements DiscImage {
    private final SplittableRandom random;
    private final List<Track> tracks = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<byte[]> sectors = new ArrayList<>();
    private final List<byte[]> subchannels = new ArrayList<>();
    private Medium medium = Medium.CD;
    private CdText text = CdText.NONE;
    private Optional<Mcn> mcn = Optional.empty();
    private int next;
    private int number = 1;

    public MadeDisc(long seed) {
        random = new SplittableRandom(seed);
    }

    public MadeDisc medium(Medium kind) {
        medium = kind;
        return this;
    }

    public MadeDisc text(CdText words) {
        text = words;
        return this;
    }

    public MadeDisc mcn(String digits) {
        mcn = Optional.of(new Mcn(digits));
        return this;
    }

    /** The next track begins here. */
    public MadeDisc at(int lba) {
        next = lba;
        return this;
    }

    /** Ends the session. */
    public MadeDisc endSession(DiscType type) {
        sessions.add(new Session(sessions.size() + 1, type, tracks.subList(tracksBefore(), tracks.size()), next));
        next += sessions.size() == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
        return this;
    }

    private int tracksBefore() {
        int before = 0;
        for (Session session : sessions) {
            before += session.tracks().size();
        }
        return before;
    }

    /** Whether the pregap of a track is in a file. */
    public enum Pregap {
        STORED,
        ABSENT
    }

    /** Adds a track without anything special. */
    public MadeDisc track(TrackMode mode, SectorLayout layout, int pregap, int body) {
        return track(mode, Storage.of(layout), pregap, body, Pregap.STORED, List.of());
    }

    /**
     * Adds a track.
     *
     * @param more sectors from index 1 to indexes 2, 3 and so on
     */
    public MadeDisc track(TrackMode mode, Storage storage, int pregap, int body, Pregap stored, List<Integer> more) {
        List<Index> indexes = new ArrayList<>();
        if (pregap > 0) {
            indexes.add(new Index(0, next));
        }
        int index1 = next + pregap;
        indexes.add(new Index(1, index1));
        for (int offset : more) {
            indexes.add(new Index(indexes.get(indexes.size() - 1).number() + 1, index1 + offset));
        }
        List<LbaRange> absent = stored == Pregap.ABSENT && pregap > 0 ? List.of(new LbaRange(next, index1)) : List.of();
        Optional<Isrc> isrc =
                random.nextBoolean() ? Optional.of(new Isrc("GBAYE99000" + (10 + number))) : Optional.empty();
        Track track = new Track(number, mode, Set.of(), indexes, index1 + body, isrc);
        tracks.add(track);
        storages.add(new Storage(storage.layout(), storage.subchannel(), ByteOrder.LITTLE_ENDIAN, absent));
        fill(track, storage, absent);
        next = track.end();
        number++;
        return this;
    }

    private void fill(Track track, Storage storage, List<LbaRange> absent) {
        int count = track.range().count();
        byte[] main = new byte[count * storage.layout().bytes()];
        byte[] beside = new byte[count * storage.subchannel().bytes()];
        random.nextBytes(beside);
        for (int i = 0; i < count; i++) {
            int lba = track.start() + i;
            if (absent.isEmpty() || !absent.get(0).contains(lba)) {
                byte[] raw = raw(track.mode(), lba);
                int skip = skip(track.mode(), storage.layout());
                System.arraycopy(
                        raw,
                        skip,
                        main,
                        i * storage.layout().bytes(),
                        storage.layout().bytes());
            }
        }
        sectors.add(main);
        subchannels.add(beside);
    }

    private static int skip(TrackMode mode, SectorLayout layout) {
        return switch (layout) {
            case RAW_2352 -> 0;
            case SYNCLESS_2340 -> 12;
            case USER_2048, USER_2324 -> mode == TrackMode.MODE1 ? 16 : 24;
            default -> 16;
        };
    }

    private byte[] raw(TrackMode mode, int lba) {
        byte[] raw = new byte[2352];
        random.nextBytes(raw);
        SectorBuilder builder = new SectorBuilder();
        switch (mode) {
            case AUDIO -> raw[0] = 1;
            case MODE1 -> builder.mode1(raw, 0, lba, 1);
            case MODE2 -> builder.mode2(raw, 0, lba, 1);
            case XA, CDI -> {
                ByteBuffer.wrap(raw).putInt(16, 0x0000_0800).putInt(20, 0x0000_0800);
                builder.form1(raw, 0, lba, 1);
            }
        }
        return raw;
    }

    /** A disc of random tracks; what each kind of track may be is up to the format. */
    public static MadeDisc random(long seed, List<Storage> audio, Map<TrackMode, List<SectorLayout>> data) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeDisc disc = new MadeDisc(seed);
        int tracks = 1 + random.nextInt(5);
        List<TrackMode> modes = List.copyOf(new TreeSet<>(data.keySet()));
        TrackMode mode = modes.get(random.nextInt(modes.size()));
        for (int i = 0; i < tracks; i++) {
            int pregap = random.nextInt(3) * 5;
            Pregap stored = random.nextBoolean() ? Pregap.STORED : Pregap.ABSENT;
            List<Integer> more = random.nextBoolean() ? List.of() : List.of(2, 5);
            boolean sound = random.nextBoolean();
            List<SectorLayout> layouts = data.getOrDefault(mode, List.of());
            Storage storage = sound
                    ? audio.get(random.nextInt(audio.size()))
                    : Storage.of(layouts.get(random.nextInt(layouts.size())));
            disc.track(sound ? TrackMode.AUDIO : mode, storage, pregap, 6 + random.nextInt(30), stored, more);
        }
        return disc;
    }

    @Override
    public String format() {
        return "made";
    }

    @Override
    public Disc disc() {
        List<Session> all = new ArrayList<>(sessions);
        List<Track> open = tracks.subList(tracksBefore(), tracks.size());
        if (!open.isEmpty()) {
            boolean xa =
                    open.stream().anyMatch(track -> track.mode().hasSubheader() || track.mode() == TrackMode.MODE2);
            all.add(new Session(all.size() + 1, xa ? DiscType.CD_XA : DiscType.CD_ROM, open, next));
        }
        return new Disc(medium, all, mcn, text, List.of());
    }

    @Override
    public Storage storage(Track track) {
        return storages.get(track.number() - 1);
    }

    @Override
    public SectorSource sectors(Track track) {
        return new Memory(
                tracks.get(track.number() - 1), sectors.get(track.number() - 1), subchannels.get(track.number() - 1));
    }

    private record Memory(Track track, byte[] main, byte[] beside) implements SectorSource {
        @Override
        public int start() {
            return track.start();
        }

        @Override
        public int end() {
            return track.end();
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) {
            copy(main, lba, count, dst);
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) {
            copy(beside, lba, count, dst);
        }

        private void copy(byte[] from, int lba, int count, ByteBuffer dst) {
            int bytes = from.length / track.range().count();
            dst.put(from, (lba - track.start()) * bytes, count * bytes);
        }
    }

    /** {@return storage of audio with this beside each sector} */
    public static Storage audio(Subchannel beside) {
        return new Storage(SectorLayout.RAW_2352, beside, ByteOrder.LITTLE_ENDIAN, List.of());
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() {}
}
