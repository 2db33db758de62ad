// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import spindle.disc.Track;

/**
 * The ids by which AccurateRip knows a disc. Only audio tracks are summed, numbered from 1 whatever their place on the
 * disc; the lead-out is that of the disc, and the CDDB id counts all tracks.
 *
 * <p>On a disc that begins with a data track, the database's answer holds an empty entry for that track first, so that
 * the n-th entry is that of track n of the disc, and none is left for the last (observed by ARver,
 * {@code doc/data_track.md}).
 *
 * @param audioTracks how many audio tracks there are, 1 to 99
 * @param id1 the sum of the LBAs of the tracks and of the lead-out, modulo 2 to the 32nd
 * @param id2 the sum of the same, each times its number; LBA 0 counts as 1, the lead-out is numbered after the last track
 * @param cddb the CDDB id
 */
public record AccurateRipId(int audioTracks, int id1, int id2, int cddb) {
    private static final HexFormat HEX = HexFormat.of();

    static AccurateRipId of(TableOfContents toc) {
        List<Track> audio = toc.audio();
        int id1 = toc.leadOut();
        int id2 = toc.leadOut() * (audio.size() + 1);
        for (int i = 0; i < audio.size(); i++) {
            int lba = audio.get(i).index1();
            id1 += lba;
            id2 += Math.max(lba, 1) * (i + 1);
        }
        return new AccurateRipId(audio.size(), id1, id2, CddbId.of(toc));
    }

    /** {@return the ids in one: {@code 006-000513be-001b2231-3404f606}} */
    public String text() {
        return String.format(Locale.ROOT, "%03d-", audioTracks) + HEX.toHexDigits(id1) + "-" + HEX.toHexDigits(id2)
                + "-" + HEX.toHexDigits(cddb);
    }

    /**
     * {@return where the disc's checksums are, below the root of the database: the last three digits of id1, the last of
     * them first, then the file: {@code e/b/3/dBAR-006-000513be-001b2231-3404f606.bin}}
     */
    public String path() {
        return digit(0) + "/" + digit(4) + "/" + digit(8) + "/dBAR-" + text() + ".bin";
    }

    private char digit(int shift) {
        return HEX.toLowHexDigit(id1 >>> shift);
    }
}
