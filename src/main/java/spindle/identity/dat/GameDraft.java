// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spindle.identity.digest.DigestAlgorithm;
import spindle.io.DiscFormatException;

/** An entry in the making. What has no checksum (a file that nobody has dumped) is left out. */
final class GameDraft {
    /** MAME's longest set has some thousand. */
    private static final int MOST_FILES = 20_000;

    private static final int MOST_NAME = 4096;

    private final String place;
    private final String dat;
    private final String name;
    private final List<DatFile> files = new ArrayList<>();

    GameDraft(String place, String dat, String name) throws DiscFormatException {
        this.place = place;
        this.dat = dat;
        this.name = bounded(place, name);
    }

    private static String bounded(String place, String name) throws DiscFormatException {
        if (name.length() > MOST_NAME) {
            throw new DiscFormatException(place, "is a DAT with a name of " + name.length() + " characters", "");
        }
        return name;
    }

    /** {@return the beginning of a text that is longer than any name} */
    static String shortened(String text) {
        return text.length() > MOST_NAME ? text.substring(0, MOST_NAME) : text;
    }

    /**
     * Adds a file.
     *
     * @param attributes what the DAT says of it: name, size, crc, md5, sha1, sha256
     */
    void add(DatFile.Kind kind, Map<String, String> attributes) throws DiscFormatException {
        Map<DigestAlgorithm, String> digests = new EnumMap<>(DigestAlgorithm.class);
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            String key = algorithm == DigestAlgorithm.CRC32 ? "crc" : algorithm.word();
            String digest = attributes.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
            if (digest.length() == algorithm.digits()
                    && digest.chars().allMatch(each -> Character.digit(each, 16) >= 0)) {
                digests.put(algorithm, digest);
            }
        }
        if (digests.isEmpty()) {
            return;
        }
        if (files.size() == MOST_FILES) {
            throw new DiscFormatException(place, "is a DAT with more than " + MOST_FILES + " files in an entry", "");
        }
        files.add(new DatFile(
                bounded(place, attributes.getOrDefault("name", "")), kind, size(attributes.get("size")), digests));
    }

    private static long size(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** {@return the entry} */
    DatGame finish() {
        return new DatGame(dat, name, files);
    }
}
