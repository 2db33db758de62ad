// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.console.ConsoleHeader.Fact;

/**
 * What stands in the second block of discs for NEC's consoles: of PC Engine, a name of 22 bytes behind the boot data (as the
 * IPL of HuC has it, and RetroAchievements reads it); of PC-FX, a boot header (as pcfx-cdlink writes it and Aaru reads it).
 */
public final class NecHeader {
    /** The block that both have their header in. */
    public static final int BLOCK = 1;

    private static final String PC_ENGINE = "PC Engine CD-ROM SYSTEM";
    private static final int PC_ENGINE_MARK = 32;

    private NecHeader() {}

    /** {@return what a disc for PC Engine says; empty where it is none} */
    public static Optional<ConsoleHeader> pcEngine(byte[] second) {
        return BlockBytes.says(second, PC_ENGINE_MARK, PC_ENGINE)
                ? Optional.of(new ConsoleHeader("PC Engine", Map.of(Fact.TITLE, HeaderText.at(second, 0x6A, 22))))
                : Optional.empty();
    }

    /** {@return what a disc for PC-FX says} The mark of PC-FX stands in the block before. */
    public static ConsoleHeader pcFx(byte[] second) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.TITLE, HeaderText.at(second, 0, 32));
        facts.put(Fact.MAKER, HeaderText.at(second, 0x34, 60));
        facts.put(Fact.DATE, HeaderText.day(HeaderText.at(second, 0x78, 8)));
        return new ConsoleHeader("PC-FX", facts);
    }
}
