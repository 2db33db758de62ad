// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.Planner;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.disc.text.CdTextPack;
import spindle.format.Keepers;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.PlainText;
import spindle.format.Writer;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetPath;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.OutputException;
import spindle.io.Remedy;
import spindle.rip.Cut;
import spindle.rip.DiscTags;
import spindle.rip.RipSheet;
import spindle.rip.SheetFile;
import spindle.rip.SheetWriter;
import spindle.sector.Subchannel;

/** Plans that write the audio of a disc as audio files. */
public final class RipPlans {
    private final DiscImage image;
    private final RipRequest request;

    private RipPlans(DiscImage image, RipRequest request) {
        this.image = image;
        this.request = request;
    }

    /**
     * {@return the plan to write cuts as audio files}
     *
     * @param target names the file of a cut
     */
    public static ConversionPlan of(
            DiscImage image, RipRequest request, Function<Cut, Path> target, ConversionOptions options)
            throws IOException {
        DiscImage announced = DamageElsewhere.noted(image, request.cuts()).withFindings(RipFindings.of(request));
        RipPlans plans = new RipPlans(announced, request);
        return new Planner(Keepers.NONE).parts(announced, plans.parts(target), plans.leftBehind(), options);
    }

    private List<Planner.Part> parts(Function<Cut, Path> target) throws OutputException {
        Disc disc = image.disc();
        DiscTags tags = new DiscTags(disc);
        List<Planner.Part> parts = new ArrayList<>();
        List<SheetFile> files = new ArrayList<>();
        for (Cut cut : request.cuts()) {
            boolean tagged = request.tagging() == RipRequest.Tagging.TAGS;
            Writer writer = tagged
                    ? request.type().writer(cut, tags.of(cut), disc.mcn())
                    : request.type().writer(cut);
            Path file = target.apply(cut);
            parts.add(part(cut, writer, file));
            if (request.sheet().isPresent()) {
                files.add(new SheetFile(cut, name(request.sheet().get(), file)));
            }
        }
        if (request.sheet().isPresent()) {
            addSheet(request.sheet().get(), files, parts);
        }
        return parts;
    }

    /** The sheet goes last, so that it never names files that are not there. */
    private void addSheet(Path sheet, List<SheetFile> files, List<Planner.Part> parts) throws OutputException {
        Track first = request.cuts().get(0).track();
        List<CdTextPack> packs = RipSheet.packs(image.disc(), request.cuts(), request.form());
        Path beside = sheet.resolveSibling(SheetPath.stem(Listing.name(sheet)) + ".cdt");
        if (!packs.isEmpty()) {
            parts.add(new Planner.Part(first, List.of(), new SheetWriter(packs), beside, Optional.empty()));
        }
        RipSheet.Writing writing =
                new RipSheet.Writing(request.type(), request.form(), packs.isEmpty() ? "" : name(sheet, beside));
        String text = RipSheet.of(image.disc(), image.storages(), files, writing);
        parts.add(new Planner.Part(first, List.of(), new SheetWriter(text), sheet, Optional.empty()));
    }

    /** {@return how a sheet names a file: relative to itself, with slashes} */
    private static String name(Path sheet, Path file) throws OutputException {
        Path folder = sheet.toAbsolutePath().getParent();
        Path absolute = file.toAbsolutePath();
        Path relative = folder == null ? absolute : folder.relativize(absolute);
        String name = relative.toString().replace('\\', '/');
        SheetPath.requireNameable(name, file);
        return name;
    }

    /** {@return the part of a disc that is one audio file} */
    static Planner.Part part(Cut cut, Writer writer, Path target) {
        List<Planner.Piece> pieces = new ArrayList<>();
        for (Cut.Span span : cut.spans()) {
            pieces.add(new Planner.Piece(span.track(), span.range()));
        }
        return new Planner.Part(cut.track(), pieces, writer, target, Optional.empty());
    }

    private List<Loss> leftBehind() {
        List<Loss> left = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            if (track.mode().isData() && track.body().count() == 0) {
                continue; // in no file, as a finding says
            }
            if (track.mode().isData()) {
                left.add(track(track, "data", Remedy.of(Remedy.Action.TAKE_DATA)));
            } else if (!isBodyTaken(track)) {
                left.add(track(track, "audio", taking(track.number())));
            } else {
                addGap(track, left);
            }
        }
        addSubchannel(image.disc(), left);
        addPacks(left);
        addControls(left);
        return left;
    }

    private static Loss track(Track track, String what, Remedy remedy) {
        int sectors = track.body().count();
        String message = "track " + track.number() + " (" + Amounts.of(sectors, "sector") + ") is " + what;
        return new Loss(Loss.Kind.TRACK, track.number(), sectors, message, remedy);
    }

    /** {@return the advice to ask for a track too} */
    private static Remedy taking(int track) {
        return Remedy.of(Remedy.Action.TAKE_TRACK).then(" " + track);
    }

    /** What no file holds of the pregap of a track that is taken itself. */
    private void addGap(Track track, List<Loss> left) {
        int missed = 0;
        for (LbaRange stored : image.storage(track).stored(track.pregap())) {
            missed += isTaken(stored) ? 0 : stored.count();
        }
        if (missed > 0) {
            boolean hidden = track.number() == image.disc().tracks().get(0).number();
            String message = hidden
                    ? Amounts.of(missed, "sector") + " before track " + track.number()
                    : "the pregap of track " + track.number() + " (" + Amounts.of(missed, "sector") + ")";
            Remedy remedy = hidden ? taking(0) : Remedy.NONE;
            left.add(new Loss(Loss.Kind.GAP, track.number(), missed, message, remedy));
        }
    }

    private boolean isBodyTaken(Track track) {
        List<LbaRange> stored = image.storage(track).stored(track.body());
        return stored.isEmpty() || isTaken(stored.get(stored.size() - 1));
    }

    private boolean isTaken(LbaRange range) {
        if (range.count() == 0) {
            return true;
        }
        for (Cut cut : request.cuts()) {
            if (cut.contains(range.end() - 1)) {
                return true;
            }
        }
        return false;
    }

    private void addPacks(List<Loss> left) {
        int packs = image.disc().text().packs().size();
        boolean kept = request.sheet().isEmpty()
                || !RipSheet.packs(image.disc(), request.cuts(), request.form()).isEmpty();
        if (packs > 0 && !kept) {
            String what =
                    packs + " CD-TEXT packs: they number the tracks as the disc does, and the sheet counts them from 1;"
                            + " its words are in the sheet";
            left.add(new Loss(Loss.Kind.CD_TEXT, 0, packs, what, Remedy.of(Remedy.Action.EAC_PACKS)));
        }
    }

    /** Names what titles lose where nothing but tags and the sheet has them. */
    private void addControls(List<Loss> left) {
        boolean isSaid = request.sheet().isPresent() || request.tagging() == RipRequest.Tagging.TAGS;
        boolean isPacked = request.sheet().isPresent()
                && !RipSheet.packs(image.disc(), request.cuts(), request.form()).isEmpty();
        Losses losses = new Losses();
        PlainText plain = new PlainText(losses);
        if (isSaid && !isPacked) {
            plain.text(image.disc().text(), image.disc().trackNumbers());
        }
        if (isSaid) {
            plain.remarks(image.disc().remarks());
        }
        left.addAll(losses.all());
    }

    private void addSubchannel(Disc disc, List<Loss> left) {
        long sectors = 0;
        for (Track track : disc.tracks()) {
            Storage storage = image.storage(track);
            if (!track.mode().isData() && storage.subchannel() != Subchannel.NONE) {
                sectors += storage.storedCount(track.range());
            }
        }
        if (sectors > 0) {
            left.add(new Loss(
                    Loss.Kind.SUBCHANNEL,
                    0,
                    sectors,
                    "the sub-channel of " + Amounts.of(sectors, "sector"),
                    Remedy.of(Remedy.Action.KEEP_IN_CCD)));
        }
    }
}
