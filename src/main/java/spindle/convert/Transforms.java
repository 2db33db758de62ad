// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.Optional;
import java.util.function.Supplier;
import spindle.image.BlockTransform;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.Header;
import spindle.sector.SectorChecker;
import spindle.sector.SectorFlaw;
import spindle.sector.SectorLayout;
import spindle.sector.SectorTransform;
import spindle.sector.TrackMode;
import spindle.sector.Verdict;

/** Chooses what has to be done to the sectors of a leg on their way from one layout to another. */
final class Transforms {
    private final Job job;
    private final Job.Leg leg;
    private final SectorLayout source;
    private final SectorLayout target;
    private final TrackMode mode;
    private final ConversionOptions options;

    /** @param from how the source stores the sectors of the leg */
    Transforms(Job job, Job.Leg leg, Storage from, ConversionOptions options) {
        this.job = job;
        this.leg = leg;
        this.options = options;
        source = from.layout();
        target = job.fitting().storage(leg.fitted()).layout();
        mode = leg.track().mode();
    }

    /**
     * {@return what makes the transform of one thread, or empty where sectors are taken as they are}
     *
     * @param account takes what does not survive
     * @param log takes what became of damaged sectors
     * @throws UnsupportedImageException where there is no way between the layouts
     */
    Optional<Supplier<BlockTransform>> chosen(SectorAccount account, RepairLog log) throws UnsupportedImageException {
        Optional<Supplier<BlockTransform>> relayout = relayout(account);
        if (!isCaredFor()) {
            return relayout;
        }
        // What throws the parity away need not check it.
        SectorChecker.Depth depth = holdsParity(target) ? SectorChecker.Depth.WHOLE : SectorChecker.Depth.EDC_ONLY;
        int track = leg.track().number();
        SectorCare care = care();
        int concern = concern();
        return Optional.of(
                () -> new CaredBlocks(track, mode, source, depth, concern, care, log, relayout.map(Supplier::get)));
    }

    /** A pregap can be of another kind than its track, so nothing can be said of it here. */
    private boolean isCaredFor() {
        return options.care().action() != SectorCare.Action.NONE
                && mode.isData()
                && leg.range().start() >= leg.track().index1()
                && holdsCodes(source);
    }

    /** User data alone has to be descrambled; headers count where they are written, and were asked to be right. */
    private int concern() {
        if (!holdsParity(target)) {
            return Verdict.DAMAGE | SectorFlaw.SCRAMBLED.bit();
        }
        return options.care().action() == SectorCare.Action.REPAIR ? Verdict.ERRORS : Verdict.DAMAGE;
    }

    private SectorCare care() {
        boolean repairs = options.care().action() == SectorCare.Action.AS_NEEDED && !holdsParity(target);
        return repairs ? SectorCare.REPAIR : options.care();
    }

    private static boolean holdsCodes(SectorLayout layout) {
        return layout == SectorLayout.RAW_2352
                || layout == SectorLayout.SYNCLESS_2340
                || layout == SectorLayout.HEADERLESS_2336;
    }

    private static boolean holdsParity(SectorLayout layout) {
        return holdsCodes(layout) || layout == SectorLayout.SUBHEADER_2332;
    }

    private Optional<Supplier<BlockTransform>> relayout(SectorAccount account) throws UnsupportedImageException {
        if (source == target) {
            return Optional.empty();
        }
        if (target == SectorLayout.USER_2048 || target == SectorLayout.USER_2324) {
            FormTwo formTwo = options.formTwo();
            return proved(() -> new UserData(mode, source, target, formTwo, account.count()), account);
        }
        requirePossible();
        return proved(() -> new Relayout(mode, source, target), account);
    }

    /** {@return the transform, followed by a proof where every byte of a sector counts} */
    private Optional<Supplier<BlockTransform>> proved(Supplier<BlockTransform> transform, SectorAccount account) {
        boolean wanted = job.scrutiny() == Scrutiny.WHOLE_SECTOR || options.proof() == ConversionOptions.Proving.PROVE;
        if (!wanted || !SectorTransform.exists(mode, target, source)) {
            return Optional.of(transform);
        }
        return Optional.of(() -> new Proof(transform.get(), mode, source, target, account.count()));
    }

    private void requirePossible() throws UnsupportedImageException {
        int track = leg.track().number();
        if (leg.range().end() > Header.LBA_LIMIT) {
            throw new UnsupportedImageException(
                    job.target().toString(),
                    "sector headers end at 99:59:74, and track " + track + " at LBA "
                            + leg.range().end(),
                    "keep its sectors as they are stored");
        }
        if (!SectorTransform.exists(mode, source, target)) {
            throw new UnsupportedImageException(
                    job.target().toString(),
                    "sectors of " + source.bytes() + " bytes in track " + track + " cannot become " + target.bytes(),
                    "keep its sectors as they are stored");
        }
    }
}
