// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.chd.codec.CodecTag;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;

/** Reads headers of all versions (MAME's chd.h). */
final class HeaderParser {
    /** Bytes of the header of each version, from 1 on. */
    private static final int[] HEADER_BYTES = {76, 80, 120, 108, ChdHeader.BYTES};

    /** Twice what a Blu-ray disc of four layers holds. */
    private static final long MOST_BYTES = 1L << 38;

    /** Of version 1 and 2, whose hunks are counted in sectors of hard disks. */
    private static final int HARD_DISK_SECTOR = 512;

    /** The flag of versions 1 to 4 that says there is a parent. */
    private static final int HAS_PARENT = 1;
    /** "avhu": audio and video of laser discs. */
    private static final int AV_HUFFMAN = 0x6176_6875;

    private final String name;
    private final byte[] head;

    HeaderParser(String name, byte[] head) {
        this.name = name;
        this.head = head;
    }

    ChdHeader parse() throws SpindleException {
        if (head.length < 16 || BigEndian.s64(head, 0) != ChdHeader.MAGIC) {
            throw invalid("does not begin with \"MComprHD\", as every CHD does");
        }
        long version = BigEndian.u32(head, 12);
        if (version < 1 || version > HEADER_BYTES.length) {
            throw new UnsupportedImageException(
                    name, "is a CHD of version " + version + "; versions 1 to 5 are known", "");
        }
        int bytes = HEADER_BYTES[(int) version - 1];
        if (BigEndian.u32(head, 8) != bytes || head.length < bytes) {
            throw invalid("its header of version " + version + " has not " + bytes + " bytes");
        }
        ChdHeader header = switch ((int) version) {
            case 1, 2 -> hardDisk((int) version, bytes);
            case 3 -> third(bytes);
            case 4 -> fourth(bytes);
            default -> fifth();
        };
        requireParent(header);
        return header;
    }

    private void requireParent(ChdHeader header) throws DiscFormatException {
        if (header.parent().isPresent() && header.parent().equals(header.sha1())) {
            throw invalid("names itself as its parent");
        }
    }

    private ChdHeader hardDisk(int version, int bytes) throws SpindleException {
        int sector = version == 1 ? HARD_DISK_SECTOR : count(76, "bytes in a sector");
        long hunkBytes = (long) sector * count(24, "sectors in a hunk");
        long hunks = BigEndian.u32(head, 28);
        requirePlausible(hunkBytes, hunks);
        return new ChdHeader(
                version,
                old(BigEndian.u32(head, 20)),
                (int) hunks,
                hunks * hunkBytes,
                bytes,
                0,
                (int) hunkBytes,
                sector,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ChdHeader third(int bytes) throws SpindleException {
        return oldHeader(3, bytes, 76, Sha1.load(head, 80), Sha1.load(head, 80), 100);
    }

    private ChdHeader fourth(int bytes) throws SpindleException {
        return oldHeader(4, bytes, 44, Sha1.load(head, 88), Sha1.load(head, 48), 68);
    }

    private ChdHeader oldHeader(
            int version, int bytes, int hunkBytesAt, Optional<Sha1> raw, Optional<Sha1> sha1, int parentAt)
            throws SpindleException {
        boolean hasParent = (BigEndian.u32(head, 16) & HAS_PARENT) != 0;
        long hunks = BigEndian.u32(head, 24);
        long logicalBytes = BigEndian.s64(head, 28);
        int hunkBytes = count(hunkBytesAt, "bytes in a hunk");
        requirePlausible(hunkBytes, hunks);
        if (logicalBytes < 0 || logicalBytes > hunks * hunkBytes) {
            throw invalid("says it holds " + logicalBytes + " bytes in " + hunks + " hunks of " + hunkBytes);
        }
        return new ChdHeader(
                version,
                old(BigEndian.u32(head, 20)),
                (int) hunks,
                logicalBytes,
                bytes,
                BigEndian.s64(head, 36),
                hunkBytes,
                0,
                raw,
                sha1,
                hasParent ? Sha1.load(head, parentAt) : Optional.empty());
    }

    /** {@return the codecs of a number for compression: 0 none, 1 and 2 deflate, 3 audio and video} */
    private List<CodecTag> old(long compression) throws SpindleException {
        if (compression == 3) {
            throw laserDisc();
        }
        if (compression > 3) {
            throw invalid("its hunks are packed in a way that has no name: " + compression);
        }
        return compression == 0 ? List.of() : List.of(CodecTag.DEFLATE);
    }

    private ChdHeader fifth() throws SpindleException {
        long logicalBytes = BigEndian.s64(head, 32);
        int hunkBytes = count(56, "bytes in a hunk");
        int unitBytes = count(60, "bytes in a unit");
        long hunks = logicalBytes < 0 ? -1 : logicalBytes / hunkBytes + (logicalBytes % hunkBytes == 0 ? 0 : 1);
        requirePlausible(hunkBytes, hunks);
        if (unitBytes > hunkBytes) {
            throw invalid("its units of " + unitBytes + " bytes are longer than its hunks of " + hunkBytes);
        }
        return new ChdHeader(
                5,
                codecs(hunkBytes),
                (int) hunks,
                logicalBytes,
                BigEndian.s64(head, 40),
                BigEndian.s64(head, 48),
                hunkBytes,
                unitBytes,
                Sha1.load(head, 64),
                Sha1.load(head, 84),
                Sha1.load(head, 104));
    }

    private List<CodecTag> codecs(int hunkBytes) throws SpindleException {
        List<CodecTag> codecs = new ArrayList<>();
        for (int slot = 0; slot < ChdHeader.SLOTS; slot++) {
            int number = (int) BigEndian.u32(head, 16 + 4 * slot);
            if (number == 0) {
                break;
            }
            if (number == AV_HUFFMAN) {
                throw laserDisc();
            }
            CodecTag tag = CodecTag.of(number).orElse(null);
            if (tag == null) {
                throw new UnsupportedImageException(
                        name, "its hunks are packed with a codec that is not known: " + FourLetters.of(number), "");
            }
            if (tag.isCd() && hunkBytes % ChdUnits.FRAME_BYTES != 0) {
                throw invalid(
                        "its hunks of " + hunkBytes + " bytes are no frames of a CD, which " + tag.word() + " packs");
            }
            codecs.add(tag);
        }
        return codecs;
    }

    private int count(int at, String what) throws DiscFormatException {
        long count = BigEndian.u32(head, at);
        if (count < 1 || count > ChdHeader.MOST_HUNK_BYTES) {
            throw invalid("has " + count + " " + what + "; there may be 1 to " + ChdHeader.MOST_HUNK_BYTES);
        }
        return (int) count;
    }

    private void requirePlausible(long hunkBytes, long hunks) throws DiscFormatException {
        if (hunkBytes * hunks > MOST_BYTES
                || hunkBytes > ChdHeader.MOST_HUNK_BYTES
                || hunks < 0
                || hunks > ChdHeader.MOST_HUNKS) {
            throw invalid("has " + hunks + " hunks of " + hunkBytes + " bytes; no disc is that large");
        }
    }

    private UnsupportedImageException laserDisc() {
        return new UnsupportedImageException(name, "is a CHD of a laser disc, whose hunks hold video", "");
    }

    private DiscFormatException invalid(String problem) {
        return new DiscFormatException(name, problem, "");
    }
}
