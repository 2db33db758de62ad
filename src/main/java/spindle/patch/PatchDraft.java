// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.ByteSink;
import spindle.io.CancelledException;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;

/** Makes the patch that turns the sectors of one image into those of another. */
public final class PatchDraft {
    /** Sectors that are read at once. */
    private static final int BLOCK = 64;
    /** Equal bytes between two changes that are cheaper to repeat than a change of their own: it takes nine. */
    private static final int NEAR = 9;

    private static final int EDC_BYTES = 4;

    private final DiscImage a;
    private final DiscImage b;
    private final List<BinPlaces.Part> ours;
    private final List<BinPlaces.Part> theirs;

    private PatchDraft(DiscImage a, DiscImage b) {
        this.a = a;
        this.b = b;
        this.ours = new BinPlaces(a).parts();
        this.theirs = new BinPlaces(b).parts();
    }

    /**
     * Writes the patch. It holds the main channel of all stored sectors; what the images say of layout, texts and sub-channel it
     * does not hold.
     *
     * @param description up to 50 characters of Latin-1
     * @throws UnsupportedImageException where the images do not store the same number of sectors of the same size, so that no
     *     patch can be made
     */
    public static void write(DiscImage a, DiscImage b, String description, ByteSink sink, Progress progress)
            throws IOException {
        PatchDraft draft = new PatchDraft(a, b);
        draft.requireAlike();
        PpfWriter writer = new PpfWriter(sink);
        draft.header(description, writer);
        for (int i = 0; i < draft.ours.size(); i++) {
            draft.part(draft.ours.get(i), draft.theirs.get(i), writer, progress);
        }
        writer.flush();
    }

    private void requireAlike() throws UnsupportedImageException {
        boolean alike = ours.size() == theirs.size();
        for (int i = 0; alike && i < ours.size(); i++) {
            BinPlaces.Part mine = ours.get(i);
            BinPlaces.Part other = theirs.get(i);
            alike = mine.track().number() == other.track().number()
                    && mine.range().count() == other.range().count()
                    && mine.sectorBytes() == other.sectorBytes();
        }
        if (!alike) {
            throw new UnsupportedImageException(
                    b.files().get(0).toString(),
                    "does not store as many sectors of as many bytes, track by track, as "
                            + a.files().get(0) + ", and a PPF replaces bytes and neither adds nor takes away any",
                    "convert one to the form of the other first");
        }
    }

    private void header(String description, PpfWriter writer) throws IOException {
        boolean raw = ours.get(0).sectorBytes() == SectorLayout.RAW_2352.bytes();
        int at = raw ? PpfParser.BIN_BLOCK : PpfParser.GI_BLOCK;
        BinPlaces.Part part = ours.get(0);
        byte[] block = {};
        if (at + PpfVersion.BLOCK_BYTES <= part.end()) {
            int lba = part.lbaOf(at);
            byte[] sectors = read(a, part, lba, part.lbaOf(at + PpfVersion.BLOCK_BYTES - 1) + 1 - lba);
            int from = (int) (at - part.offsetOf(lba));
            block = Arrays.copyOfRange(sectors, from, from + PpfVersion.BLOCK_BYTES);
        }
        writer.header(description, raw ? 0 : 1, block);
    }

    private static byte[] read(DiscImage image, BinPlaces.Part part, int lba, int count) throws IOException {
        byte[] sectors = new byte[count * part.sectorBytes()];
        image.sectors(part.track()).read(lba, count, ByteBuffer.wrap(sectors));
        return sectors;
    }

    private void part(BinPlaces.Part mine, BinPlaces.Part other, PpfWriter writer, Progress progress)
            throws IOException {
        SectorCodes codes =
                new SectorCodes(mine.track().mode(), a.storage(mine.track()).layout());
        int shift = other.range().start() - mine.range().start();
        for (int lba = mine.range().start(); lba < mine.range().end(); lba += BLOCK) {
            if (progress.isCancelled()) {
                throw new CancelledException("", "cancelled", "nothing was left behind");
            }
            int count = Math.min(BLOCK, mine.range().end() - lba);
            byte[] old = read(a, mine, lba, count);
            byte[] fresh = read(b, other, lba + shift, count);
            if (!Arrays.equals(old, fresh)) {
                int bytes = mine.sectorBytes();
                for (int i = 0; i < count; i++) {
                    sector(
                            mine.offsetOf(lba + i),
                            Arrays.copyOfRange(old, i * bytes, (i + 1) * bytes),
                            Arrays.copyOfRange(fresh, i * bytes, (i + 1) * bytes),
                            codes,
                            writer);
                }
            }
        }
    }

    /** Writes the changes of a sector. */
    private static void sector(long offset, byte[] old, byte[] fresh, SectorCodes codes, PpfWriter writer)
            throws IOException {
        int at = Arrays.mismatch(old, fresh);
        if (at < 0) {
            return;
        }
        int edc = codes.edcAt(fresh);
        boolean keptWrong = edc < old.length
                && Arrays.equals(old, edc, edc + EDC_BYTES, fresh, edc, edc + EDC_BYTES)
                && codes.areRight(old)
                && !codes.areRight(fresh);
        while (at < old.length) {
            int end = end(old, fresh, at);
            writer.change(offset + at, old, fresh, at, end);
            keptWrong &= at >= edc + EDC_BYTES || end <= edc;
            at = next(old, fresh, end);
        }
        if (keptWrong) {
            // An EDC that is meant to be wrong is stated, so that nobody computes it anew.
            writer.change(offset + edc, old, fresh, edc, edc + EDC_BYTES);
        }
    }

    /** {@return the end of a change: what follows is equal for a while} */
    private static int end(byte[] old, byte[] fresh, int from) {
        int end = from + 1;
        for (int at = end; at < old.length && at - end < NEAR; at++) {
            if (old[at] != fresh[at]) {
                end = at + 1;
            }
        }
        return end;
    }

    private static int next(byte[] old, byte[] fresh, int from) {
        int mismatch = Arrays.mismatch(old, from, old.length, fresh, from, fresh.length);
        return mismatch < 0 ? old.length : from + mismatch;
    }
}
