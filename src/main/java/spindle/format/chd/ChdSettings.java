// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import spindle.format.chd.codec.CodecTag;
import spindle.io.UnsupportedImageException;

/**
 * How a CHD is written.
 *
 * @param codecs what hunks may be packed with; where empty, those that chdman uses. At most four
 * @param hunkBytes the length of a hunk; where empty, that of chdman
 * @param parent the CHD that only differences to are written
 * @param entry whether what CHD has no place for is kept in metadata of our own
 */
public record ChdSettings(
        Optional<List<CodecTag>> codecs, OptionalInt hunkBytes, Optional<Path> parent, OwnEntry entry) {
    /** As chdman does, with our own metadata where they are needed. */
    public static final ChdSettings DEFAULT =
            new ChdSettings(Optional.empty(), OptionalInt.empty(), Optional.empty(), OwnEntry.WHERE_NEEDED);

    private static final List<CodecTag> CD = List.of(CodecTag.CD_LZMA, CodecTag.CD_DEFLATE, CodecTag.CD_FLAC);
    private static final List<CodecTag> DVD = List.of(CodecTag.LZMA, CodecTag.DEFLATE, CodecTag.HUFFMAN, CodecTag.FLAC);

    /** Eight frames, as chdman has it. */
    private static final int CD_HUNK_BYTES = 8 * ChdUnits.FRAME_BYTES;
    /** Two sectors, as chdman has it. */
    private static final int DVD_HUNK_BYTES = 2 * ChdUnits.DVD_BYTES;

    /** The longest hunk that chdman takes. */
    private static final int MOST_HUNK_BYTES = 1 << 20;

    /** Whether what CHD has no place for is kept in metadata of our own. */
    public enum OwnEntry {
        WHERE_NEEDED,
        NEVER
    }

    /**
     * Checks the settings for a kind of disc.
     *
     * @throws UnsupportedImageException where such a disc is not written so
     */
    void require(boolean isCd, int unitBytes) throws UnsupportedImageException {
        List<CodecTag> wanted = codecs(isCd);
        int bytes = hunkBytes(isCd);
        if (wanted.size() > ChdHeader.SLOTS || wanted.stream().distinct().count() < wanted.size()) {
            throw new UnsupportedImageException("", "a CHD has up to four codecs, each once", "name fewer");
        }
        for (CodecTag tag : wanted) {
            if (tag.isCd() && !isCd) {
                throw new UnsupportedImageException(
                        "",
                        tag.word() + " packs the frames of CDs, and this is none",
                        "use lzma, zlib, huff, flac or zstd");
            }
        }
        if (bytes < unitBytes || bytes > MOST_HUNK_BYTES || bytes % unitBytes != 0) {
            throw new UnsupportedImageException(
                    "",
                    "hunks of " + bytes + " bytes cannot be written",
                    "choose a multiple of " + unitBytes + " up to " + MOST_HUNK_BYTES);
        }
    }

    /** {@return the codecs for a kind of disc} */
    List<CodecTag> codecs(boolean isCd) {
        return codecs.orElse(isCd ? CD : DVD);
    }

    /** {@return the length of a hunk for a kind of disc} */
    int hunkBytes(boolean isCd) {
        return hunkBytes.orElse(isCd ? CD_HUNK_BYTES : DVD_HUNK_BYTES);
    }
}
