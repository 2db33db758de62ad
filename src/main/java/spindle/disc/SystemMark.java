// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A mark by which a disc says what it is for, at a fixed place in the user data of a track. This is the one table of them:
 * it is no more than values, so that what looks for the layout of a bare file and what describes a track read the same.
 *
 * @param system what it is for: {@code Saturn}
 * @param block the sector, counted from index 1
 * @param offset bytes from the first of the sector's user data
 * @param mark the bytes, as ISO 8859-1
 */
public record SystemMark(String system, int block, int offset, String mark) {
    /** Where the game partition of a dump of a whole Xbox disc begins, in blocks of 2048 bytes. */
    public static final int XBOX_PARTITION = 0x1830_0000 / 2048;
    /** Where an Xbox volume has its descriptor, in blocks from where the volume begins. */
    public static final int XBOX_DESCRIPTOR = 32;
    /** What an Xbox volume's descriptor begins with. */
    public static final String XBOX = "MICROSOFT*XBOX*MEDIA";
    /** What a volume of 3DO begins with: a record type, five synchronisation bytes, a version. */
    public static final String OPERA = "\1ZZZZZ\1";

    /** INFO.VCD or INFO.SVD always lies in sector 150 (Video CD, 5.2). */
    private static final int VIDEO_CD_INFO = 150;

    /** All marks, in the order in which systems are told. */
    public static final List<SystemMark> ALL = List.of(
            new SystemMark("Saturn", 0, 0, "SEGA SEGASATURN "),
            new SystemMark("Dreamcast", 0, 0, "SEGA SEGAKATANA"),
            new SystemMark("Mega-CD", 0, 0, "SEGADISCSYSTEM"),
            new SystemMark("Mega-CD", 0, 0, "SEGABOOTDISC"),
            new SystemMark("Mega-CD", 0, 0, "SEGADATADISC"),
            new SystemMark("Mega-CD", 0, 0, "SEGADISC "),
            new SystemMark("3DO", 0, 0, OPERA),
            new SystemMark("PC-FX", 0, 0, "PC-FX:Hu_CD-ROM"),
            new SystemMark("GameCube", 0, 28, "\u00C23\u009F="),
            new SystemMark("Wii", 0, 24, "]\u001C\u009E\u00A3"),
            new SystemMark("Photo CD", 0, 64, "PPPPHHHHOOOOTTTTOOOO____CCCCDDDD"),
            new SystemMark("PC Engine", 1, 32, "PC Engine CD-ROM SYSTEM"),
            new SystemMark("Xbox", XBOX_DESCRIPTOR, 0, XBOX),
            new SystemMark("Xbox", XBOX_PARTITION + XBOX_DESCRIPTOR, 0, XBOX),
            new SystemMark("Video CD", VIDEO_CD_INFO, 0, "VIDEO_CD"),
            new SystemMark("Super Video CD", VIDEO_CD_INFO, 0, "SUPERVCD"),
            new SystemMark("Super Video CD", VIDEO_CD_INFO, 0, "HQ-VCD  "));

    /** {@return how many bytes the mark has} */
    public int bytes() {
        return mark.length();
    }

    /**
     * {@return whether the mark is there}
     *
     * @param there the bytes at its place, {@link #bytes()} or fewer where the track ends
     */
    public boolean is(byte[] there) {
        return Arrays.equals(there, mark.getBytes(StandardCharsets.ISO_8859_1));
    }
}
