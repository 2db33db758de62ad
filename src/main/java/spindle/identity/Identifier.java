// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.identity.achievement.GameHashes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.image.Transfer;
import spindle.io.SpindleException;
import spindle.sector.SectorLayout;

/** Identifies a disc: its ids, and the checksums of its audio tracks, which are read once. */
public final class Identifier {
    private static final Storage PASSED_ON = Storage.of(SectorLayout.RAW_2352);

    private final DiscImage image;
    private final List<AccurateRipSum> sums = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();

    private Identifier(DiscImage image) {
        this.image = image;
    }

    /**
     * Identifies a disc. An audio track runs from its index 1 to the next one, through the next track's pregap; audio
     * before index 1 of the first track belongs to none. Sectors that are in no file count as silence.
     *
     * @param threads how many threads work, 1 or more
     * @throws IOException where sectors cannot be read
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static Identity identify(DiscImage image, int threads, Progress progress) throws IOException {
        DiscIds ids = DiscIds.of(image.disc());
        Identifier identifier = new Identifier(image);
        if (ids.accurateRip().isPresent()) {
            identifier.prepare(new TableOfContents(image.disc()));
        }
        SectorPump.run(identifier.transfers, threads, progress);
        return new Identity(ids, identifier.checksums(), List.of(), List.of(), Optional.empty());
    }

    /** {@return what is known of a disc, with the hash of the game on it; a finding says where it cannot be read} */
    public static Identity withGame(Identity identity, DiscImage image) throws IOException {
        try {
            return new Identity(
                    identity.ids(), identity.checksums(), identity.matches(), identity.ctdb(), GameHashes.of(image));
        } catch (SpindleException e) {
            Finding finding = Finding.note("no-game-hash", "no RetroAchievements hash: " + e.getMessage());
            return new Identity(
                    identity.ids().with(finding),
                    identity.checksums(),
                    identity.matches(),
                    identity.ctdb(),
                    Optional.empty());
        }
    }

    private void prepare(TableOfContents toc) {
        List<Track> audio = toc.audio();
        for (int i = 0; i < audio.size(); i++) {
            Track track = audio.get(i);
            AccurateRipSum sum = AccurateRipSum.of(track.number(), toc.rippedRange(track), i, audio.size());
            sums.add(sum);
            for (Track holder : toc.tracks()) {
                addPart(holder, sum);
            }
        }
    }

    /** Silence adds nothing to a sum, so only what is stored is read; sectors without 2352 bytes hold no audio. */
    private void addPart(Track holder, AccurateRipSum sum) {
        int start = Math.max(holder.start(), sum.range().start());
        int end = Math.min(holder.end(), sum.range().end());
        if (start >= end || image.storage(holder).layout() != SectorLayout.RAW_2352) {
            return;
        }
        Storage storage = image.storage(holder);
        for (LbaRange part : storage.stored(new LbaRange(start, end))) {
            transfers.add(new Transfer(
                    image.sectors(holder),
                    storage,
                    part,
                    Optional.of(() -> new SummedBlocks(sum)),
                    Nowhere.INSTANCE,
                    PASSED_ON));
        }
    }

    private List<TrackChecksum> checksums() {
        List<TrackChecksum> checksums = new ArrayList<>();
        for (AccurateRipSum sum : sums) {
            checksums.add(sum.checksum());
        }
        return checksums;
    }

    /** Takes sectors, and keeps none. */
    private enum Nowhere implements SectorSink {
        INSTANCE;

        @Override
        public void write(int lba, int count, ByteBuffer src) {}

        @Override
        public void writeSubchannel(int lba, int count, ByteBuffer src) {}
    }
}
