// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.sector.SectorLayout;

/**
 * An image whose data sectors are checked when they are read, and repaired where parity can.
 *
 * @param image the view that does so; closing it closes the image
 * @param damage the damaged sectors that were met
 */
public record CheckedImage(DiscImage image, DamageLog damage) {
    /** {@return an image with its data sectors checked} */
    public static CheckedImage of(DiscImage image) {
        DamageLog log = new DamageLog();
        List<StoredTrack> tracks = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            SectorSource sectors = image.sectors(track);
            boolean checked = track.mode().isData() && holdsCodes(storage.layout());
            SectorSource source = checked ? new CheckedSectors(sectors, track, storage.layout(), log) : sectors;
            tracks.add(new StoredTrack(track, storage, source));
        }
        return new CheckedImage(ImageView.of(image).withTracks(image.disc(), tracks), log);
    }

    /** {@return an image with its sectors taken as they are} */
    public static CheckedImage unchecked(DiscImage image) {
        return new CheckedImage(image, new DamageLog());
    }

    private static boolean holdsCodes(SectorLayout layout) {
        return layout == SectorLayout.RAW_2352
                || layout == SectorLayout.SYNCLESS_2340
                || layout == SectorLayout.HEADERLESS_2336;
    }
}
