// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.util.EnumMap;
import java.util.Map;
import spindle.filesystem.console.ConsoleHeader.Fact;

/** What a disc for GameCube or Wii begins with (YAGCD, 13.1; as Dolphin reads it). */
public final class NintendoHeader {
    private static final int REGION = 3;
    private static final int DISC = 6;
    private static final int TITLE = 0x20;
    private static final int TITLE_BYTES = 0x60;

    private NintendoHeader() {}

    /**
     * {@return what it says}
     *
     * @param system whose mark was found
     * @param block its first block
     */
    public static ConsoleHeader of(String system, byte[] block) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        String code = HeaderText.at(block, 0, DISC);
        facts.put(Fact.CODE, code);
        facts.put(
                Fact.REGION,
                Regions.of(code.length() > REGION ? code.substring(REGION, REGION + 1) : "", Regions.NINTENDO));
        if (block.length > DISC + 1) {
            facts.put(Fact.DISC, Integer.toString((block[DISC] & 0xFF) + 1));
            facts.put(Fact.VERSION, Integer.toString(block[DISC + 1] & 0xFF));
        }
        facts.put(Fact.TITLE, HeaderText.at(block, TITLE, TITLE_BYTES));
        return new ConsoleHeader(system, facts);
    }
}
