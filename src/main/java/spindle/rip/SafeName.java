// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import spindle.disc.SteeringCharacter;

/** Names that every file system takes: Windows forbids the most, and the others count 255 bytes. */
final class SafeName {
    /** What a name may have, so that an extension and what a file is called while it is written fit into 255 bytes. */
    private static final int MAX_BYTES = 200;

    private static final String FORBIDDEN = "<>:\"/\\|?*";

    /** Devices of Windows, with any extension; COM and LPT also with a digit. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private SafeName() {}

    /** {@return the text with what no name may have replaced; not empty} */
    static String of(String text) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length() && bytes < MAX_BYTES; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            String safe = isAllowed(point) ? Character.toString(point) : "_";
            bytes += safe.getBytes(StandardCharsets.UTF_8).length;
            if (bytes <= MAX_BYTES) {
                name.append(safe);
            }
        }
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
            end--;
        }
        name.setLength(end);
        String stripped = name.toString().strip();
        return stripped.isEmpty() || isDevice(stripped) ? stripped + "_" : stripped;
    }

    private static boolean isAllowed(int point) {
        boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !SteeringCharacter.is(point) && !lone && FORBIDDEN.indexOf(point) < 0;
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean port = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && "0123456789\u00B9\u00B2\u00B3".indexOf(stem.charAt(3)) >= 0;
        return port || DEVICES.contains(stem);
    }
}
