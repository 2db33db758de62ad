// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.Optional;
import java.util.function.Supplier;
import spindle.image.BlockTransform;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorTransform;
import spindle.sector.code.Verdict;

/**
 * Chooses what has to be done to the sectors of a leg on their way from one layout to another, and makes it for each
 * thread.
 */
final class Transforms implements Supplier<BlockTransform> {
    private final Job job;
    private final Job.Leg leg;
    private final SectorLayout source;
    private final SectorLayout target;
    private final TrackMode mode;
    private final ConversionOptions options;
    private final SectorAccount account;
    private final RepairLog log;

    /**
     * @param from how the source stores the sectors of the leg
     * @param account takes what does not survive
     * @param log takes what became of damaged sectors
     */
    Transforms(Job job, Job.Leg leg, Storage from, ConversionOptions options, SectorAccount account, RepairLog log) {
        this.job = job;
        this.leg = leg;
        this.options = options;
        this.account = account;
        this.log = log;
        source = from.layout();
        target = job.fitting().storage(leg.fitted()).layout();
        mode = leg.track().mode();
    }

    /**
     * {@return what makes the transform of one thread, or empty where sectors are taken as they are}
     *
     * @throws UnsupportedImageException where there is no way between the layouts
     */
    Optional<Supplier<BlockTransform>> chosen() throws UnsupportedImageException {
        if (source != target && !takesUserData()) {
            requirePossible();
        }
        return source == target && !isCaredFor() ? Optional.empty() : Optional.of(this);
    }

    @Override
    public BlockTransform get() {
        Optional<BlockTransform> relayout = source == target ? Optional.empty() : Optional.of(relayout());
        return isCaredFor() ? cared(relayout) : relayout.orElseThrow();
    }

    /** What throws the parity away need not check it. */
    private BlockTransform cared(Optional<BlockTransform> next) {
        SectorChecker.Depth depth = holdsParity(target) ? SectorChecker.Depth.WHOLE : SectorChecker.Depth.EDC_ONLY;
        CaredBlocks.Sectors sectors = new CaredBlocks.Sectors(leg.track(), source, kind(), concern());
        return new CaredBlocks(sectors, depth, care(), log, next);
    }

    private boolean isCaredFor() {
        return options.care().action() != SectorCare.Action.NONE
                && (kind() == CaredBlocks.Kind.GAP || mode.isData())
                && holdsCodes(source);
    }

    /** A pregap can be of another kind than its track; raw sectors tell theirs. */
    private CaredBlocks.Kind kind() {
        boolean gap = leg.range().start() < leg.track().index1();
        return gap && source == SectorLayout.RAW_2352 ? CaredBlocks.Kind.GAP : CaredBlocks.Kind.TRACK;
    }

    /** User data alone has to be descrambled; headers count where they are written, and were asked to be right. */
    private int concern() {
        if (!holdsParity(target)) {
            return Verdict.DAMAGE | SectorFlaw.SCRAMBLED.bit();
        }
        return options.care().action() == SectorCare.Action.RESTORE ? Verdict.ERRORS : Verdict.DAMAGE;
    }

    private SectorCare care() {
        boolean repairs = options.care().action() == SectorCare.Action.AS_NEEDED && !holdsParity(target);
        return repairs ? options.care().withAction(SectorCare.Action.REPAIR) : options.care();
    }

    private static boolean holdsCodes(SectorLayout layout) {
        return layout == SectorLayout.RAW_2352
                || layout == SectorLayout.SYNCLESS_2340
                || layout == SectorLayout.HEADERLESS_2336;
    }

    private static boolean holdsParity(SectorLayout layout) {
        return holdsCodes(layout) || layout == SectorLayout.SUBHEADER_2332;
    }

    private boolean takesUserData() {
        return target == SectorLayout.USER_2048 || target == SectorLayout.USER_2324;
    }

    private BlockTransform relayout() {
        BlockTransform transform = takesUserData()
                ? new UserData(mode, source, target, options.formTwo(), account.count())
                : new Relayout(mode, source, target);
        return isProved() ? new Proof(transform, mode, source, target, account.count()) : transform;
    }

    /** {@return whether it has to be shown that the source follows from the target, as where every byte counts} */
    private boolean isProved() {
        boolean wanted =
                job.required() == RequiredBytes.WHOLE_SECTOR || options.proof() == ConversionOptions.Proving.PROVE;
        return wanted && SectorTransform.exists(mode, target, source);
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
