// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import spindle.audio.AudioFile;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.convert.Converter;
import spindle.convert.Planner;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.cue.CueFormat;
import spindle.identity.digest.DigestAlgorithm;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.image.LostSectorsException;
import spindle.image.Progress;
import spindle.image.UnreadableSectorException;
import spindle.io.ByteSink;
import spindle.io.ByteSource;
import spindle.io.OutputWatch;
import spindle.io.UnsupportedImageException;
import spindle.open.ImageSearch;
import spindle.open.OpenOptions;
import spindle.open.Opener;
import spindle.patch.PatchDraft;
import spindle.plan.FilesAt;
import spindle.plan.HashedConversion;
import spindle.plan.ImpliedSubchannel;
import spindle.plan.IsoPlans;
import spindle.plan.IsoRequest;
import spindle.plan.PlainData;
import spindle.plan.RawPlans;
import spindle.plan.RawRequest;
import spindle.plan.RipPlans;
import spindle.plan.RipRequest;
import spindle.plan.UnmarkedPauses;
import spindle.rip.AbsentGaps;
import spindle.rip.Cut;
import spindle.rip.CutSamples;
import spindle.rip.Cuts;

/**
 * Opens images, plans new ones, and writes them. Any thread may call its methods, and those of its neighbours:
 * {@link DataTracks} tells what is in an image, {@link ImageChecks} whether it is whole and what it is, {@link ImageViews} gives
 * other views of it, and {@link Sheets} checks, mends and makes sheets.
 *
 * <p>An example that writes the data track of a disc as an ISO:
 *
 * <pre>{@code
 * try (DiscImage image = Spindle.open(Path.of("game.cue"))) {
 *     List<Track> data = image.disc().tracks().stream().filter(track -> track.mode().isData()).toList();
 *     IsoRequest request = new IsoRequest(data, IsoRequest.Placement.RAW);
 *     ConversionOptions options = ConversionOptions.DEFAULT.withThreads(2);
 *     ConversionPlan plan = Spindle.planIso(image, request, track -> Path.of("game.iso"), options);
 *     for (Loss loss : plan.leftBehind()) {
 *         System.out.println("stays behind: " + loss.message());
 *     }
 *     Spindle.convert(plan, Progress.NONE);
 * }
 * }</pre>
 */
public final class Spindle {
    private Spindle() {}

    /** Opens an image: {@link #open(Path, OpenOptions)} with {@link OpenOptions#DEFAULT}. */
    public static DiscImage open(Path path) throws IOException {
        return open(path, OpenOptions.DEFAULT);
    }

    /**
     * Opens an image, whatever its format, read-only.
     *
     * @param path a sheet, an ISO, or a bare BIN
     * @throws spindle.io.UnreadableInputException where a file is missing, not a file, not permitted, or out of reach
     * @throws spindle.io.DiscFormatException where it is no disc image, or an invalid one
     * @throws UnsupportedImageException where it needs what is not supported
     */
    public static DiscImage open(Path path, OpenOptions options) throws IOException {
        DiscImage image = new Opener(Formats.BUILT_IN, options).open(path);
        try {
            return UnmarkedPauses.on(ImageView.of(image), options.read().leniency());
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /**
     * Finds the images in a folder and in the folders in it: of the files of a disc its sheet alone, archives left alone. See
     * {@link ImageSearch}.
     *
     * @throws IOException where the visitor throws
     */
    public static void images(Path folder, ImageSearch.Visitor visitor) throws IOException {
        new ImageSearch(Formats.BUILT_IN, OpenOptions.DEFAULT, ImageSearch.Archives.LEFT_ALONE, Set.of())
                .run(folder, visitor);
    }

    /**
     * {@return the plan to write the whole disc as another image} Whatever the target cannot hold is a loss.
     *
     * @param target the file that names it
     * @throws UnsupportedImageException where the format cannot be written, or cannot hold such a disc at all
     */
    public static ConversionPlan plan(DiscImage image, DiscFormat format, Path target, ConversionOptions options)
            throws IOException {
        Writer writer = writer(format);
        try {
            DiscImage reduced = ImpliedSubchannel.on(image, format.id(), writer.capabilities());
            Planner planner = new Planner(Formats.keepers());
            if (!writer.prefersUserData() || options.write().sectors() != WriteOptions.Sectors.KEEP) {
                return planner.wholeDisc(reduced, writer, target, options);
            }
            PlainData.Shown shown = PlainData.of(reduced);
            DiscImage told =
                    shown.tracks().isEmpty() ? reduced : ImageView.of(reduced).withFindings(List.of(shown.finding()));
            return planner.wholeDisc(told, shown.contents(), writer, target, options);
        } catch (UnsupportedImageException e) {
            throw e.place().isEmpty() ? e.at(image.files().get(0).toString()) : e;
        }
    }

    /** {@return the plan to {@link #stream} the whole disc as another image, for formats that are one file} */
    public static ConversionPlan plan(DiscImage image, DiscFormat format, ConversionOptions options)
            throws IOException {
        return plan(image, format, ConversionPlan.STREAM, options);
    }

    /**
     * {@return the plan to write data tracks as ISOs} What stays behind of the disc is named, and is no loss.
     *
     * @param target names the file of a track
     * @throws UnsupportedImageException where there is no data track
     */
    public static ConversionPlan planIso(
            DiscImage image, IsoRequest request, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        return IsoPlans.of(image, request, target, options);
    }

    /** {@return the plan to {@link #stream} one data track as an ISO} */
    public static ConversionPlan planIso(DiscImage image, IsoRequest request, ConversionOptions options)
            throws IOException {
        return planIso(image, request, track -> ConversionPlan.STREAM, options);
    }

    /**
     * {@return the plan to write an image of one data track as a BIN of raw sectors with its sheet}
     *
     * @param target the sheet
     * @throws UnsupportedImageException where the image has several tracks, or reaches beyond MSF 99:59:74
     */
    public static ConversionPlan planRaw(DiscImage image, RawRequest request, Path target, ConversionOptions options)
            throws IOException {
        return plan(RawPlans.redeclared(image, request), new CueFormat(), target, options);
    }

    /**
     * {@return the plan to write an image of one data track, with audio files as tracks behind it, as a BIN with its
     * sheet} Two seconds of pause part the data from the audio.
     *
     * @param audio stay open until the plan is carried out
     * @param target the sheet
     * @throws UnsupportedImageException as {@link #planRaw}, and where the files do not fit on a disc
     */
    public static ConversionPlan planMixed(
            DiscImage image, RawRequest request, List<AudioFile> audio, Path target, ConversionOptions options)
            throws IOException {
        return plan(RawPlans.mixed(image, request, audio), new CueFormat(), target, options);
    }

    /**
     * {@return where the audio of an image is cut into files, in the order of its sectors}
     *
     * @param gaps where gaps between audio tracks go
     * @param absent what becomes of gaps that no file of the image holds
     */
    public static List<Cut> cuts(DiscImage image, WriteOptions.GapPolicy gaps, AbsentGaps absent) {
        return Cuts.of(image.disc(), image.storages(), gaps, absent);
    }

    /**
     * {@return the samples of a cut, little-endian} {@link spindle.audio.TrackAudio} makes a stream of them that Java
     * programs play.
     */
    public static ByteSource samples(DiscImage image, Cut cut) {
        return new CutSamples(cut, image::sectors, image.files().get(0) + " track " + cut.number());
    }

    /**
     * {@return the plan to write audio as audio files} What stays behind of the disc is named, and is no loss.
     *
     * @param target names the file of a cut
     */
    public static ConversionPlan planRip(
            DiscImage image, RipRequest request, Function<Cut, Path> target, ConversionOptions options)
            throws IOException {
        return RipPlans.of(image, request, target, options);
    }

    /** {@return the plan to {@link #stream} one cut as an audio file} */
    public static ConversionPlan planRip(DiscImage image, RipRequest request, ConversionOptions options)
            throws IOException {
        return planRip(image, request, cut -> ConversionPlan.STREAM, options);
    }

    /** {@return the plan to write every track as a file of its own: data as ISO, audio as WAV} */
    public static ConversionPlan planApart(DiscImage image, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        return IsoPlans.apart(image, target, options);
    }

    /** Carries out a plan; see {@link Converter#run}. */
    public static ConversionResult convert(ConversionPlan plan, Progress progress) throws IOException {
        return convert(plan, OutputWatch.NONE, progress);
    }

    /**
     * Carries out a plan, with checksums of the files that it reads and of those that it writes.
     *
     * @param algorithms which checksums, at least one
     */
    public static HashedConversion convertHashed(
            ConversionPlan plan, Set<DigestAlgorithm> algorithms, Progress progress) throws IOException {
        return HashedConversion.run(plan, algorithms, watch -> convert(plan, watch, progress));
    }

    private static ConversionResult convert(ConversionPlan plan, OutputWatch watch, Progress progress)
            throws IOException {
        try {
            ConversionResult result = Converter.run(plan, watch, progress);
            return result.withFindings(FilesAt.named(plan.source(), result.findings()));
        } catch (UnreadableSectorException e) {
            throw FilesAt.named(plan.source(), e);
        } catch (LostSectorsException e) {
            throw FilesAt.named(plan.source(), e);
        }
    }

    /** Finds out all that a plan would lose, and writes nothing; see {@link Converter#rehearse}. */
    public static ConversionResult rehearse(ConversionPlan plan, Progress progress) throws IOException {
        return Converter.rehearse(plan, progress);
    }

    /** Writes the one file of a plan to a channel, which stays open; see {@link Converter#stream}. */
    public static ConversionResult stream(ConversionPlan plan, WritableByteChannel channel, Progress progress)
            throws IOException {
        return Converter.stream(plan, channel, progress);
    }

    /**
     * Writes the PPF patch that turns the sectors of one image into those of another; see {@link PatchDraft#write}.
     *
     * @param description up to 50 characters
     */
    public static void writePatch(DiscImage a, DiscImage b, String description, ByteSink sink, Progress progress)
            throws IOException {
        PatchDraft.write(a, b, description, sink, progress);
    }

    private static Writer writer(DiscFormat format) throws UnsupportedImageException {
        return format.writer()
                .orElseThrow(() -> new UnsupportedImageException(
                        "", format.description() + " cannot be written", "choose another format"));
    }
}
