// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;

/** Is shown every sector that a verification checks, by several threads and in any order. */
public interface SectorWatch {
    /** Looks at nothing. */
    SectorWatch NONE = new SectorWatch() {
        @Override
        public void saw(int lba, int count, SectorState state) {}

        @Override
        public void heard(int lba, int count, ByteBuffer block) {}
    };

    /** Takes the state of consecutive sectors. */
    void saw(int lba, int count, SectorState state);

    /**
     * Takes the samples of consecutive sectors of an audio track, before their state.
     *
     * @param block holds them from its beginning, little-endian; its position stays
     */
    void heard(int lba, int count, ByteBuffer block);
}
