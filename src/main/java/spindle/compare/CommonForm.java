// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.nio.ByteBuffer;
import java.util.Optional;
import spindle.image.Storage;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/**
 * What the sectors of two tracks are brought into to be compared: what both store, where they store the same; else whole raw
 * sectors, which are built from what there is of them; beyond the last position that a header can hold, user data.
 *
 * @param layout the form; empty where there is none for both, so that nothing can be equal
 */
record CommonForm(Optional<SectorLayout> layout) {
    /** {@return the form for two tracks} */
    static CommonForm of(TrackPair pair) {
        SectorLayout a = pair.storageA().layout();
        SectorLayout b = pair.storageB().layout();
        if (a == b) {
            return new CommonForm(Optional.of(a));
        }
        boolean headers = Math.max(pair.a().end(), pair.b().end()) <= Header.LBA_LIMIT;
        SectorLayout form = headers ? SectorLayout.RAW_2352 : SectorLayout.USER_2048;
        boolean possible = exists(pair.a().mode(), a, form) && exists(pair.b().mode(), b, form);
        return new CommonForm(possible ? Optional.of(form) : Optional.empty());
    }

    private static boolean exists(TrackMode mode, SectorLayout from, SectorLayout to) {
        return from == to || SectorTransform.exists(mode, from, to);
    }

    /** {@return what brings the sectors of a track into this form, for one thread} */
    Converting converting(TrackMode mode, Storage storage) {
        SectorLayout to = layout.orElseThrow();
        SectorLayout from = storage.layout();
        return from == to ? (stored, lba, count) -> stored : new Built(SectorTransform.between(mode, from, to));
    }

    /** Brings sectors into the form. */
    @FunctionalInterface
    interface Converting {
        /**
         * {@return the sectors in the form, from index 0 of a buffer that is of use until the next call}
         *
         * @param stored holds them from index 0
         */
        ByteBuffer apply(ByteBuffer stored, int lba, int count);
    }

    /** Builds what is not stored. */
    private static final class Built implements Converting {
        private final SectorTransform transform;
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        Built(SectorTransform transform) {
            this.transform = transform;
        }

        @Override
        public ByteBuffer apply(ByteBuffer stored, int lba, int count) {
            int bytes = count * transform.to().bytes();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
            transform.apply(stored, buffer.clear().limit(bytes), lba, count);
            return buffer;
        }
    }
}
