// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import spindle.image.SectorSink;
import spindle.image.attachment.QPatches;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/** Takes sectors, keeps none, and looks at their Q packets. Any number of threads may write. */
public final class SubQWatch implements SectorSink {
    private final Subchannel subchannel;
    private final SubQFacts facts;
    private final List<QPatches> patches;

    /**
     * @param subchannel how it is stored: with Q
     * @param facts receives what is seen
     * @param patches packets that are wrong on purpose, which are passed over
     */
    public SubQWatch(Subchannel subchannel, SubQFacts facts, List<QPatches> patches) {
        this.subchannel = subchannel;
        this.facts = facts;
        this.patches = List.copyOf(patches);
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) {}

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        int frameBytes = subchannel.bytes();
        byte[] frames = new byte[count * frameBytes];
        src.get(frames);
        byte[] q = new byte[count * SubQ.BYTES];
        for (int i = 0; i < count; i++) {
            if (subchannel == Subchannel.PQ_16) {
                System.arraycopy(frames, i * frameBytes, q, i * SubQ.BYTES, SubQ.BYTES);
            } else {
                SubchannelFrame.loadQ(frames, i * frameBytes, q, i * SubQ.BYTES);
            }
        }
        passOverPatched(lba, count, q);
        facts.look(lba, count, q);
    }

    private void passOverPatched(int lba, int count, byte[] q) {
        for (QPatches each : patches) {
            for (QPatches.Patch patch : each.patches()) {
                int sector = patch.lba() - lba;
                if (sector >= 0 && sector < count) {
                    Arrays.fill(q, sector * SubQ.BYTES, (sector + 1) * SubQ.BYTES, (byte) 0);
                }
            }
        }
    }
}
