// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.format.sheet.Notices;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;
import spindle.sector.Subchannel;

/** Reads what metadata say of tracks: words like {@code TRACK:1 TYPE:AUDIO}, or the numbers of the oldest files. */
final class TrackParser {
    private static final int MOST_TRACKS = 99;
    /** A CD is shorter, a track of a CHD may not be longer. */
    private static final int MOST_FRAMES = 10_000_000;
    /** Oldest metadata: bytes of a track. */
    private static final int OLDEST_BYTES = 24;

    private final Notices notices;

    TrackParser(Notices notices) {
        this.notices = notices;
    }

    /** {@return the tracks of a disc, in the order of their frames; empty where there are none} */
    List<ChdTrack> parse(List<Metadata> metadata) throws DiscFormatException {
        List<ChdTrack> tracks = new ArrayList<>();
        for (Metadata each : metadata) {
            if (isTrack(each.tag())) {
                tracks.add(parse(each.text()));
            } else if (each.tag() == ChdTags.OLDEST_TRACKS && tracks.isEmpty()) {
                tracks.addAll(oldest(each.data()));
            }
        }
        for (int i = 0; i < tracks.size(); i++) {
            int least = i == 0 ? 1 : tracks.get(i - 1).number() + 1;
            if (tracks.get(i).number() < least || tracks.get(i).number() > MOST_TRACKS) {
                throw invalid("its track " + tracks.get(i).number() + " is out of order");
            }
        }
        return tracks;
    }

    /** {@return whether metadata of a tag tell tracks} */
    static boolean isTold(int tag) {
        return isTrack(tag) || tag == ChdTags.OLDEST_TRACKS;
    }

    private static boolean isTrack(int tag) {
        return tag == ChdTags.TRACK
                || tag == ChdTags.OLD_TRACK
                || tag == ChdTags.GD_TRACK
                || tag == ChdTags.OLD_GD_TRACK;
    }

    private ChdTrack parse(String text) throws DiscFormatException {
        Map<String, String> words = new HashMap<>();
        for (String word : text.split(" ", -1)) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                words.put(word.substring(0, colon), word.substring(colon + 1));
            }
        }
        String type = words.getOrDefault("TYPE", "");
        ChdTrackKind kind = ChdTrackKind.named(type)
                .orElseThrow(() -> invalid("a track is of type \"" + type + "\", which has no meaning"));
        ChdTrack track = new ChdTrack(
                number(words, "TRACK"),
                kind,
                ChdTrack.subchannel(words.getOrDefault("SUBTYPE", "")),
                number(words, "FRAMES"),
                number(words, "PAD"),
                pregap(words),
                words.getOrDefault("PGTYPE", "").startsWith("V"),
                number(words, "POSTGAP"));
        return checked(track);
    }

    /** {@return the pregap; chdman 0.251 makes a negative one of a gap at the end of the FILE before, which is none} */
    private int pregap(Map<String, String> words) throws DiscFormatException {
        if (words.getOrDefault("PREGAP", "").startsWith("-")) {
            notices.warning(
                    "pregap",
                    number(words, "TRACK"),
                    0,
                    "track " + words.get("TRACK") + " has a pregap of " + words.get("PREGAP")
                            + " frames; it is taken for none");
            return 0;
        }
        return number(words, "PREGAP");
    }

    /** {@return a number, 0 where it is not told} */
    private int number(Map<String, String> words, String key) throws DiscFormatException {
        String digits = words.getOrDefault(key, "0");
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw invalid("a track has " + key + ":" + digits + ", which is no number of frames");
        }
        return Integer.parseInt(digits);
    }

    private ChdTrack checked(ChdTrack track) throws DiscFormatException {
        int stored = track.isPregapStored() ? track.pregap() : 0;
        boolean tooLong = Math.max(track.frames(), Math.max(track.pregap(), track.postgap())) > MOST_FRAMES;
        if (tooLong || stored + (long) track.pad() > track.frames()) {
            throw invalid("track " + track.number() + " of " + track.frames() + " frames has a gap of " + track.pregap()
                    + " frames and a pad of " + track.pad());
        }
        return track;
    }

    /** Numbers in the byte order of the machine that wrote them: the count of tracks tells which. */
    private List<ChdTrack> oldest(byte[] data) throws DiscFormatException {
        boolean big = data.length >= 4 && BigEndian.u32(data, 0) <= MOST_TRACKS;
        long count = data.length < 4 ? 0 : number(data, 0, big);
        if (count < 1 || count > MOST_TRACKS || 4 + count * OLDEST_BYTES > data.length) {
            throw invalid("its metadata tell " + count + " tracks in " + data.length + " bytes");
        }
        List<ChdTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = 4 + i * OLDEST_BYTES;
            long type = number(data, at, big);
            ChdTrackKind kind = ChdTrackKind.numbered(type)
                    .orElseThrow(() -> invalid("a track is of type " + type + ", which has no meaning"));
            long frames = number(data, at + 16, big);
            if (frames > MOST_FRAMES) {
                throw invalid("track " + (i + 1) + " has " + frames + " frames");
            }
            Subchannel subchannel = oldest(number(data, at + 4, big));
            tracks.add(checked(new ChdTrack(i + 1, kind, subchannel, (int) frames, 0, 0, false, 0)));
        }
        return tracks;
    }

    private static Subchannel oldest(long number) {
        return number == 0 ? Subchannel.RW_96 : number == 1 ? Subchannel.RAW_96 : Subchannel.NONE;
    }

    private static long number(byte[] data, int at, boolean big) {
        return big ? BigEndian.u32(data, at) : LittleEndian.u32(data, at);
    }

    private DiscFormatException invalid(String problem) {
        return notices.invalid(0, problem);
    }
}
