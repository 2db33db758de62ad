// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.io.Remedy;
import spindle.rip.SampleOrder;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** Tells by the sound of its audio, and by the syncs of its data, whether an image has the other byte order. */
public final class ByteOrderCheck {
    /** Sectors of a track of which the sync is looked at. */
    private static final int SYNCS = 64;

    private ByteOrderCheck() {}

    /** {@return the image, with a warning that names the tracks whose samples are smooth only in the other byte order} */
    public static DiscImage on(DiscImage image) throws IOException {
        List<String> swapped = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            if (!track.mode().isData() && SampleOrder.isSwapped(image.sectors(track), track.body())) {
                swapped.add(Integer.toString(track.number()));
            }
        }
        List<Finding> findings = new ArrayList<>(words(image));
        if (!swapped.isEmpty()) {
            findings.add(samples(swapped));
        }
        return findings.isEmpty() ? image : ImageView.of(image).withFindings(findings);
    }

    private static Finding samples(List<String> swapped) {
        String tracks = (swapped.size() == 1 ? "track " : "tracks ") + String.join(", ", swapped);
        Finding warning = Finding.warning("byte-order", "the samples of " + tracks + " look like the other byte order");
        return warning.withRemedy(Remedy.Action.SWAP_AUDIO);
    }

    /** {@return a warning for each track whose sectors have a sync with its bytes swapped in pairs} */
    public static List<Finding> words(DiscImage image) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            if (image.storage(track).layout() == SectorLayout.RAW_2352 && hasSwappedSync(image, track)) {
                findings.add(Finding.warning(
                        "swapped-words",
                        track.number(),
                        "track " + track.number()
                                + " is data whose bytes are swapped in pairs: its sync is FF 00 FF FF;"
                                + " nothing in it can be read so (dd conv=swab turns the file)"));
            }
        }
        return findings;
    }

    private static boolean hasSwappedSync(DiscImage image, Track track) throws IOException {
        ByteBuffer sector = ByteBuffer.allocate(RawSector.BYTES);
        for (LbaRange range : image.storage(track).stored(track.body())) {
            int samples = Math.min(SYNCS, range.count());
            for (int k = 0; k < samples; k++) {
                int lba = range.start() + (int) ((long) range.count() * k / samples);
                image.sectors(track).read(lba, 1, sector.clear());
                if (Header.hasSwappedSync(sector.array(), 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
