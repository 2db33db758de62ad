// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.BlockTransform;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.image.Transfer;
import spindle.image.attachment.QPatches;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.verify.rule.AudioWatch;
import spindle.verify.rule.RuleBook;
import spindle.verify.rule.RuleCard;
import spindle.verify.rule.SubQWatch;
import spindle.verify.rule.Subject;

/** Verifies an image: all stored sectors in one pass, then the rules that look at the image as a whole. */
public final class Verifier {
    private final DiscImage image;
    private final VerifyOptions options;
    private final SectorWatch watch;
    private final Subject subject;
    private final List<QPatches> patches;
    private final List<TrackCount> counts = new ArrayList<>();
    private final List<TrackCount> perThread = new ArrayList<>();

    private Verifier(DiscImage image, VerifyOptions options, SectorWatch watch) {
        this.image = image;
        this.options = options;
        this.watch = watch;
        this.subject = new Subject(image);
        this.patches = image.attachments().stream()
                .filter(QPatches.class::isInstance)
                .map(QPatches.class::cast)
                .toList();
    }

    /**
     * Verifies an image. The sectors of a pregap are taken for what they are, one by one. No sector is read where no rule
     * counts that looks at sectors.
     *
     * @param watch is shown the sectors on the way
     * @throws IOException where sectors cannot be read
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static Verification verify(DiscImage image, VerifyOptions options, SectorWatch watch, Progress progress)
            throws IOException {
        return new Verifier(image, options, watch).run(progress);
    }

    private Verification run(Progress progress) throws IOException {
        if (RuleBook.needsSectors(options.rules())) {
            readSectors(progress);
        }
        counts.forEach(count -> subject.setDamaged(count.track(), count.allBad()));
        image.found().stream()
                .filter(found -> found.severity() == Finding.Severity.ERROR)
                .forEach(found -> found.where().ifPresent(subject::addDamaged));
        return new Verification(counts, RuleBook.check(subject, options.rules()));
    }

    private void readSectors(Progress progress) throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            TrackCount count = new TrackCount(track.number(), options.listed());
            counts.add(count);
            Storage storage = image.storage(track);
            for (LbaRange range : storage.stored(track.pregap())) {
                add(track, storage, range, count, transfers);
            }
            for (LbaRange range : storage.stored(track.body())) {
                add(track, storage, range, count, transfers);
            }
        }
        SectorPump.run(transfers, options.threads(), progress);
        for (TrackCount count : perThread) {
            total(count.track()).merge(count);
        }
        counts.forEach(count -> count.settleHeaders(options.rules()));
    }

    private TrackCount total(int track) {
        for (TrackCount count : counts) {
            if (count.track() == track) {
                return count;
            }
        }
        throw new IllegalArgumentException("track " + track);
    }

    private void add(Track track, Storage storage, LbaRange range, TrackCount count, List<Transfer> transfers) {
        SectorLayout layout = storage.layout();
        if (layout == SectorLayout.USER_2048 || layout == SectorLayout.USER_2324) {
            count.addUnprotected(range.count());
            watch.saw(range.start(), range.count(), SectorState.UNCHECKED);
            return;
        }
        boolean gap = range.start() < track.index1() && layout == SectorLayout.RAW_2352;
        CheckedBlocks.Sectors sectors = new CheckedBlocks.Sectors(
                track.mode(),
                layout,
                gap ? CheckedBlocks.Kind.GAP : CheckedBlocks.Kind.TRACK,
                gap ? Integer.MAX_VALUE : options.ends().runOut(track),
                RuleBook.verdictBits(options.rules()));
        transfers.add(new Transfer(
                image.sectors(track),
                storage,
                range,
                Optional.of(() -> checks(track, sectors, range)),
                sink(track, storage),
                storage));
    }

    /** {@return the checks of one thread} */
    private BlockTransform checks(Track track, CheckedBlocks.Sectors sectors, LbaRange range) {
        CheckedBlocks checked = new CheckedBlocks(sectors, options.depth(), perThread(track.number()), watch);
        boolean audio = !track.mode().isData()
                && range.start() >= track.index1()
                && RuleBook.needs(RuleCard.Evidence.SAMPLES, options.rules());
        return audio ? new WatchedAudio(checked, new AudioWatch(subject.audio(track), track.index1()), watch) : checked;
    }

    private SectorSink sink(Track track, Storage storage) {
        Subchannel subchannel = storage.subchannel();
        boolean hasQ = subchannel == Subchannel.PQ_16 || subchannel == Subchannel.RAW_96;
        return hasQ && RuleBook.needs(RuleCard.Evidence.Q_CHANNEL, options.rules())
                ? new SubQWatch(subchannel, subject.subQ(track), patches)
                : Nowhere.INSTANCE;
    }

    private synchronized TrackCount perThread(int track) {
        TrackCount count = new TrackCount(track, options.listed());
        perThread.add(count);
        return count;
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
