// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spindle.disc.Track;
import spindle.disc.text.CdTextPack;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.sheet.Companions;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.sector.SectorLayout;

/** Writes a sheet, or another small file beside it, and no sectors. */
public final class SheetWriter implements Writer {
    private static final Capabilities CAPABILITIES = Capabilities.of("a sheet of audio files");

    private final byte[] bytes;
    private final Kind kind;

    private enum Kind {
        SHEET,
        PACKS
    }

    /** @param text the sheet, written as UTF-8 */
    public SheetWriter(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        kind = Kind.SHEET;
    }

    /** @param packs CD-TEXT packs, written one behind the other */
    public SheetWriter(List<CdTextPack> packs) {
        bytes = new byte[packs.size() * CdTextPack.BYTES];
        kind = Kind.PACKS;
        for (int i = 0; i < packs.size(); i++) {
            System.arraycopy(packs.get(i).bytes(), 0, bytes, i * CdTextPack.BYTES, CdTextPack.BYTES);
        }
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) {
        int number = source.disc().tracks().get(0).number();
        return new Fitting(source.disc(), Map.of(number, Storage.of(SectorLayout.RAW_2352)));
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        return List.of(new PlannedFile(target, bytes.length));
    }

    @Override
    public List<Path> companions(Path target) {
        return kind == Kind.SHEET ? Companions.of(target) : List.of();
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        return new Content(outputs.add(target), bytes);
    }

    private record Content(OutputFile file, byte[] bytes) implements ImageWriter {
        @Override
        public SectorSink sink(Track track) {
            throw new IllegalStateException("a sheet has no sectors");
        }

        @Override
        public void commit() throws IOException {
            file.write(0, ByteBuffer.wrap(bytes));
        }

        @Override
        public void close() {}
    }
}
