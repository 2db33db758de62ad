// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.filesystem.console.ConsoleHeader.Fact;

/**
 * The codes of discs for Sony's consoles: SYSTEM.CNF of PlayStation and PlayStation 2 (psx-spx; as MPF reads it), and
 * UMD_DATA.BIN of PSP, fields with bars between them (as PPSSPP reads it).
 */
public final class SonyCode {
    /** How much of either file is read. */
    public static final int MOST_BYTES = 2048;

    /** A serial number in a boot path: in {@code cdrom:\\SLUS_012.34;1} it is SLUS-01234. */
    private static final Pattern SERIAL = Pattern.compile("([A-Z]{4})_((?:\\.*[0-9]){5})");

    private static final Pattern BOOT = Pattern.compile("BOOT2?\\s*=\\s*[A-Z]+[0-9]*:\\\\*([^;\\s]+)");
    private static final Pattern VERSION = Pattern.compile("VER\\s*=\\s*([0-9.]+)");
    private static final Pattern UMD = Pattern.compile("([A-Z]{4}-[0-9]{5})\\|.*", Pattern.DOTALL);

    private SonyCode() {}

    /** {@return what SYSTEM.CNF says} Its words are in any case. */
    public static ConsoleHeader ofSystemCnf(byte[] file) {
        String config = new String(file, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Matcher serial = SERIAL.matcher(config);
        if (serial.find()) {
            putCode(facts, serial.group(1) + "-" + serial.group(2).replace(".", ""));
        }
        Matcher boot = BOOT.matcher(config);
        if (boot.find()) {
            facts.put(Fact.BOOT, boot.group(1));
        }
        Matcher version = VERSION.matcher(config);
        if (version.find()) {
            facts.put(Fact.VERSION, version.group(1));
        }
        return new ConsoleHeader(config.contains("BOOT2") ? "PlayStation 2" : "PlayStation", facts);
    }

    /** {@return what UMD_DATA.BIN says; empty where it has no code} */
    public static Optional<ConsoleHeader> ofUmdData(byte[] file) {
        Matcher umd = UMD.matcher(new String(file, StandardCharsets.ISO_8859_1));
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        if (!umd.matches()) {
            return Optional.empty();
        }
        putCode(facts, umd.group(1));
        return Optional.of(new ConsoleHeader("PSP", facts));
    }

    private static void putCode(Map<Fact, String> facts, String code) {
        facts.put(Fact.CODE, code);
        facts.put(Fact.REGION, Regions.of(code.substring(2, 3), Regions.SONY));
    }
}
