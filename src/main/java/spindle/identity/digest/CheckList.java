// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.io.DiscFormatException;

/**
 * Lists of checksums: lines of {@code md5sum}, {@code sha1sum} and {@code sha256sum}, lines of BSD's tools ({@code SHA1 (name) =
 * ...}), and SFV ({@code name CRC}), mixed at will. Comments begin with {@code #} or {@code ;}.
 */
public final class CheckList {
    /** A line as GNU's tools write it; a backslash in front says that the name has escapes. */
    private static final Pattern GNU = Pattern.compile("(\\\\?)([0-9A-Fa-f]{32,64}) [ *](.+)");

    private static final Pattern BSD = Pattern.compile("(\\\\?)([A-Z0-9-]+) ?\\((.+)\\) ?= ?([0-9A-Fa-f]{8,64})");
    private static final Pattern SFV = Pattern.compile("(.+?)\\s+([0-9A-Fa-f]{8})");

    private CheckList() {}

    /**
     * {@return the lines of a list}
     *
     * @param place what messages call the list
     * @throws DiscFormatException where a line is none of a list, or there is none
     */
    public static List<CheckLine> parse(String place, String text) throws DiscFormatException {
        List<CheckLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!plain.isBlank() && plain.charAt(0) != '#' && plain.charAt(0) != ';') {
                Optional<CheckLine> parsed = parse(plain.stripTrailing());
                String at = place + ":" + number;
                lines.add(parsed.orElseThrow(() -> refused(at)));
            }
        }
        if (lines.isEmpty()) {
            throw new DiscFormatException(place, "lists no checksum", "name a list of checksums");
        }
        return lines;
    }

    private static DiscFormatException refused(String place) {
        return new DiscFormatException(
                place,
                "is no line of a list of checksums",
                "give what md5sum, sha1sum or sha256sum write, an SFV, or a DAT");
    }

    private static Optional<CheckLine> parse(String line) {
        Matcher gnu = GNU.matcher(line);
        if (gnu.matches()) {
            return of(DigestAlgorithm.ofDigits(gnu.group(2).length()), name(gnu.group(1), gnu.group(3)), gnu.group(2));
        }
        Matcher bsd = BSD.matcher(line);
        if (bsd.matches()) {
            return of(DigestAlgorithm.named(bsd.group(2)), name(bsd.group(1), bsd.group(3)), bsd.group(4));
        }
        Matcher sfv = SFV.matcher(line);
        return sfv.matches() ? of(Optional.of(DigestAlgorithm.CRC32), sfv.group(1), sfv.group(2)) : Optional.empty();
    }

    private static Optional<CheckLine> of(Optional<DigestAlgorithm> algorithm, String name, String digest) {
        return algorithm
                .filter(each -> each.digits() == digest.length())
                .map(each -> new CheckLine(name, each, digest.toLowerCase(Locale.ROOT)));
    }

    private static String name(String mark, String name) {
        if (mark.isEmpty()) {
            return name;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean escape = each == '\\' && i + 1 < name.length();
            plain.append(escape ? unescaped(name.charAt(++i)) : each);
        }
        return plain.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
