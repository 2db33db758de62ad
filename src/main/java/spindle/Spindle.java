// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.audio.AudioFile;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.convert.Converter;
import spindle.convert.FormTwo;
import spindle.convert.Planner;
import spindle.convert.SectorCare;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.cue.CueFormat;
import spindle.identity.Identifier;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.image.attachment.QPatches;
import spindle.io.ByteSource;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.rip.Cut;
import spindle.rip.CutSamples;
import spindle.rip.Cuts;
import spindle.rip.Silence;
import spindle.sector.TrackMode;
import spindle.verify.Verification;
import spindle.verify.Verifier;
import spindle.verify.VerifyOptions;

/** The facade: everything the command line can do, for Java programs. Its methods may be called by any thread. */
public final class Spindle {
    /** One file, sectors as stored. */
    public static final WriteOptions DEFAULT_WRITE =
            new WriteOptions(WriteOptions.FileLayout.SINGLE, WriteOptions.Sectors.KEEP, WriteOptions.GapPolicy.PREPEND);

    /** Takes sectors as they are, refuses every loss, replaces nothing, works on one thread. */
    public static final ConversionOptions DEFAULT_OPTIONS = new ConversionOptions(
            DEFAULT_WRITE,
            FormTwo.REFUSE,
            SectorCare.NONE,
            ConversionOptions.Proving.NONE,
            ConversionOptions.LossPolicy.REFUSE,
            ConversionOptions.DamagePolicy.REFUSE,
            OutputSet.Overwrite.REFUSE,
            OutputSet.Sync.NONE,
            1);

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
        DiscImage image = new Opener(options).open(path);
        try {
            return DiscVolumes.lookAt(image);
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /**
     * {@return an image with its audio in the other byte order, for a sheet that says the wrong one} Closing it closes the
     * image.
     */
    public static DiscImage swapped(DiscImage image) {
        return new SwappedImage(image);
    }

    /**
     * {@return an image with the Q packets whose CRC is wrong beside it, to be written with a sheet that has no sub-channel}
     * They are looked for in its sub-channel, all of which is read. Closing it closes the image.
     *
     * @param form SBI, which leaves out the CRCs, or LSD
     */
    public static DiscImage patched(DiscImage image, QPatches.Form form) throws IOException {
        return PatchedImages.of(image, form);
    }

    /**
     * {@return an image with a warning where its audio sounds as if it were in the other byte order} A few sectors of each
     * audio track are read. Closing it closes the image.
     */
    public static DiscImage listened(DiscImage image) throws IOException {
        return ByteOrderNotes.on(image);
    }

    /** {@return what is in a track: volumes, the system it is for, boot images; nothing where it is audio} */
    public static TrackContent content(DiscImage image, Track track) throws IOException {
        return DiscVolumes.of(image, track);
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
            return new Planner(Formats.keepers()).wholeDisc(image, writer, target, options);
        } catch (UnsupportedImageException e) {
            throw e.place().isEmpty() ? e.at(image.files().get(0).toString()) : e;
        }
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

    /**
     * {@return the plan to write an image of one data track as a BIN of raw sectors with its sheet}
     *
     * @param target the sheet
     * @throws UnsupportedImageException where the image has several tracks, or reaches beyond MSF 99:59:74
     */
    public static ConversionPlan planRaw(DiscImage image, RawRequest request, Path target, ConversionOptions options)
            throws IOException {
        return plan(redeclared(image, request), new CueFormat(), target, options);
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
        return plan(new MixedImage(redeclared(image, request), audio), new CueFormat(), target, options);
    }

    private static DiscImage redeclared(DiscImage image, RawRequest request) throws UnsupportedImageException {
        Disc disc = image.disc();
        Track track = disc.tracks().get(0);
        if (disc.tracks().size() > 1 || !track.mode().isData()) {
            throw new UnsupportedImageException(
                    image.files().get(0).toString(), "is not an image of one data track", "use spindle convert");
        }
        TrackMode mode = request.mode() == RawRequest.Mode.BY_CONTENT
                ? track.mode()
                : request.mode() == RawRequest.Mode.XA ? TrackMode.XA : TrackMode.MODE1;
        return new RedeclaredImage(image, mode, request.firstLba());
    }

    /**
     * {@return where the audio of an image is cut into files, in the order of its sectors}
     *
     * @param gaps where gaps between audio tracks go
     * @param silence what becomes of gaps that no file of the image holds
     */
    public static List<Cut> cuts(DiscImage image, WriteOptions.GapPolicy gaps, Silence silence) {
        return Cuts.of(image.disc(), image.storages(), gaps, silence);
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

    /** {@return the plan to write every track as a file of its own: data as ISO, audio as WAV} */
    public static ConversionPlan planApart(DiscImage image, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        return IsoPlans.apart(image, target, options);
    }

    /** Carries out a plan; see {@link Converter#run}. */
    public static ConversionResult convert(ConversionPlan plan, Progress progress) throws IOException {
        return Converter.run(plan, progress);
    }

    /** Finds out all that a plan would lose, and writes nothing; see {@link Converter#rehearse}. */
    public static ConversionResult rehearse(ConversionPlan plan, Progress progress) throws IOException {
        return Converter.rehearse(plan, progress);
    }

    /** Writes the one file of a plan to a channel; see {@link Converter#stream}. */
    public static ConversionResult stream(ConversionPlan plan, WritableByteChannel channel, Progress progress)
            throws IOException {
        return Converter.stream(plan, channel, progress);
    }

    /** Checks all stored sectors of an image; see {@link Verifier#verify}. */
    public static Verification verify(DiscImage image, VerifyOptions options, Progress progress) throws IOException {
        return Verifier.verify(image, options, progress);
    }

    /** Identifies a disc on one thread: {@link #identify(DiscImage, int, Progress)}. */
    public static Identity identify(DiscImage image, Progress progress) throws IOException {
        return identify(image, 1, progress);
    }

    /** Finds out by what databases know an audio disc; see {@link Identifier#identify}. */
    public static Identity identify(DiscImage image, int threads, Progress progress) throws IOException {
        return Identifier.identify(image, threads, progress);
    }

    private static Writer writer(DiscFormat format) throws UnsupportedImageException {
        Optional<Writer> writer = format.writer();
        if (writer.isEmpty()) {
            throw new UnsupportedImageException(
                    "", format.description() + " cannot be written", "choose another format");
        }
        return writer.get();
    }
}
