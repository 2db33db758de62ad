// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.io.ByteSource;

/**
 * Finds the hunks of a small file whose map is damaged. chdman 0.251 writes maps of a few hunks from memory that it has freed,
 * so some of their bytes are wrong: it cannot open such a file itself. The hunks follow each other without gaps, and a packed
 * hunk knows where it ends; the SHA-1 of the content proves what was found.
 */
final class MapSearch {
    /** Larger files do not have the fault, and would take long. */
    private static final long MOST_BYTES = 24L << 20;

    private static final int MOST_HUNKS = 2000;

    private final ByteSource file;
    private final ChdHeader header;
    private final byte[] kinds;
    private final HunkMap damaged;
    private final HunkDecoder decoder;
    private final byte[] hunk;
    private long place;

    /**
     * @param kinds of the hunks, as the map says
     * @param damaged the map as far as it could be read
     * @param first offset of the first hunk in the file
     */
    MapSearch(ByteSource file, ChdHeader header, byte[] kinds, HunkMap damaged, long first) {
        this.file = file;
        this.header = header;
        this.kinds = kinds;
        this.damaged = damaged;
        decoder = new HunkDecoder(header);
        hunk = new byte[header.hunkBytes()];
        place = first;
    }

    /** {@return the map, where it could be found} */
    Optional<HunkMap> find() throws IOException {
        if (header.logicalBytes() > MOST_BYTES
                || header.hunkCount() > MOST_HUNKS
                || header.rawSha1().isEmpty()
                || header.parent().isPresent()) {
            return Optional.empty();
        }
        HunkMap map = new HunkMap(kinds.length, HunkMap.Check.CRC_16);
        MessageDigest digest = Sha1.digest();
        long left = header.logicalBytes();
        for (int i = 0; i < kinds.length; i++) {
            if (!find(map, i)) {
                return Optional.empty();
            }
            digest.update(hunk, 0, (int) Math.min(left, hunk.length));
            left -= hunk.length;
        }
        return header.rawSha1().get().equals(Sha1.of(digest.digest())) ? Optional.of(map) : Optional.empty();
    }

    /** Finds one hunk by its kind, or else by any. */
    private boolean find(HunkMap map, int number) throws IOException {
        int kind = kinds[number];
        if (kind == MapCode.SELF || kind == MapCode.SELF_SAME || kind == MapCode.SELF_NEXT) {
            return repeats(map, number);
        }
        if (kinds[number] < header.codecs().size() && unpacks(map, number, kinds[number])) {
            return true;
        }
        for (int slot = 0; slot < header.codecs().size(); slot++) {
            if (unpacks(map, number, slot)) {
                return true;
            }
        }
        return false;
    }

    /** A repeat has no bytes to be found by, so what the damaged map says of it has to be right. */
    private boolean repeats(HunkMap map, int number) throws IOException {
        int other = damaged.kind(number) == HunkKind.SELF ? (int) damaged.place(number) : 0;
        if (other >= number || !map.kind(other).isPacked()) {
            return false;
        }
        byte[] packed = file.read(map.place(other), map.length(other));
        decoder.decode(map.kind(other).code(), packed, packed.length, hunk);
        map.put(number, HunkKind.SELF, other, 0, 0);
        return true;
    }

    private boolean unpacks(HunkMap map, int number, int slot) throws IOException {
        int most = (int) Math.max(0, Math.min(hunk.length, header.mapOffset() - place));
        byte[] packed = file.read(place, most);
        try {
            int length = decoder.decode(slot, packed, packed.length, hunk);
            map.put(number, HunkKind.at(slot), place, length, HunkCrc.of(hunk, 0, hunk.length));
            place += length;
            return true;
        } catch (DamagedHunkException e) {
            return false;
        }
    }
}
