// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.Remark;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;

/**
 * What a disc says of its tracks: the words of its sheet; where a word is missing there, CD-TEXT packs, the first language
 * that has it; REM lines as rippers write them ({@code REM DATE 1991}); ISRC and catalogue number.
 */
public final class DiscTags {
    private final Disc disc;
    private final Map<Integer, Map<CdText.Field, String>> packed;

    /** @param disc the disc */
    public DiscTags(Disc disc) {
        this.disc = disc;
        List<CdTextPack> packs = disc.text().packs();
        packed = packs.isEmpty() ? Map.of() : CdTextCodec.words(packs, disc.trackNumbers());
    }

    /** {@return what is known of a cut; what is hidden, and a pregap, have their disc's words and no others} */
    public Tags of(Cut cut) {
        EnumMap<Tag, String> values = new EnumMap<>(Tag.class);
        put(values, Tag.ALBUM, word(0, CdText.Field.TITLE));
        put(values, Tag.ALBUM_ARTIST, word(0, CdText.Field.PERFORMER));
        put(values, Tag.ARTIST, word(0, CdText.Field.PERFORMER));
        words(values, 0);
        if (disc.mcn().isPresent()) {
            put(values, Tag.BARCODE, code(disc.mcn().get().digits()));
        }
        put(values, Tag.TRACK, Integer.toString(cut.number()));
        put(values, Tag.TRACK_TOTAL, Integer.toString(lastAudioTrack()));
        remarks(values, 0);
        Track track = cut.track();
        if (cut.kind() == Cut.Kind.TRACK) {
            put(values, Tag.TITLE, word(track.number(), CdText.Field.TITLE));
            put(values, Tag.ARTIST, word(track.number(), CdText.Field.PERFORMER));
            words(values, track.number());
            put(values, Tag.ISRC, isrc(track));
            remarks(values, track.number());
        }
        return new Tags(values);
    }

    private void words(Map<Tag, String> values, int track) {
        put(values, Tag.COMPOSER, word(track, CdText.Field.COMPOSER));
        put(values, Tag.LYRICIST, word(track, CdText.Field.SONGWRITER));
        put(values, Tag.ARRANGER, word(track, CdText.Field.ARRANGER));
        put(values, Tag.COMMENT, word(track, CdText.Field.MESSAGE));
        put(values, Tag.GENRE, word(track, CdText.Field.GENRE));
    }

    private String isrc(Track track) {
        return track.isrc().isPresent() ? code(track.isrc().get().code()) : word(track.number(), CdText.Field.UPC_EAN);
    }

    /** {@return a code; empty where it is all zeros, as programs write that found none} */
    static String code(String code) {
        return code.chars().allMatch(digit -> digit == '0') ? "" : code;
    }

    /** {@return the number of the last audio track: the total that the numbers of tracks are counted up to} */
    private int lastAudioTrack() {
        return disc.tracks().stream()
                .filter(track -> !track.mode().isData())
                .mapToInt(Track::number)
                .max()
                .orElse(0);
    }

    /** {@return a word of a track, or of the disc (0); empty where it is nowhere} */
    String word(int track, CdText.Field field) {
        String word = disc.text().of(track).getOrDefault(field, "");
        return word.isBlank() ? packed.getOrDefault(track, Map.of()).getOrDefault(field, "") : word;
    }

    private void remarks(Map<Tag, String> values, int track) {
        for (Remark remark : disc.remarks()) {
            if (remark.track() == track) {
                remark(values, remark.line().strip());
            }
        }
    }

    /** Takes {@code REM GENRE "Folk Rock"} and the like; other lines say nothing. */
    private static void remark(Map<Tag, String> values, String line) {
        if (!line.regionMatches(true, 0, "REM ", 0, 4)) {
            return;
        }
        String rest = line.substring(4).strip();
        int blank = rest.indexOf(' ');
        if (blank < 0) {
            return;
        }
        String value = rest.substring(blank).strip();
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        switch (rest.substring(0, blank).toUpperCase(Locale.ROOT)) {
            case "DATE", "YEAR" -> put(values, Tag.DATE, value);
            case "GENRE" -> put(values, Tag.GENRE, value);
            case "COMMENT" -> put(values, Tag.COMMENT, value);
            case "DISCID" -> put(values, Tag.DISC_ID, value);
            case "COMPOSER" -> put(values, Tag.COMPOSER, value);
            default -> {}
        }
    }

    private static void put(Map<Tag, String> values, Tag tag, String value) {
        if (!value.isBlank()) {
            values.put(tag, value);
        }
    }
}
