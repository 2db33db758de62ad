// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes names that a host can hold of the names that a volume has. Names in one directory stay different from each other.
 *
 * @param host whose rules count
 */
record HostNames(Host host) {
    /** Bytes of the longest name of common file systems. */
    private static final int LONGEST = 255;
    /** Bytes that stay free for what tells names apart. */
    private static final int SPARE = 15;

    /** Names of devices, with any extension (Microsoft: Naming Files, Paths, and Namespaces). */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private static final String NOT_ON_WINDOWS = "<>:\"\\|?*";

    /** Whose rules count. */
    enum Host {
        /** Any character but a slash and a zero; names differ by case. */
        POSIX,
        /** The same, and names do not differ by case. */
        MACOS,
        /** Some characters and names are reserved; names do not differ by case. */
        WINDOWS;

        /** {@return the host that the program runs on} */
        static Host current() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (system.contains("windows")) {
                return WINDOWS;
            }
            return system.contains("mac") ? MACOS : POSIX;
        }
    }

    /** {@return a name that the host can hold, like this one as far as it can be} */
    String safe(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(each -> safe.appendCodePoint(isAllowed(each) ? each : '_'));
        String text = safe.toString();
        if (host == Host.WINDOWS) {
            text = text.replaceAll("[. ]+$", "_");
            text = DEVICE.matcher(text).matches() ? "_" + text : text;
        }
        boolean isDots = text.isEmpty() || text.equals(".") || text.equals("..");
        return shortened(isDots ? "_" + text : text);
    }

    private boolean isAllowed(int character) {
        boolean control = Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
        boolean steers = Character.getType(character) == Character.FORMAT && character >= 0x202A && character <= 0x2069;
        boolean reserved = host == Host.WINDOWS && NOT_ON_WINDOWS.indexOf(character) >= 0;
        return !control && !steers && character != '/' && !reserved;
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= SPARE ? name.substring(dot) : "";
        int bytes = end.getBytes(StandardCharsets.UTF_8).length + SPARE;
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            String character = Character.toString(name.codePointAt(i));
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            start.append(character);
            i += character.length();
        }
        return start + end;
    }

    /** {@return a set of the names in a directory, none yet} */
    Taken directory() {
        return new Taken();
    }

    /** The names that are taken in a directory. */
    final class Taken {
        private final Set<String> keys = new HashSet<>();

        /** {@return a name that no other has, like this one as far as it can be} */
        String add(String name) {
            String wanted = safe(name);
            String free = wanted;
            for (int i = 2; !keys.add(key(free)); i++) {
                int dot = wanted.lastIndexOf('.');
                int at = dot > 0 ? dot : wanted.length();
                free = shortened(wanted.substring(0, at)) + " (" + i + ")" + wanted.substring(at);
            }
            return free;
        }

        private String key(String name) {
            return host == Host.POSIX
                    ? name
                    : Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }
    }
}
