// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.UserDataSource;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.io.ByteSource;

/** The files of a data track by their paths, without regard to case and versions. */
final class GameFiles {
    private final Map<String, Content> files = new HashMap<>();
    private final ByteSource data;

    /** @param kind which tree: {@code iso9660} */
    GameFiles(DiscImage image, Track track, String kind) throws IOException {
        data = new UserDataSource(image, track);
        for (Tree tree : Volumes.trees(image, track)) {
            if (tree.kind().equals(kind) && files.isEmpty()) {
                tree.walk(this::take, new ArrayList<>());
            }
        }
    }

    private void take(Entry entry) {
        if (entry.kind() == Entry.Kind.FILE) {
            files.putIfAbsent(key(entry.path()), entry.content());
        }
    }

    private static String key(String path) {
        int version = path.lastIndexOf(';');
        String plain = version < 0 ? path : path.substring(0, version);
        return plain.toUpperCase(Locale.ROOT);
    }

    /** {@return the user data of the track, from its first sector} */
    ByteSource data() {
        return data;
    }

    /** {@return a file} */
    Optional<Content> find(String path) {
        return Optional.ofNullable(files.get(key(path.replace('\\', '/'))));
    }

    /** {@return whether a file is there} */
    boolean has(String path) {
        return find(path).isPresent();
    }

    /** {@return the beginning of a file, as ISO 8859-1; empty where it is not there} */
    String head(String path, int count) throws IOException {
        Optional<Content> file = find(path);
        if (file.isEmpty()) {
            return "";
        }
        byte[] head = file.get().open().read(0, (int) Math.min(count, file.get().bytes()));
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /** Adds files to a hash, one behind the other; false where one is not there. */
    boolean addAll(GameDigest digest, List<String> paths) throws IOException {
        for (String path : paths) {
            Optional<Content> file = find(path);
            if (file.isEmpty()) {
                return false;
            }
            digest.add(file.get().open(), 0, file.get().bytes());
        }
        return true;
    }
}
