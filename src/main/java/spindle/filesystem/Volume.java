// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;

/**
 * A volume in a data track.
 *
 * @param kind what it is
 * @param label what it is called, without padding; control characters are replaced. Empty where it has no name
 * @param blocks how many blocks it says it has; 0 where it does not say
 * @param blockSize bytes of such a block
 * @param base the LBA that its extents count from, relative to the track's block 0: a volume in a later session counts
 *     from LBA 0 of the disc, and {@code base} is then the LBA of its own block 0; 0 for any other
 * @param details what else is worth saying: {@code Rock Ridge}, {@code UDF 2.01}
 */
public record Volume(Kind kind, String label, long blocks, int blockSize, long base, List<String> details) {
    /** The kind of a volume. */
    public enum Kind {
        ISO9660("iso9660", "ISO 9660"),
        JOLIET("joliet", "Joliet"),
        UDF("udf", "UDF"),
        HIGH_SIERRA("high-sierra", "High Sierra"),
        CD_I("cd-i", "CD-i"),
        HFS("hfs", "HFS"),
        HFS_PLUS("hfs+", "HFS+"),
        THREE_DO("3do", "3DO"),
        XISO("xiso", "XISO"),
        VIDEO_CD("videocd", "Video CD");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** {@return its name in reports for programs: {@code iso9660}} */
        public String word() {
            return word;
        }

        /** {@return its name for people: {@code ISO 9660}} */
        public String title() {
            return title;
        }
    }

    public Volume {
        details = List.copyOf(details);
    }

    /** {@return the track's sectors of 2048 bytes that it says it reaches over; 0 where it does not say} */
    public long sectors() {
        long bytes = Math.multiplyHigh(blocks, blockSize) == 0 ? blocks * blockSize : Long.MAX_VALUE - 2047;
        return bytes < 0 ? Long.MAX_VALUE / 2048 : (bytes + 2047) / 2048;
    }
}
