// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.filesystem.console.ConsoleHeader.Fact;
import spindle.io.LittleEndian;

/** The certificate in an executable of Xbox, which says what the game is (as Cxbx and the XBE library of caustik read it). */
public final class XboxExecutable {
    /** The file that the console starts. */
    public static final String NAME = "default.xbe";
    /** The certificate stands within so many bytes. */
    public static final int HEAD_BYTES = 4096;

    private static final int BASE_ADDRESS = 0x104;
    private static final int CERTIFICATE_ADDRESS = 0x118;
    private static final int TITLE_ID = 0x08;
    private static final int TITLE = 0x0C;
    private static final int TITLE_BYTES = 80;
    private static final int REGION = 0xA0;
    private static final int DISC = 0xA8;
    private static final int VERSION = 0xAC;
    private static final Map<Integer, String> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put(1, "North America");
        REGIONS.put(2, "Japan");
        REGIONS.put(4, "rest of the world");
    }

    private XboxExecutable() {}

    /** {@return what its certificate says; empty where it has none} */
    public static Optional<ConsoleHeader> of(byte[] head) {
        if (!BlockBytes.says(head, 0, "XBEH") || head.length < CERTIFICATE_ADDRESS + 4) {
            return Optional.empty();
        }
        long at = LittleEndian.u32(head, CERTIFICATE_ADDRESS) - LittleEndian.u32(head, BASE_ADDRESS);
        return at < 0 || at > head.length - VERSION - 4 ? Optional.empty() : Optional.of(certificate(head, (int) at));
    }

    private static ConsoleHeader certificate(byte[] head, int at) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.CODE, code(LittleEndian.u32(head, at + TITLE_ID)));
        String title = new String(head, at + TITLE, TITLE_BYTES, StandardCharsets.UTF_16LE);
        int end = title.indexOf(0);
        facts.put(Fact.TITLE, Label.clean(end < 0 ? title : title.substring(0, end)));
        long regions = LittleEndian.u32(head, at + REGION);
        facts.put(
                Fact.REGION,
                REGIONS.entrySet().stream()
                        .filter(each -> (regions & each.getKey()) != 0)
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", ")));
        long disc = LittleEndian.u32(head, at + DISC);
        facts.put(Fact.DISC, disc == 0 ? "" : Long.toString(disc));
        facts.put(Fact.VERSION, Long.toString(LittleEndian.u32(head, at + VERSION)));
        return new ConsoleHeader("Xbox", facts);
    }

    /** {@return a title id as it is printed on discs: two letters of the publisher and a number; else in hexadecimal} */
    private static String code(long id) {
        char first = (char) (id >> 24);
        char second = (char) (id >> 16 & 0xFF);
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return letters
                ? String.format(Locale.ROOT, "%c%c-%03d", first, second, id & 0xFFFF)
                : String.format(Locale.ROOT, "%08X", id);
    }
}
