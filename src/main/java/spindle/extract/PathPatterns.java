// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which paths of a tree are meant. {@code *} and {@code ?} stand for characters of one name, {@code **} for any. A pattern
 * without {@code /} is compared with every name of a path, one with {@code /} with the path from its first name on; what it
 * names stands for all that is below. Case does not count, nor does a version ({@code ;1}) that the pattern does not name.
 */
public final class PathPatterns {
    /** Every path. */
    public static final PathPatterns ALL = new PathPatterns(List.of(), Unmatched.MISTAKE);

    private static final Pattern VERSION = Pattern.compile(";[0-9]+(?=/|$)");

    private record One(String text, Pattern whole, boolean anywhere, boolean versioned) {
        boolean matches(String path, String unversioned) {
            String compared = versioned ? path : unversioned;
            return whole.matcher(compared).matches();
        }
    }

    private final List<One> patterns;
    private final boolean[] found;
    private final Unmatched meaning;

    /** What a pattern means that matches nothing. */
    private enum Unmatched {
        MISTAKE,
        NOTHING
    }

    private PathPatterns(List<One> patterns, Unmatched meaning) {
        this.patterns = patterns;
        this.meaning = meaning;
        this.found = new boolean[patterns.size()];
    }

    /** {@return the patterns of some texts; all paths where there is none} */
    public static PathPatterns of(List<String> texts) {
        List<One> patterns = new ArrayList<>();
        for (String text : texts) {
            String path = text.replaceAll("^(\\./)*/*|/+$", "");
            boolean anywhere = path.indexOf('/') < 0;
            String below = "(?:/.*)?";
            String regex = (anywhere ? "(?:.*/)?" : "") + regex(path) + below;
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
            patterns.add(new One(text, Pattern.compile(regex, flags), anywhere, path.indexOf(';') >= 0));
        }
        return new PathPatterns(patterns, Unmatched.MISTAKE);
    }

    /** {@return the same patterns, of which any may match nothing: they are meant for many trees} */
    public PathPatterns forMany() {
        return new PathPatterns(patterns, Unmatched.NOTHING);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            boolean twice = c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*';
            if (twice) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** {@return whether a path is meant} */
    public boolean matches(String path) {
        boolean any = patterns.isEmpty();
        String unversioned = any ? path : VERSION.matcher(path).replaceAll("");
        for (int i = 0; i < found.length; i++) {
            if (patterns.get(i).matches(path, unversioned)) {
                found[i] = true;
                any = true;
            }
        }
        return any;
    }

    /** {@return the texts that have matched no path so far, and had to} */
    public List<String> unmatched() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (!found[i] && meaning == Unmatched.MISTAKE) {
                texts.add(patterns.get(i).text());
            }
        }
        return texts;
    }

    /** {@return the patterns, for a message} */
    @Override
    public String toString() {
        return String.join(" ", patterns.stream().map(One::text).toList()).toLowerCase(Locale.ROOT);
    }
}
