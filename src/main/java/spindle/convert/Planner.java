// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Keepers;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.image.Storage;

/** Makes plans. Nothing is written, and nothing but what was read while opening is read. */
public final class Planner {
    private final Keepers keepers;

    /** @param keepers the formats that a loss can name because they keep it */
    public Planner(Keepers keepers) {
        this.keepers = keepers;
    }

    /**
     * {@return the plan to write the whole disc as another image} Whatever the target cannot hold is a loss.
     *
     * @param target the file that names it
     * @throws spindle.io.UnsupportedImageException where the target cannot hold such a disc at all
     * @throws spindle.io.OutputException where two files would have one name
     */
    public ConversionPlan wholeDisc(DiscImage source, Writer writer, Path target, ConversionOptions options)
            throws IOException {
        return wholeDisc(source, DiscContents.of(source), writer, target, options);
    }

    /**
     * {@return the same plan, where the writer is shown other contents: other layouts of the same sectors}
     *
     * @param shown the contents that it fits
     */
    public ConversionPlan wholeDisc(
            DiscImage source, DiscContents shown, Writer writer, Path target, ConversionOptions options)
            throws IOException {
        Losses losses = new Losses(keepers);
        Fitting fitting = Fitter.fit(writer, shown, options.write(), losses);
        Job job = new Job(
                writer,
                target,
                fitting,
                options.write(),
                legs(source.disc(), fitting),
                RequiredBytes.WHOLE_SECTOR,
                Optional.empty());
        OutputNames.requireDistinct(List.of(job));
        List<Loss> asked = new ArrayList<>();
        List<Loss> lost = new ArrayList<>();
        for (Loss loss : losses.all()) {
            boolean wanted = loss.kind() == Loss.Kind.GAP && options.write().gaps() == WriteOptions.GapPolicy.DISCARD;
            (wanted ? asked : lost).add(loss);
        }
        DiscImage told =
                fitting.findings().isEmpty() ? source : ImageView.of(source).withFindings(fitting.findings());
        return new ConversionPlan(told, List.of(job), lost, asked, options);
    }

    /**
     * One image made of some sectors of a disc.
     *
     * @param as the one track it holds, as the target shall see it
     * @param pieces the sectors that go into it
     * @param writer writes it
     * @param target the file that names it
     * @param finish work on its file when all sectors are in it
     */
    public record Part(Track as, List<Piece> pieces, Writer writer, Path target, Optional<Finish> finish) {
        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Consecutive sectors of one track.
     *
     * @param track of the source's disc
     * @param range which
     */
    public record Piece(Track track, LbaRange range) {}

    /**
     * {@return the plan to write parts of a disc, each as an image of its own} What they leave of the disc stays behind,
     * and is no loss.
     *
     * @param leftBehind what is said to stay behind; the attachments of the source are added to it
     * @throws spindle.io.UnsupportedImageException where a target cannot hold its part at all
     * @throws spindle.io.OutputException where two files would have one name
     */
    public ConversionPlan parts(DiscImage source, List<Part> parts, List<Loss> leftBehind, ConversionOptions options)
            throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Part part : parts) {
            Track first =
                    part.pieces().isEmpty() ? part.as() : part.pieces().get(0).track();
            Storage storage = source.storage(first);
            Fitting fitting = part.writer()
                    .fit(
                            new DiscContents(alone(source.disc(), part.as()), each -> storage),
                            options.write(),
                            new Losses());
            Track fitted = fitting.disc().tracks().get(0);
            List<Job.Leg> legs = new ArrayList<>();
            for (Piece piece : part.pieces()) {
                legs.add(new Job.Leg(piece.track(), fitted, piece.range()));
            }
            jobs.add(new Job(
                    part.writer(),
                    part.target(),
                    fitting,
                    options.write(),
                    legs,
                    RequiredBytes.USER_DATA,
                    part.finish()));
        }
        OutputNames.requireDistinct(jobs);
        Losses left = new Losses(keepers);
        leftBehind.forEach(left::add);
        Fitter.addAttachments(source.attachments(), source.disc().medium(), left);
        return new ConversionPlan(source, jobs, List.of(), left.all(), options);
    }

    /** {@return a disc of one track} */
    private static Disc alone(Disc disc, Track track) {
        Session session = new Session(1, DiscType.CD_ROM, List.of(track), track.end());
        return new Disc(disc.medium(), List.of(session), Optional.empty(), CdText.NONE, List.of());
    }

    /** The sectors that the target stores; a pregap is a leg of its own, because it can be of another kind. */
    private static List<Job.Leg> legs(Disc disc, Fitting fitting) {
        List<Job.Leg> legs = new ArrayList<>();
        for (Track fitted : fitting.disc().tracks()) {
            Track track = disc.track(fitted.number()).orElseThrow();
            Storage storage = fitting.storage(fitted);
            for (LbaRange range : storage.stored(fitted.pregap())) {
                addLegs(disc, track, fitted, range, legs);
            }
            for (LbaRange range : storage.stored(fitted.body())) {
                addLegs(disc, track, fitted, range, legs);
            }
        }
        return legs;
    }

    /** A target can give a track sectors that are another's in the source: the beginning of the next one's pregap. */
    private static void addLegs(Disc disc, Track own, Track fitted, LbaRange range, List<Job.Leg> legs) {
        if (range.end() <= own.end()) {
            legs.add(new Job.Leg(own, fitted, range));
            return;
        }
        for (Track track : disc.tracks()) {
            for (LbaRange part : List.of(track.pregap(), track.body())) {
                int start = Math.max(part.start(), range.start());
                int end = Math.min(part.end(), range.end());
                if (start < end) {
                    legs.add(new Job.Leg(track, fitted, new LbaRange(start, end)));
                }
            }
        }
    }
}
