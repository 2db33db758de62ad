// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;

/** An image with a patch applied to it as it is read. */
public final class PatchedImage {
    private final DiscImage image;
    private final PpfPatch patch;
    private final BinPlaces places;
    private int patched;
    private int renewed;

    private PatchedImage(DiscImage image, PpfPatch patch) {
        this.image = image;
        this.patch = patch;
        this.places = new BinPlaces(image);
    }

    /**
     * {@return the image with the patch applied, and a note about it} Each sector that the patch changes is read. Closing it
     * closes the image.
     *
     * @throws PatchMismatchException where the image is not the one that the patch was made for: by its length, the patch's
     *     validation block or the old bytes in it; where it is applied already; and where a change is beyond its end
     */
    public static DiscImage of(DiscImage image, PpfPatch patch) throws IOException {
        return new PatchedImage(image, patch).checked();
    }

    private DiscImage checked() throws IOException {
        checkLength();
        checkBlock();
        checkOld();
        count();
        List<StoredTrack> tracks = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            tracks.add(new StoredTrack(track, storage, source(track, storage)));
        }
        return ImageView.of(image).withTracks(image.disc(), tracks).withFindings(List.of(note()));
    }

    private SectorSource source(Track track, Storage storage) {
        List<BinPlaces.Part> parts = places.parts().stream()
                .filter(part -> part.track().number() == track.number())
                .toList();
        return new PatchedSource(image.sectors(track), parts, patch, track.mode(), storage.layout());
    }

    private Finding note() {
        String title = patch.header().description().isEmpty()
                ? ""
                : " (" + patch.header().description() + ")";
        String codes = renewed == 0 ? "" : "; EDC and parity of " + renewed + " of them are computed anew";
        return Finding.note(
                "patched",
                patch.name() + title + ": changes " + patched + (patched == 1 ? " sector" : " sectors") + codes);
    }

    private void checkLength() throws PatchMismatchException {
        Optional<Long> wanted = patch.header().originalBytes();
        if (wanted.isPresent() && wanted.get() != places.bytes()) {
            throw mismatch("is for an image of " + wanted.get() + " bytes, and this one has " + places.bytes());
        }
        for (int change = patch.count() - 1; change >= patch.firstReaching(places.bytes() - 0xFF); change--) {
            if (patch.offset(change) + patch.bytes(change) > places.bytes()) {
                throw mismatch("changes byte " + patch.offset(change) + ", and the image has " + places.bytes());
            }
        }
    }

    private void checkBlock() throws IOException {
        Optional<byte[]> block = patch.header().block();
        int at = patch.header().blockOffset();
        if (block.isPresent()
                && (at + block.get().length > places.bytes()
                        || !Arrays.equals(read(at, block.get().length), block.get()))) {
            throw mismatch("is for another image: its validation block is not what is at byte " + at);
        }
    }

    private void checkOld() throws IOException {
        for (int change = 0; patch.header().hasOld() && change < patch.count(); change++) {
            byte[] there = read(patch.offset(change), patch.bytes(change));
            if (!Arrays.equals(there, patch.old(change).orElseThrow())) {
                String fresh = Arrays.equals(there, patch.fresh(change)) ? "; it seems to be applied already" : "";
                throw mismatch("is for another image: at byte " + patch.offset(change)
                        + " there is not what it replaces" + fresh);
            }
        }
    }

    private PatchMismatchException mismatch(String problem) {
        return new PatchMismatchException(patch.name(), problem);
    }

    /** Counts the sectors that the patch changes. */
    private void count() throws IOException {
        for (BinPlaces.Part part : places.parts()) {
            Storage storage = image.storage(part.track());
            PatchedSectors sectors =
                    new PatchedSectors(patch, new SectorCodes(part.track().mode(), storage.layout()));
            int lba = part.range().start();
            for (int change = patch.firstReaching(part.offset()); change < patch.count(); change++) {
                long first = Math.max(patch.offset(change), part.offsetOf(lba));
                long end = Math.min(patch.offset(change) + patch.bytes(change), part.end());
                for (long at = first; at < end; at = part.offsetOf(lba)) {
                    lba = part.lbaOf(at) + 1;
                    count(sectors.apply(read(part.offsetOf(lba - 1), part.sectorBytes()), part.offsetOf(lba - 1)));
                }
                if (patch.offset(change) >= part.end() || lba == part.range().end()) {
                    break;
                }
            }
        }
    }

    private void count(PatchedSectors.Outcome outcome) {
        patched += outcome == PatchedSectors.Outcome.UNTOUCHED ? 0 : 1;
        renewed += outcome == PatchedSectors.Outcome.RENEWED ? 1 : 0;
    }

    /** {@return some bytes of the BIN, all of which are there} */
    private byte[] read(long offset, int bytes) throws IOException {
        byte[] read = new byte[bytes];
        for (BinPlaces.Part part : places.parts()) {
            long from = Math.max(offset, part.offset());
            long to = Math.min(offset + bytes, part.end());
            if (from < to) {
                int first = part.lbaOf(from);
                int count = part.lbaOf(to - 1) + 1 - first;
                ByteBuffer sectors = ByteBuffer.allocate(count * part.sectorBytes());
                image.sectors(part.track()).read(first, count, sectors);
                sectors.get((int) (from - part.offsetOf(first)), read, (int) (from - offset), (int) (to - from));
            }
        }
        return read;
    }
}
