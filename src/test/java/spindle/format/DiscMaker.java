// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import spindle.disc.ControlFlag;
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
import spindle.format.sheet.TrackSubchannel;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/** Makes discs up, each from a seed, of what a CD may hold: one to three sessions of audio, data of all modes and gaps. */
public final class DiscMaker {
    private static final TrackMode[] MODES = {
        TrackMode.AUDIO, TrackMode.AUDIO, TrackMode.MODE1, TrackMode.XA, TrackMode.MODE2
    };
    private static final int MOST_SECTORS = 40;

    private final SplittableRandom random;
    private final SectorBuilder builder = new SectorBuilder();
    private final Map<Integer, MadeDisc.Content> contents = new HashMap<>();
    private Subchannel subchannel = Subchannel.NONE;
    private int mostSessions = 3;
    private int number = 1;
    private int lba;

    public DiscMaker(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Every sector gets a sub-channel: P and Q of its position, and R to W at random. */
    public DiscMaker with(Subchannel given) {
        subchannel = given;
        return this;
    }

    /** No more sessions than so many. */
    public DiscMaker sessions(int most) {
        mostSessions = most;
        return this;
    }

    public MadeDisc make() {
        List<Session> sessions = new ArrayList<>();
        int count = 1 + random.nextInt(mostSessions);
        for (int i = 1; i <= count; i++) {
            List<Track> tracks = new ArrayList<>();
            int trackCount = 1 + random.nextInt(4);
            for (int k = 0; k < trackCount; k++) {
                tracks.add(track(i == 1 && k == 0, k > 0));
            }
            boolean xa = tracks.get(0).mode() == TrackMode.XA;
            sessions.add(new Session(i, xa ? DiscType.CD_XA : DiscType.CD_ROM, tracks, lba));
            lba += i == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
        }
        Optional<Mcn> mcn = random.nextBoolean() ? Optional.of(new Mcn("0000010271955")) : Optional.empty();
        Disc disc = new Disc(Medium.CD, sessions, mcn, CdText.NONE, List.of());
        disc.tracks().forEach(track -> tellPositions(track, mcn));
        return new MadeDisc(disc, contents, List.of());
    }

    private void tellPositions(Track track, Optional<Mcn> mcn) {
        MadeDisc.Content content = Objects.requireNonNull(contents.get(track.number()));
        int count = content.range().count();
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        new TrackSubchannel(track, mcn).fill(content.range().start(), count, linear);
        byte[] told = new byte[linear.length];
        SubchannelFrame.interleave(linear, 0, told, 0, count);
        byte[] sub = content.sub();
        switch (subchannel) {
            case RAW_96 -> IntStream.range(0, sub.length).forEach(i -> sub[i] = (byte) ((sub[i] & 0x3F) | told[i]));
            case PQ_16 -> SubchannelFrame.takePq(told, 0, sub, 0, count);
            default -> {}
        }
    }

    private Track track(boolean first, boolean gap) {
        TrackMode mode = MODES[random.nextInt(MODES.length)];
        List<Index> indexes = new ArrayList<>();
        boolean pregap = (gap || (first && mode == TrackMode.AUDIO)) && random.nextInt(3) > 0;
        int start = lba;
        if (pregap) {
            indexes.add(new Index(0, lba));
            lba += 1 + random.nextInt(MOST_SECTORS);
        }
        indexes.add(new Index(1, lba));
        int body = 3 + random.nextInt(MOST_SECTORS);
        if (mode == TrackMode.AUDIO && random.nextInt(4) == 0) {
            indexes.add(new Index(2, lba + body / 2));
        }
        lba += body;
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        if (random.nextInt(3) == 0) {
            flags.add(ControlFlag.COPY_PERMITTED);
        }
        if (mode == TrackMode.AUDIO && random.nextInt(5) == 0) {
            flags.add(ControlFlag.PRE_EMPHASIS);
        }
        boolean coded = mode == TrackMode.AUDIO && random.nextInt(3) == 0;
        Optional<Isrc> isrc = coded ? Optional.of(new Isrc("USABC1234567")) : Optional.empty();
        Track track = new Track(number++, mode, flags, indexes, lba, isrc);
        contents.put(track.number(), content(mode, new LbaRange(start, lba)));
        return track;
    }

    private MadeDisc.Content content(TrackMode mode, LbaRange range) {
        byte[] main = bytes(range.count() * SectorLayout.RAW_2352.bytes());
        build(mode, range, main);
        byte[] sub = bytes(range.count() * subchannel.bytes());
        Storage storage = new Storage(SectorLayout.RAW_2352, subchannel, ByteOrder.LITTLE_ENDIAN, List.of());
        return new MadeDisc.Content(storage, range, main, sub);
    }

    private void build(TrackMode mode, LbaRange range, byte[] main) {
        int count = range.count();
        switch (mode) {
            case AUDIO -> {}
            case MODE1 -> builder.mode1(main, 0, range.start(), count);
            case MODE2 -> builder.mode2(main, 0, range.start(), count);
            case XA, CDI -> {
                for (int i = 0; i < count; i++) {
                    int form2 = random.nextInt(4) == 0 ? 0x20 : 0;
                    for (int copy = 16; copy <= 20; copy += 4) {
                        main[i * 2352 + copy] = 0;
                        main[i * 2352 + copy + 1] = 0;
                        main[i * 2352 + copy + 2] = (byte) (8 | form2);
                        main[i * 2352 + copy + 3] = 0;
                    }
                    if (form2 == 0) {
                        builder.form1(main, i * 2352, range.start() + i, 1);
                    } else {
                        builder.form2(main, i * 2352, range.start() + i, 1);
                    }
                }
            }
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** {@return an image of one data track of user data, on any medium} */
    public static MadeDisc user(Medium medium, int sectors, long seed) {
        byte[] main = new byte[sectors * 2048];
        new SplittableRandom(seed).nextBytes(main);
        Track track = new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), sectors, Optional.empty());
        Session session = new Session(1, DiscType.CD_ROM, List.of(track), sectors);
        Disc disc = new Disc(medium, List.of(session), Optional.empty(), CdText.NONE, List.of());
        MadeDisc.Content content =
                new MadeDisc.Content(Storage.of(SectorLayout.USER_2048), new LbaRange(0, sectors), main, new byte[0]);
        return new MadeDisc(disc, Map.of(1, content), List.of());
    }
}
