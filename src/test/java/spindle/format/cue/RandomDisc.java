// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** A disc of any shape, with storages, from a seed. */
final class RandomDisc {
    private final SplittableRandom random;
    final Map<Integer, Storage> storages = new HashMap<>();
    private int lba;
    private int number;

    RandomDisc(long seed) {
        random = new SplittableRandom(seed);
    }

    Disc make() {
        boolean dense = random.nextInt(6) == 0;
        number = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 1;
        int count = dense ? 1 : 1 + random.nextInt(random.nextInt(3) + 1);
        int sessionNumber = 1;
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                lba += switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(20_000);
                    case 1 -> 11_400;
                    default -> i == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
                };
            }
            List<Track> tracks = tracks(1 + random.nextInt(5), i > 0 || random.nextInt(3) > 0);
            if (dense) {
                lba = Math.max(45_000, lba) + (random.nextInt(3) == 0 ? random.nextInt(9) : 0);
                tracks.addAll(tracks(1 + random.nextInt(3), true));
            }
            sessions.add(new Session(sessionNumber, DiscType.CD_ROM, tracks, lba));
            sessionNumber += 1 + random.nextInt(8) / 7;
        }
        Optional<Mcn> mcn = chance() ? Optional.of(new Mcn("0123456789012")) : Optional.empty();
        return new Disc(dense ? Medium.GD_ROM : Medium.CD, sessions, mcn, text(), remarks());
    }

    private List<Track> tracks(int count, boolean adjacent) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!adjacent && random.nextInt(4) == 0) {
                lba += random.nextInt(10); // a hole
            }
            tracks.add(track());
        }
        return tracks;
    }

    private Track track() {
        TrackMode mode = pick(TrackMode.values());
        int start = lba;
        int pregap = chance() ? random.nextInt(7) : 0;
        int index1 = start + pregap;
        int end = index1 + 20 + random.nextInt(20);
        List<Index> indexes = new ArrayList<>();
        if (pregap > 0 || random.nextInt(8) == 0) {
            indexes.add(new Index(0, start));
        }
        indexes.add(new Index(1, index1));
        for (int i = 2, at = index1; i < 4 && chance(); i++) {
            at = Math.min(at + random.nextInt(10), end - 1);
            indexes.add(new Index(i, at));
        }
        List<LbaRange> absent = new ArrayList<>();
        if (pregap > 0 && chance()) {
            absent.add(new LbaRange(start, chance() ? index1 : start + 1 + random.nextInt(pregap)));
        }
        if (random.nextInt(5) == 0) {
            absent.add(new LbaRange(index1 + 2, index1 + 4));
        }
        if (random.nextInt(4) == 0) {
            absent.add(new LbaRange(end - 1 - random.nextInt(10), end));
        }
        boolean graphics = mode == TrackMode.AUDIO && random.nextInt(4) == 0;
        storages.put(
                number,
                new Storage(
                        layout(mode), graphics ? Subchannel.RAW_96 : Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, absent));
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        for (ControlFlag flag : ControlFlag.values()) {
            if (random.nextInt(4) == 0) {
                flags.add(flag);
            }
        }
        Optional<Isrc> isrc = chance() ? Optional.of(new Isrc("GBAYE99000" + (10 + number))) : Optional.empty();
        lba = end;
        return new Track(number++, mode, flags, indexes, end, isrc);
    }

    private SectorLayout layout(TrackMode mode) {
        SectorLayout[] layouts = switch (mode) {
            case AUDIO -> new SectorLayout[] {SectorLayout.RAW_2352};
            case MODE1 ->
                new SectorLayout[] {SectorLayout.RAW_2352, SectorLayout.USER_2048, SectorLayout.SYNCLESS_2340};
            case MODE2 -> new SectorLayout[] {SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336};
            case XA -> SectorLayout.values();
            case CDI ->
                new SectorLayout[] {SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336, SectorLayout.SUBHEADER_2056};
        };
        return pick(layouts);
    }

    private CdText text() {
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        for (int track = 0; track < number; track++) {
            Map<CdText.Field, String> own = new LinkedHashMap<>();
            for (CdText.Field field : CdText.Field.values()) {
                if (random.nextInt(5) == 0 && (track == 0 || storages.containsKey(track))) {
                    String[] samples = {
                        "", "plain", "The \"Best\" Of", "\"quoted\"", "  blanks  ", "\u97F3\u697D \u00E9", "5\""
                    };
                    own.put(field, pick(samples));
                }
            }
            words.put(track, own);
        }
        List<CdTextPack> packs = new ArrayList<>();
        for (int i = random.nextInt(3) * 2; i > 0; i--) {
            byte[] pack = new byte[CdTextPack.BYTES];
            random.nextBytes(pack);
            pack[0] = (byte) (0x80 + random.nextInt(16));
            packs.add(new CdTextPack(pack));
        }
        return new CdText(words, packs);
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        String[] lines = {
            "REM one",
            "    REM two",
            "FROB 7",
            "REM LEAD-OUT 00:00:10",
            "",
            "INDEX 01 00:00:00",
            "// three",
            "TITLE \"no\""
        };
        for (int i = random.nextInt(6); i > 0; i--) {
            int track = chance() ? 0 : number - 1 - random.nextInt(storages.size());
            remarks.add(new Remark(track, random.nextInt(8), pick(lines)));
        }
        return remarks;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance() {
        return random.nextBoolean();
    }
}
