// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.console.ConsoleHeader.Fact;

/**
 * What stands in the first block of discs for Sega's consoles: the system ID of Saturn (ST-040-R4, 3; as Aaru and Ymir read
 * it), IP.BIN of Dreamcast (as makeip writes it and Aaru reads it), and behind the disc header of Mega-CD the header that a
 * cartridge has (as Megadev writes it and Aaru reads it).
 */
public final class SegaHeader {
    private static final String SATURN = "SEGA SEGASATURN ";
    private static final String DREAMCAST = "SEGA SEGAKATANA";
    private static final String MEGA_CD = "SEGA";
    /** Where the header of a cartridge begins in the first block. */
    private static final int CARTRIDGE = 0x100;

    private static final Pattern COPYRIGHT = Pattern.compile("\\(C\\)(.*?) *([0-9]{4}\\.[A-Z]{3})?");
    /** The kind of product that stands before the code of a cartridge or disc. */
    private static final Pattern KIND = Pattern.compile("^(?:GM|AI|OS|BR|AL) +");

    private SegaHeader() {}

    /** {@return what a disc for Saturn says; empty where it is none} */
    public static Optional<ConsoleHeader> saturn(byte[] block) {
        if (!BlockBytes.says(block, 0, SATURN)) {
            return Optional.empty();
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.MAKER, HeaderText.at(block, 0x10, 16));
        facts.put(Fact.CODE, HeaderText.at(block, 0x20, 10));
        facts.put(Fact.VERSION, HeaderText.at(block, 0x2A, 6));
        facts.put(Fact.DATE, HeaderText.day(HeaderText.at(block, 0x30, 8)));
        facts.put(Fact.DISC, HeaderText.disc(HeaderText.at(block, 0x38, 8)));
        facts.put(Fact.REGION, Regions.of(HeaderText.at(block, 0x40, 10), Regions.AREAS));
        facts.put(Fact.TITLE, HeaderText.at(block, 0x60, 112));
        return Optional.of(new ConsoleHeader("Saturn", facts));
    }

    /** {@return what a disc for Dreamcast says; empty where it is none} */
    public static Optional<ConsoleHeader> dreamcast(byte[] block) {
        if (!BlockBytes.says(block, 0, DREAMCAST)) {
            return Optional.empty();
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.DISC, HeaderText.disc(HeaderText.at(block, 0x20, 16)));
        facts.put(Fact.REGION, Regions.of(HeaderText.at(block, 0x30, 8), Regions.AREAS));
        facts.put(Fact.CODE, HeaderText.at(block, 0x40, 10));
        facts.put(Fact.VERSION, HeaderText.at(block, 0x4A, 6));
        facts.put(Fact.DATE, HeaderText.day(HeaderText.at(block, 0x50, 16)));
        facts.put(Fact.BOOT, HeaderText.at(block, 0x60, 16));
        facts.put(Fact.MAKER, HeaderText.at(block, 0x70, 16));
        facts.put(Fact.TITLE, HeaderText.at(block, 0x80, 128));
        return Optional.of(new ConsoleHeader("Dreamcast", facts));
    }

    /** {@return what a disc for Mega-CD says; empty where it has no header of a cartridge} */
    public static Optional<ConsoleHeader> megaCd(byte[] block) {
        if (!BlockBytes.says(block, 0, MEGA_CD) || !BlockBytes.says(block, CARTRIDGE, MEGA_CD)) {
            return Optional.empty();
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Matcher copyright = COPYRIGHT.matcher(HeaderText.at(block, 0x110, 16));
        if (copyright.matches()) {
            facts.put(Fact.MAKER, copyright.group(1));
            facts.put(Fact.DATE, copyright.group(2) == null ? "" : copyright.group(2));
        }
        String overseas = HeaderText.at(block, 0x150, 48);
        facts.put(Fact.TITLE, overseas.isEmpty() ? HeaderText.at(block, 0x120, 48) : overseas);
        facts.put(Fact.CODE, KIND.matcher(HeaderText.at(block, 0x180, 14)).replaceFirst(""));
        facts.put(Fact.REGION, Regions.of(HeaderText.at(block, 0x1F0, 3), Regions.MEGA_CD));
        return Optional.of(new ConsoleHeader("Mega-CD", facts));
    }
}
