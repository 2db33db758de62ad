// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;
import spindle.image.BlockTransform;
import spindle.verify.rule.AudioWatch;

/** Checks blocks of audio, and looks at their samples. Serves one thread. */
record WatchedAudio(CheckedBlocks checked, AudioWatch watch, SectorWatch seen) implements BlockTransform {
    @Override
    public int bytesIn() {
        return checked.bytesIn();
    }

    @Override
    public int bytesOut() {
        return checked.bytesOut();
    }

    @Override
    public ByteBuffer apply(int lba, int sectors, ByteBuffer buffer) {
        watch.look(lba, sectors, buffer);
        seen.heard(lba, sectors, buffer);
        return checked.apply(lba, sectors, buffer);
    }
}
