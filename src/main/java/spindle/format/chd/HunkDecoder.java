// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.chd.codec.CodecTag;
import spindle.format.chd.codec.DamagedHunkException;
import spindle.format.chd.codec.HunkCodec;

/** Unpacks hunks of one file; belongs to one thread at a time. Codecs are made when they are needed. */
final class HunkDecoder {
    private final ChdHeader header;
    private final List<Optional<HunkCodec>> codecs = new ArrayList<>();
    /** Room for a packed hunk, for whoever reads one. */
    byte[] packed = {};

    HunkDecoder(ChdHeader header) {
        this.header = header;
        for (int slot = 0; slot < header.codecs().size(); slot++) {
            codecs.add(Optional.empty());
        }
    }

    /** {@return the room for a packed hunk, which is as long at least} */
    byte[] room(int bytes) {
        if (packed.length < bytes) {
            packed = new byte[bytes];
        }
        return packed;
    }

    /** {@return how many bytes the packed hunk takes} */
    int decode(int slot, byte[] src, int count, byte[] hunk) throws DamagedHunkException {
        return codec(slot).decode(src, 0, count, hunk, 0, header.hunkBytes());
    }

    private HunkCodec codec(int slot) {
        if (codecs.get(slot).isEmpty()) {
            CodecTag tag = header.codecs().get(slot);
            codecs.set(slot, Optional.of(tag.open(header.hunkBytes())));
        }
        return codecs.get(slot).get();
    }
}
