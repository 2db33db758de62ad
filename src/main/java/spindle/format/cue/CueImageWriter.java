// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import spindle.audio.WaveHeader;
import spindle.disc.Track;
import spindle.disc.text.CdTextPack;
import spindle.format.Fitting;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.attachment.QPatches;
import spindle.io.OutputFile;

/** A sheet with its BINs being written. */
final class CueImageWriter implements ImageWriter {
    private final Fitting fitting;
    private final CuePlan plan;
    private final BinPacking packing;
    private final List<OutputFile> files;
    private final byte[] sheet;
    private final Optional<QPatches> patches;

    /** @param files the BINs, the CD-TEXT file where there are packs, the file of patches where there are some, and the sheet, in this order */
    CueImageWriter(Fitting fitting, CuePlan plan, BinPacking packing, List<OutputFile> files, byte[] sheet) {
        patches = fitting.attachment(QPatches.class);
        this.fitting = fitting;
        this.plan = plan;
        this.packing = packing;
        this.files = List.copyOf(files);
        this.sheet = sheet;
    }

    @Override
    public SectorSink sink(Track track) {
        return new BinSink(plan.shares(track), fitting.storage(track), files);
    }

    /** Sectors that were not written are zero. */
    @Override
    public void commit() throws IOException {
        int bins = plan.bins().size();
        for (int i = 0; i < bins; i++) {
            CuePlan.Bin bin = plan.bins().get(i);
            files.get(i).extend(bin.bytes());
            if (bin.content() == CuePlan.Content.WAV) {
                byte[] header = WaveHeader.of(bin.bytes() - WaveHeader.BYTES, 0);
                files.get(i).write(0, ByteBuffer.wrap(header));
            }
            packing.pack(files.get(i));
        }
        List<CdTextPack> packs = fitting.disc().text().packs();
        if (!packs.isEmpty()) {
            files.get(bins).write(0, ByteBuffer.wrap(CdTextFile.bytes(packs)));
        }
        if (patches.isPresent()) {
            files.get(files.size() - 2).write(0, ByteBuffer.wrap(patches.get().bytes()));
        }
        files.get(files.size() - 1).write(0, ByteBuffer.wrap(sheet));
    }

    @Override
    public void close() {}
}
