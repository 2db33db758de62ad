// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How audio files are named: {@code {track:02} - {artist} - {title}}. Words in braces stand for what is known of a track,
 * {@code :02} for a number of two digits or more. A slash makes a folder. What is not known leaves no separator behind;
 * what no file system takes becomes an underscore; files that would have the same name get a number.
 */
public final class NameTemplate {
    /** The number, and the title where there is one: {@code 01 - Title}. */
    public static final NameTemplate DEFAULT = new NameTemplate("{track:02} - {title}");

    private static final String SEPARATOR = " - ";

    private final String text;

    /** @throws IllegalArgumentException where a word in braces is not known, or a brace is not closed */
    public NameTemplate(String text) {
        this.text = text;
        if (text.isBlank()) {
            throw new IllegalArgumentException("a template of no words");
        }
        render(Tags.NONE);
    }

    /**
     * {@return the names of files, without extension, each another one even where case does not count}
     *
     * @param cuts what the files hold
     * @param tags says what is known of each
     */
    public List<String> names(List<Cut> cuts, DiscTags tags) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Cut cut : cuts) {
            String name = name(tags.of(cut)) + (cut.kind() == Cut.Kind.PREGAP ? " pregap" : "");
            String unique = name;
            for (int i = 2; !taken.add(folded(unique)); i++) {
                unique = name + " (" + i + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private static String folded(String name) {
        // What normalises loads tables, and what is plain needs none.
        String normal = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        return normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** {@return the path of a file: folders and a name, with slashes between} */
    private String name(Tags tags) {
        StringBuilder path = new StringBuilder();
        for (String part : render(tags).split("/", -1)) {
            if (!part.isBlank()) {
                path.append(path.length() == 0 ? "" : "/").append(SafeName.of(part));
            }
        }
        return path.length() == 0 ? SafeName.of("") : path.toString();
    }

    private String render(Tags tags) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a brace is not closed");
            }
            name.append(text, at, open).append(value(text.substring(open + 1, close), tags));
            at = close + 1;
        }
        return joined(name.append(text, at, text.length()).toString());
    }

    /** A slash in a value is no folder. */
    private static String value(String word, Tags tags) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String value = tags.of(tag(name)).replace('/', '_');
        if (colon < 0) {
            return value;
        }
        try {
            int digits = Integer.parseInt(word.substring(colon + 1));
            return value.isEmpty() ? value : "0".repeat(Math.max(0, Math.min(digits, 9) - value.length())) + value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("{" + word + "} asks for no number of digits", e);
        }
    }

    private static Tag tag(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "track" -> Tag.TRACK;
            case "tracks" -> Tag.TRACK_TOTAL;
            case "title" -> Tag.TITLE;
            case "artist" -> Tag.ARTIST;
            case "album" -> Tag.ALBUM;
            case "albumartist" -> Tag.ALBUM_ARTIST;
            case "composer" -> Tag.COMPOSER;
            case "date" -> Tag.DATE;
            case "genre" -> Tag.GENRE;
            case "isrc" -> Tag.ISRC;
            default -> throw new IllegalArgumentException("{" + name + "} is not known");
        };
    }

    /** Takes separators away that have nothing before or behind them, in each folder's name and in the file's. */
    private static String joined(String path) {
        StringBuilder joined = new StringBuilder();
        for (String part : path.split("/", -1)) {
            StringBuilder name = new StringBuilder();
            for (int at = 0; at <= part.length(); ) {
                int end = part.indexOf(SEPARATOR, at);
                String word = part.substring(at, end < 0 ? part.length() : end);
                if (!word.isBlank()) {
                    name.append(name.length() == 0 ? "" : SEPARATOR).append(word);
                }
                at += word.length() + SEPARATOR.length();
            }
            joined.append(joined.length() == 0 ? "" : "/").append(name);
        }
        return joined.toString();
    }
}
