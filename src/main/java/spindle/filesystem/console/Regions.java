// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where discs are sold, by the letters that headers and codes have for it. */
final class Regions {
    private static final String JAPAN = "Japan";
    private static final String AMERICA = "North America";
    private static final String EUROPE = "Europe";
    private static final String KOREA = "Korea";

    /** Area symbols of Saturn and Dreamcast (ST-040-R4, 3; Dreamcast has J, U and E). */
    static final Map<Character, String> AREAS = new LinkedHashMap<>();

    /** Letters of Mega-CD; the digits that some cartridges have mean bits, and are not read (Plutiedev). */
    static final Map<Character, String> MEGA_CD = Map.of('J', JAPAN, 'U', AMERICA, 'E', EUROPE);

    /** The third letter of codes of PlayStation, PlayStation 2 and PSP: SLUS, SLES, SLPS, UCJS (MPF, psx-spx). */
    static final Map<Character, String> SONY =
            Map.of('U', AMERICA, 'E', EUROPE, 'P', "Japan or Asia", 'J', JAPAN, 'K', KOREA, 'A', "Asia", 'C', "China");

    /** The fourth letter of codes of GameCube and Wii (YAGCD, 13.1; Dolphin). */
    static final Map<Character, String> NINTENDO = Map.of('J', JAPAN, 'E', AMERICA, 'P', EUROPE, 'K', KOREA);

    static {
        AREAS.put('J', JAPAN);
        AREAS.put('T', "Asia (NTSC)");
        AREAS.put('U', AMERICA);
        AREAS.put('B', "Latin America (NTSC)");
        AREAS.put('K', KOREA);
        AREAS.put('A', "Asia (PAL)");
        AREAS.put('E', EUROPE);
        AREAS.put('L', "Latin America (PAL)");
    }

    private Regions() {}

    /** {@return the regions of some letters, each once; letters that mean nothing are left out} */
    static String of(String letters, Map<Character, String> meaning) {
        Set<String> regions = new LinkedHashSet<>();
        for (int i = 0; i < letters.length(); i++) {
            String region = meaning.get(letters.charAt(i));
            if (region != null) {
                regions.add(region);
            }
        }
        return String.join(", ", regions);
    }
}
