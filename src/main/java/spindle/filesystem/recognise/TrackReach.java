// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * Which sectors of an image the volume of a track can use: those of the track, those of data tracks before it, and those of
 * data tracks behind it in its session, where they are no disc of their own.
 */
final class TrackReach {
    /** Sectors by which a file of CD audio and its track may differ: the two of run-out; of a long track, a pause too. */
    private static final int RUN_OUT = 2;

    private static final int PAUSE = Msf.LBA_OFFSET + RUN_OUT;
    /** Sectors of an audio track that is long: twenty seconds. */
    private static final int LONG = 20 * Msf.FRAMES_PER_SECOND;

    /** Where sectors are. */
    enum Place {
        /** In the track. */
        OWN,
        /** In a data track before it. */
        EARLIER,
        /** In a data track behind it, which its volume goes on in. */
        LATER,
        /** In no data track, below the track: in a session that the image does not hold. */
        BEFORE_IMAGE,
        /** In no file, or in an audio track. */
        BEYOND
    }

    private record Stored(LbaRange range, Place place) {}

    private final Track track;
    private final List<Stored> stored = new ArrayList<>();
    private final List<LbaRange> audio = new ArrayList<>();

    private TrackReach(Track track) {
        this.track = track;
    }

    static TrackReach of(DiscImage image, Track track) throws IOException {
        TrackReach reach = new TrackReach(track);
        reach.add(image, track, Place.OWN);
        for (Track other : image.disc().tracks()) {
            if (!other.mode().isData()) {
                reach.audio.add(other.body());
            } else if (other.end() <= track.range().start()) {
                reach.add(image, other, Place.EARLIER);
            } else if (other.range().start() >= track.end() && isContinuation(image, track, other)) {
                reach.add(image, other, Place.LATER);
            }
        }
        return reach;
    }

    private void add(DiscImage image, Track of, Place place) {
        Storage storage = image.storage(of);
        storage.stored(of.range()).forEach(range -> stored.add(new Stored(range, place)));
    }

    /** A track with a volume of its own, or at another place than its headers say, continues no other. */
    private static boolean isContinuation(DiscImage image, Track track, Track other) throws IOException {
        return image.disc().sessionOf(track).number()
                        == image.disc().sessionOf(other).number()
                && DiscVolumes.of(image).content(other).volumes().isEmpty()
                && displacement(image, track) == displacement(image, other);
    }

    /** {@return by how many sectors the place of a track differs from what its first header says; 0 without a header} */
    private static int displacement(DiscImage image, Track track) throws IOException {
        List<LbaRange> body = image.storage(track).stored(track.body());
        if (image.storage(track).layout() != SectorLayout.RAW_2352 || body.isEmpty()) {
            return 0;
        }
        int lba = body.get(0).start();
        ByteBuffer sector = ByteBuffer.allocate(RawSector.BYTES);
        image.sectors(track).read(lba, 1, sector);
        boolean told = Header.hasSync(sector.array(), 0) && Header.hasPosition(sector.array(), 0);
        return told ? lba - Header.lba(sector.array(), 0) : 0;
    }

    /** {@return the LBA behind the last stored sector of the track} */
    int end() {
        return stored.stream()
                .filter(each -> each.place() == Place.OWN)
                .mapToInt(each -> each.range().end())
                .max()
                .orElse(track.index1());
    }

    /** {@return how many consecutive sectors can be used from one on, up to a number of them} */
    long available(long lba, long count) {
        long end = lba;
        for (boolean more = true; more && end < lba + count; ) {
            more = false;
            for (Stored each : stored) {
                if (end >= each.range().start() && end < each.range().end()) {
                    end = each.range().end();
                    more = true;
                }
            }
        }
        return Math.max(0, Math.min(count, end - lba));
    }

    /** {@return where sectors are; of several places, that which is furthest from being taken with the track} */
    Place place(long lba, long count) {
        Place worst = Place.OWN;
        long at = lba;
        while (at < lba + count) {
            Place place = Place.BEYOND;
            long next = lba + count;
            for (Stored each : stored) {
                if (at >= each.range().start() && at < each.range().end()) {
                    place = each.place();
                    next = each.range().end();
                }
            }
            if (place == Place.BEYOND) {
                return lba < track.range().start() ? Place.BEFORE_IMAGE : Place.BEYOND;
            }
            worst = place.compareTo(worst) > 0 ? place : worst;
            at = next;
        }
        return worst;
    }

    /** {@return whether sectors are an audio track: directories of some discs list those as files} */
    boolean isAudioTrack(long lba, long count) {
        return audio.stream().anyMatch(range -> {
            int slack = range.count() >= LONG ? PAUSE : RUN_OUT;
            return range.start() == lba && Math.abs(range.count() - count) <= slack;
        });
    }
}
