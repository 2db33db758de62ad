// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;
import spindle.sector.TrackMode;

/** Reads {@link DiscEntry}. What is no such entry gives nothing, and the disc is what the tracks alone tell. */
final class DiscEntryParser {
    private final List<Session> sessions = new ArrayList<>();
    private final List<CdTextPack> packs = new ArrayList<>();
    private final Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Mcn> mcn = Optional.empty();

    private List<Track> tracks = new ArrayList<>();
    private List<String> session = List.of();
    private List<String> track = List.of();
    private List<Index> indexes = new ArrayList<>();
    private Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
    private Optional<Isrc> isrc = Optional.empty();

    private DiscEntryParser() {}

    /** {@return the disc that an entry tells, or empty where it tells none} */
    static Optional<Disc> parse(Metadata entry, Medium medium) {
        List<String> lines =
                new String(entry.data(), StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(DiscEntry.HEAD)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiscEntryParser().disc(lines, medium));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Whatever is wrong with a line: the records refuse it, or it has too few words.
            return Optional.empty();
        }
    }

    private Disc disc(List<String> lines, Medium medium) {
        for (String line : lines.subList(1, lines.size())) {
            read(line);
        }
        endSession();
        return new Disc(medium, sessions, mcn, new CdText(words, packs), remarks);
    }

    private void read(String line) {
        List<String> word = List.of(line.split(" ", 4));
        switch (word.get(0)) {
            case "MCN" -> mcn = Optional.of(new Mcn(word.get(1)));
            case "SESSION" -> {
                endSession();
                session = word;
            }
            case "TRACK" -> {
                endTrack();
                track = word;
            }
            case "INDEX" -> indexes.add(new Index(number(word.get(1)), number(word.get(2))));
            case "FLAG" -> flags.add(ControlFlag.valueOf(word.get(1)));
            case "ISRC" -> isrc = Optional.of(new Isrc(word.get(1)));
            case "PACK" -> packs.add(new CdTextPack(HexFormat.of().parseHex(word.get(1))));
            case "WORD" ->
                words.computeIfAbsent(number(word.get(1)), each -> new LinkedHashMap<>())
                        .put(CdText.Field.valueOf(word.get(2)), unquoted(word.get(3)));
            case "REMARK" -> remarks.add(new Remark(number(word.get(1)), number(word.get(2)), unquoted(word.get(3))));
            default -> {
                // A later version says more; what it adds is not for this one.
            }
        }
    }

    private void endTrack() {
        if (!track.isEmpty()) {
            TrackMode mode = TrackMode.valueOf(track.get(2));
            tracks.add(new Track(number(track.get(1)), mode, flags, indexes, number(track.get(3)), isrc));
        }
        track = List.of();
        indexes = new ArrayList<>();
        flags = EnumSet.noneOf(ControlFlag.class);
        isrc = Optional.empty();
    }

    private void endSession() {
        endTrack();
        if (!session.isEmpty()) {
            DiscType type = DiscType.valueOf(session.get(2));
            sessions.add(new Session(number(session.get(1)), type, tracks, number(session.get(3))));
        }
        session = List.of();
        tracks = new ArrayList<>();
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static String unquoted(String text) {
        StringBuilder plain = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isQuoted) {
                plain.append(letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter);
                isQuoted = false;
            } else if (letter == '\\') {
                isQuoted = true;
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
