// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.disc.SystemMark;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Content;
import spindle.filesystem.UserDataSource;
import spindle.image.DiscImage;
import spindle.io.ByteSource;

/**
 * Finds the console that a disc is for, and hashes what its rule says. Not known are the rules of GameExpress cards, which no mark
 * tells from other discs, and of GameCube and Wii.
 */
public final class GameHashes {
    private static final int DREAMCAST_HEADER = 256;
    private static final int DREAMCAST_PROGRAM_AT = 96;
    private static final int DREAMCAST_PROGRAM_BYTES = 16;

    /** The track of a GD-ROM that begins the high-density area. */
    private static final int DENSE_TRACK = 3;

    private static final int OPERA_HEADER = 132;
    private static final String OPERA_PROGRAM = "LaunchMe";
    private static final int IPL_BYTES = 1023;

    private final DiscImage image;
    private final List<Track> tracks;

    private GameHashes(DiscImage image) {
        this.image = image;
        this.tracks = image.disc().tracks();
    }

    /**
     * {@return by what RetroAchievements knows a game; empty where the disc is for no console whose rule is known}
     *
     * @throws IOException where sectors cannot be read
     */
    public static Optional<GameHash> of(DiscImage image) throws IOException {
        return new GameHashes(image).find();
    }

    private Optional<GameHash> find() throws IOException {
        Optional<GameHash> jaguar = new JaguarRule(image).hash();
        List<Track> data =
                tracks.stream().filter(track -> track.mode().isData()).toList();
        if (jaguar.isPresent() || data.isEmpty()) {
            return jaguar;
        }
        Track first = data.get(0);
        HeaderRule header = new HeaderRule(new UserDataSource(image, first));
        Optional<GameHash> found = header.sega();
        if (found.isEmpty()) {
            found = dreamcast(first);
        }
        if (found.isEmpty()) {
            found = opera(first);
        }
        if (found.isEmpty()) {
            found = pcFx(data);
        }
        if (found.isEmpty()) {
            found = header.pcEngine();
        }
        return found.isPresent() ? found : files(first);
    }

    /** The largest data track has the program, else track 2. */
    private Optional<GameHash> pcFx(List<Track> data) throws IOException {
        Track largest = data.stream()
                .max(Comparator.comparingInt(track -> track.body().count()))
                .orElseThrow();
        Optional<GameHash> found = new HeaderRule(new UserDataSource(image, largest)).pcFx();
        Optional<Track> second =
                data.stream().filter(track -> track.number() == 2).findFirst();
        return found.isPresent() || second.isEmpty()
                ? found
                : new HeaderRule(new UserDataSource(image, second.get())).pcFx();
    }

    /** The header of the track that boots, and the program that it names, wherever it lies. */
    private Optional<GameHash> dreamcast(Track first) throws IOException {
        List<Track> candidates = new ArrayList<>();
        image.disc().track(DENSE_TRACK).filter(track -> track.mode().isData()).ifPresent(candidates::add);
        candidates.add(first);
        for (Track track : candidates) {
            byte[] head = new UserDataSource(image, track).read(0, DREAMCAST_HEADER);
            if (BlockBytes.says(head, 0, "SEGA SEGAKATANA ") && head.length == DREAMCAST_HEADER) {
                String name = new String(
                                head, DREAMCAST_PROGRAM_AT, DREAMCAST_PROGRAM_BYTES, StandardCharsets.ISO_8859_1)
                        .split("\\s", 2)[0];
                GameDigest digest = new GameDigest().add(head, 0, head.length);
                boolean whole = !name.isEmpty() && new GameFiles(image, track, "iso9660").addAll(digest, List.of(name));
                return whole ? Optional.of(digest.finish("Dreamcast")) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<GameHash> opera(Track first) throws IOException {
        ByteSource data = new UserDataSource(image, first);
        byte[] head = data.read(0, OPERA_HEADER);
        if (!BlockBytes.says(head, 0, SystemMark.OPERA)) {
            return Optional.empty();
        }
        GameDigest digest = new GameDigest().add(head, 0, head.length);
        boolean whole = new GameFiles(image, first, "3do").addAll(digest, List.of(OPERA_PROGRAM));
        return whole ? Optional.of(digest.finish("3DO")) : Optional.empty();
    }

    private Optional<GameHash> files(Track first) throws IOException {
        GameFiles files = new GameFiles(image, first, "iso9660");
        Optional<GameHash> sony = new SonyRule(files).hash();
        return sony.isPresent() ? sony : neoGeo(files);
    }

    /** IPL.TXT lists what is loaded before the game starts, a file in each line; the programs count. */
    private static Optional<GameHash> neoGeo(GameFiles files) throws IOException {
        Optional<Content> list = files.find("IPL.TXT");
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<String> programs = new ArrayList<>();
        for (String line :
                files.head("IPL.TXT", IPL_BYTES).split("[\\x00\\x1A]", 2)[0].split("\n", -1)) {
            int dot = line.indexOf('.');
            if (dot >= 0 && line.toUpperCase(Locale.ROOT).startsWith(".PRG", dot)) {
                programs.add(line.substring(0, dot + 4));
            }
        }
        GameDigest digest = new GameDigest();
        boolean whole = !programs.isEmpty() && files.addAll(digest, programs);
        return whole ? Optional.of(digest.finish("Neo Geo CD")) : Optional.empty();
    }
}
